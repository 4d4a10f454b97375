using System.Text.RegularExpressions;
using Instrumentation.Package.Tests.Packing;

namespace Instrumentation.Package.Tests.Consumers;

/// <summary>The blocks of code on a page of the documentation.</summary>
internal sealed partial class DocumentationPage(string path)
{
    private readonly string _text = Repository.Text(path).ReplaceLineEndings("\n");

    /// <summary>The first block of a language.</summary>
    public string Block(string language) => Blocks(language).First();

    public IEnumerable<string> Blocks(string language) =>
        from Match block in Fenced().Matches(_text)
        where block.Groups["language"].Value == language
        select block.Groups["text"].Value;

    [GeneratedRegex(@"^```(?<language>\w*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fenced();
}
