namespace Instrumentation.Analyzers.Tests.Flow.Oracles;

/// <summary>A function: an entry point, a private method, or a local function, which shares the variables of its entry point.</summary>
internal sealed class Function
{
    /// <summary>Its name, which no other function of the compilation has.</summary>
    public required string Name { get; init; }

    /// <summary>What it returns.</summary>
    public required ReturnType Returns { get; init; }

    /// <summary>Whether it is <c>async</c>.</summary>
    public bool IsAsync { get; init; }

    /// <summary>Whether it is the one that owes events.</summary>
    public bool IsEntry { get; init; }

    /// <summary>Where it stands, if it is a local function.</summary>
    public Function? Outer { get; init; }

    /// <summary>How many parameters of type <c>bool</c> it has.</summary>
    public int Parameters { get; init; }

    /// <summary>How many locals follow them; they start as <c>false</c>.</summary>
    public int Locals { get; init; }

    /// <summary>The line on which it ends.</summary>
    public int EndLine { get; set; }

    /// <summary>What it does.</summary>
    public List<Statement> Body { get; } = [];

    /// <summary>The local functions in it.</summary>
    public List<Function> Nested { get; } = [];

    /// <summary>How many variables are its own.</summary>
    public int Variables => Parameters + Locals;

    /// <summary>The name of a variable.</summary>
    public string NameOf(int variable) => Outer is { } outer ? outer.NameOf(variable) : variable < Parameters ? $"p{variable}" : $"x{variable}";

    /// <summary>How a call of it is written in <paramref name="caller"/>.</summary>
    public string CallText(IReadOnlyList<Condition> arguments, Function caller) =>
        $"{(IsAsync ? "await " : "")}{Name}({string.Join(", ", arguments.Select(argument => argument.Text(caller)))})";

    /// <summary>Every list of statements in it, local functions included.</summary>
    public IEnumerable<List<Statement>> Blocks() => Nested.SelectMany(nested => nested.Blocks()).Concat(BlocksOf(Body));

    /// <summary>Every statement in it, local functions included.</summary>
    public IEnumerable<Statement> Statements() => Blocks().SelectMany(block => block);

    private static IEnumerable<List<Statement>> BlocksOf(List<Statement> block) =>
        block.SelectMany(statement => statement.Blocks).SelectMany(BlocksOf).Prepend(block);
}
