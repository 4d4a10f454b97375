namespace Instrumentation.Analyzers.Tests.Flow.Oracles;

/// <summary>A condition, and how C# writes it.</summary>
internal abstract class Condition
{
    /// <summary>How it is written in <paramref name="function"/>.</summary>
    public abstract string Text(Function function);

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public sealed class Constant(bool value) : Condition
    {
        public bool Value => value;

        public override string Text(Function function) => value ? "true" : "false";
    }

    /// <summary>A variable.</summary>
    public sealed class Variable(int ordinal) : Condition
    {
        public int Ordinal => ordinal;

        public override string Text(Function function) => function.NameOf(ordinal);
    }

    /// <summary>Something nobody knows, which may also throw.</summary>
    public sealed class Ask : Condition
    {
        public override string Text(Function function) => "Ask()";
    }

    /// <summary>Whether <c>n</c> is a number.</summary>
    public sealed class Is(int number) : Condition
    {
        public int Number => number;

        public override string Text(Function function) => $"n == {number}";
    }

    /// <summary>Whether <c>n</c> is below a number, or above it.</summary>
    public sealed class Beyond(int number, bool isAbove) : Condition
    {
        public int Number => number;

        public bool IsAbove => isAbove;

        public override string Text(Function function) => $"n {(isAbove ? ">" : "<")} {number}";
    }

    /// <summary>The opposite.</summary>
    public sealed class Not(Condition operand) : Condition
    {
        public Condition Operand => operand;

        public override string Text(Function function) => operand switch
        {
            Is other => $"n != {other.Number}",
            Beyond other => $"n {(other.IsAbove ? "<=" : ">=")} {other.Number}",
            _ => $"!{operand.Text(function)}",
        };
    }

    /// <summary>One of the others, and the second only if it is still open.</summary>
    public sealed class Both(Condition left, Condition right, bool isOr) : Condition
    {
        public Condition Left => left;

        public Condition Right => right;

        public bool IsOr => isOr;

        public override string Text(Function function) => $"({left.Text(function)} {(isOr ? "||" : "&&")} {right.Text(function)})";
    }

    /// <summary>One or the other, as a third says.</summary>
    public sealed class Choice(Condition test, Condition yes, Condition no) : Condition
    {
        public Condition Test => test;

        public Condition Yes => yes;

        public Condition No => no;

        public override string Text(Function function) => $"({test.Text(function)} ? {yes.Text(function)} : {no.Text(function)})";
    }

    /// <summary>What a function answers.</summary>
    public sealed class Call(Function function, IReadOnlyList<Condition> arguments) : Condition
    {
        public Function Called => function;

        public IReadOnlyList<Condition> Arguments => arguments;

        public override string Text(Function caller) => function.CallText(arguments, caller) is var text && function.IsAsync ? $"({text})" : text;
    }
}
