namespace Instrumentation.Analyzers.Tests.Flow.Oracles;

/// <summary>An entry point with the private methods that it calls.</summary>
/// <param name="Number">Which of all it is.</param>
/// <param name="Entry">The entry point.</param>
/// <param name="Methods">The private methods.</param>
/// <param name="OwesBoth">Whether it owes both events.</param>
/// <param name="IsFresh">Whether no condition of it says anything of another.</param>
internal sealed record RandomBody(int Number, Function Entry, IReadOnlyList<Function> Methods, bool OwesBoth, bool IsFresh)
{
    /// <summary>Everything that has a body.</summary>
    public IEnumerable<Function> Functions => Methods.Prepend(Entry);

    /// <summary>Whether nothing in it repeats itself.</summary>
    public bool IsWithoutLoops => !Functions.SelectMany(function => function.Statements()).Any(statement => statement is Statement.Loop);
}
