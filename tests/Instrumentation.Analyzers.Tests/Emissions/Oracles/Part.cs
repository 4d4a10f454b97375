namespace Instrumentation.Analyzers.Tests.Emissions.Oracles;

/// <summary>A statement of a random body: the text around its blocks, of which a line has none.</summary>
/// <param name="Text">What stands before the first block, between each two and behind the last.</param>
/// <param name="Blocks">The statements inside.</param>
internal sealed record Part(IReadOnlyList<string> Text, IReadOnlyList<List<Part>> Blocks)
{
    /// <summary>A statement without blocks.</summary>
    public static Part Line(string text) => new([text], []);

    /// <summary>The same in a block of its own, so that what it declares is seen nowhere else.</summary>
    public Part Scoped() => Text.Count == 1 ? Line($"{{ {Text[0]} }}") : new(["{ " + Text[0], .. Text.Skip(1).SkipLast(1), Text[^1] + " }"], Blocks);

    /// <summary>The lists of statements in and below this one, outermost first.</summary>
    public IEnumerable<List<Part>> Lists() => Blocks.SelectMany(block => block.SelectMany(part => part.Lists()).Prepend(block));

    public override string ToString() =>
        string.Concat(Text.Select((text, at) => text + (at < Blocks.Count ? "\n" + string.Join('\n', Blocks[at]) + "\n" : "")));
}
