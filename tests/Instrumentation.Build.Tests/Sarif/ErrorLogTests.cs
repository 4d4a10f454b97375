using System.Text;
using System.Xml;
using Instrumentation.Build.Sarif;

namespace Instrumentation.Build.Tests.Sarif;

public sealed class ErrorLogTests
{
    // As the compiler writes them, shortened.
    private const string Version2 = """
        {
          "$schema": "http://json.schemastore.org/sarif-2.1.0",
          "version": "2.1.0",
          "runs": [
            {
              "results": [
                { "ruleId": "TRK900", "ruleIndex": 1, "level": "note", "message": { "text": "Here" },
                  "properties": { "warningLevel": 1, "customProperties": { "event.0": "a \"b\"\n\u2028", "file": "C.cs" } } },
                { "ruleId": "TRK101", "level": "error", "message": { "text": "Untracked" } },
                { "ruleId": "CS0168", "level": "warning", "message": { "text": "Unused" }, "suppressions": [ { "kind": "inSource" } ] }
              ],
              "tool": { "driver": { "name": "Microsoft (R) Visual C# Compiler" } }
            }
          ]
        }
        """;

    private const string Version1 = """
        { "$schema": "http://json.schemastore.org/sarif-1.0.0", "version": "1.0.0", "runs": [ { "tool": { "name": "x" }, "results": [
          { "ruleId": "TRK101", "level": "warning", "message": "m", "suppressionStates": [ "suppressedInSource" ],
            "properties": { "warningLevel": 1, "customProperties": { "file": "C.cs" } } } ] } ] }
        """;

    [Fact]
    public void Reads_ids_levels_and_properties()
    {
        var findings = Read(Version2);

        Assert.Equal(["TRK900", "TRK101", "CS0168"], findings.Select(finding => finding.Id));
        Assert.Equal([true, false, false], findings.Select(finding => finding.IsNote));
        Assert.Equal([false, false, true], findings.Select(finding => finding.IsSuppressed));
        Assert.Equal("a \"b\"\n\u2028", findings[0].Properties["event.0"]);
        Assert.Equal("C.cs", findings[0].Properties["file"]);
        Assert.Empty(findings[1].Properties);
    }

    [Fact]
    public void Reads_the_older_version_that_the_compiler_writes_where_none_is_asked_for()
    {
        var finding = Assert.Single(Read(Version1));

        Assert.True(finding.IsSuppressed);
        Assert.Equal("C.cs", finding.Properties["file"]);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{ "runs": [] }""")]
    [InlineData("""{ "runs": [ {} ] }""")]
    public void Finds_nothing_in_a_log_without_results(string text) => Assert.Empty(Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("no json")]
    public void Says_what_is_no_log(string text) => Assert.ThrowsAny<XmlException>(() => Read(text));

    private static IReadOnlyList<LoggedFinding> Read(string text) => ErrorLog.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
