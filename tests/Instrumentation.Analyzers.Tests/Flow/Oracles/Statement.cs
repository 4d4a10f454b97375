namespace Instrumentation.Analyzers.Tests.Flow.Oracles;

/// <summary>A statement of the little language that random bodies are written in.</summary>
internal abstract class Statement
{
    /// <summary>The line on which it is printed.</summary>
    public int Line { get; set; }

    /// <summary>The lists of statements in it.</summary>
    public virtual IEnumerable<List<Statement>> Blocks => [];

    /// <summary>Fires an event.</summary>
    public sealed class Fire(PlannedEvent planned, FireForm form) : Statement
    {
        public PlannedEvent Event => planned;

        public FireForm Form => form;
    }

    /// <summary>Says that no event is due.</summary>
    public sealed class NoEvent : Statement;

    /// <summary>Calls something out of sight, which may throw.</summary>
    public sealed class Step(bool isAwaited) : Statement
    {
        public bool IsAwaited => isAwaited;
    }

    /// <summary>Writes a variable.</summary>
    public sealed class Assign(int variable, Condition value) : Statement
    {
        public int Variable => variable;

        public Condition Value => value;
    }

    /// <summary>Calls a function, whatever it returns.</summary>
    public sealed class Call(Function function, IReadOnlyList<Condition> arguments) : Statement
    {
        public Function Called => function;

        public IReadOnlyList<Condition> Arguments => arguments;
    }

    /// <summary><c>if</c>.</summary>
    public sealed class If(Condition test, List<Statement> then, List<Statement> otherwise) : Statement
    {
        public Condition Test => test;

        public List<Statement> Then => then;

        public List<Statement> Otherwise => otherwise;

        public override IEnumerable<List<Statement>> Blocks => [then, otherwise];
    }

    /// <summary><c>switch</c> over <c>n</c>.</summary>
    public sealed class Switch(IReadOnlyList<Section> sections) : Statement
    {
        public IReadOnlyList<Section> Sections => sections;

        public override IEnumerable<List<Statement>> Blocks => sections.Select(section => section.Body);
    }

    /// <summary>A loop.</summary>
    public sealed class Loop(LoopKind kind, Condition test, List<Statement> body) : Statement
    {
        public LoopKind Kind => kind;

        public Condition Test => test;

        public List<Statement> Body => body;

        public override IEnumerable<List<Statement>> Blocks => [body];
    }

    /// <summary><c>try</c>, with handlers, with <c>finally</c>, or with both.</summary>
    public sealed class Try(List<Statement> body, IReadOnlyList<Handler> handlers, List<Statement>? last) : Statement
    {
        public List<Statement> Body => body;

        public IReadOnlyList<Handler> Handlers => handlers;

        public List<Statement>? Finally => last;

        public override IEnumerable<List<Statement>> Blocks => [body, .. handlers.Select(handler => handler.Body), .. last is null ? [] : new[] { last }];
    }

    /// <summary><c>using</c>, of something out of sight.</summary>
    public sealed class Using(List<Statement> body) : Statement
    {
        public List<Statement> Body => body;

        public override IEnumerable<List<Statement>> Blocks => [body];
    }

    /// <summary>Returns what fits the function: a result that is a failure or not, a truth, or nothing.</summary>
    public sealed class Return(Condition isGood) : Statement
    {
        public Condition IsGood => isGood;
    }

    /// <summary>Returns what another function does.</summary>
    public sealed class ReturnCall(Function function, IReadOnlyList<Condition> arguments) : Statement
    {
        public Function Called => function;

        public IReadOnlyList<Condition> Arguments => arguments;
    }

    /// <summary>Throws; what was caught, if nothing is said.</summary>
    public sealed class Throw(Thrown? thrown) : Statement
    {
        public Thrown? Thrown => thrown;
    }

    /// <summary><c>break</c> or <c>continue</c>.</summary>
    public sealed class Leave(bool isContinue) : Statement
    {
        public bool IsContinue => isContinue;
    }
}
