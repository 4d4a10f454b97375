namespace Instrumentation.Analyzers.Tests.Emissions.Oracles;

/// <summary>A statement of a random body: the text around its blocks, of which a line has none.</summary>
/// <param name="Text">What stands before the first block, between each two and behind the last.</param>
/// <param name="Blocks">The statements inside.</param>
internal sealed record Part(IReadOnlyList<string> Text, IReadOnlyList<List<Part>> Blocks)
{
    /// <summary>A statement without blocks.</summary>
    public static Part Line(string text) => new([text], []);

    /// <summary>The lists of statements in and below this one, outermost first.</summary>
    public IEnumerable<List<Part>> Lists() => Blocks.SelectMany(block => block.SelectMany(part => part.Lists()).Prepend(block));

    public override string ToString() =>
        string.Concat(Text.Select((text, at) => text + (at < Blocks.Count ? "\n" + string.Join('\n', Blocks[at]) + "\n" : "")));
}
