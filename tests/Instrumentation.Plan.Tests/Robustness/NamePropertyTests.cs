using System.Globalization;
using System.Text;
using CsCheck;

namespace Instrumentation.Plan.Tests.Robustness;

/// <summary>Names of any characters keep their wire form and become C# names that compile.</summary>
public sealed class NamePropertyTests
{
    private const string Seed = "0000KOIPe036";

    private static readonly string[][] Categories = [.. Enum.GetValues<UnicodeCategory>().Select(Of).Where(characters => characters.Length > 0)];

    /// <summary>Characters of every Unicode category equally often, so that rare ones come up.</summary>
    private static readonly Gen<string> Name =
        Gen.Int[0, Categories.Length - 1]
            .SelectMany(category => Gen.Int[0, Categories[category].Length - 1].Select(i => Categories[category][i]))
            .Array[1, 12]
            .Select(characters => string.Concat(characters));

    [Fact]
    public void Any_name_is_read_back_as_written() => Gen.Select(Name.Array[1, 6], Name.Array[1, 6]).Sample(
        (events, properties) =>
        {
            var resolved = PlanInvariants.Check(Write(events, properties));
            var expected = events.Distinct().Where(name => !string.IsNullOrWhiteSpace(name));
            Assert.Equal(expected, resolved.Plan!.Events.Select(planned => planned.Name));
            string[] allowed = ["TRK004", "TRK006", "TRK009"];
            Assert.All(resolved.Findings, finding => Assert.Contains(finding.Rule.Id, allowed));
        },
        seed: Seed,
        iter: 2_000,
        threads: 1);

    private static string Write(string[] events, string[] properties)
    {
        var text = new StringBuilder("format: 1\nplan: p\nversion: 1\nowner: o\nevents:\n");
        foreach (var name in events)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {Quoted(name)}:\n    description: It\n    trigger: Now\n    properties:\n");
            foreach (var property in properties)
                text.Append(CultureInfo.InvariantCulture, $"      {Quoted(property)}: {{ type: string, enum: [{Quoted(name)}, x], description: One }}\n");
        }

        return text.ToString();
    }

    private static string Quoted(string name) => "'" + name.Replace("'", "''", StringComparison.Ordinal) + "'";

    private static string[] Of(UnicodeCategory category)
    {
        // Control characters, lone surrogates and line breaks are findings of their own (see the tests of reading).
        if (category is UnicodeCategory.Control or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            return [];
        return Enumerable.Range(0x20, 0x1FFFF - 0x20)
            .Where(codePoint => codePoint is < 0xD800 or > 0xDFFF and not (0xFFFE or 0xFFFF or 0x1FFFE or 0x1FFFF))
            .Where(codePoint => CharUnicodeInfo.GetUnicodeCategory(codePoint) == category)
            .Select(char.ConvertFromUtf32)
            .Take(400)
            .ToArray();
    }
}
