using System.Text;
using System.Text.Json;
using Instrumentation.Build.Sarif;

namespace Instrumentation.Build.Tests.Sarif;

public sealed class ReviewReportTests
{
    private const string Log = """
        { "$schema": "http://json.schemastore.org/sarif-2.1.0", "version": "2.1.0", "runs": [ { "results": [
          { "ruleId": "TRK900", "level": "note" },
          { "ruleId": "TRK101", "level": "error", "locations": [ { "physicalLocation": { "region": { "startLine": 7 } } } ], "properties": { "warningLevel": 0 } },
          { "ruleId": "TRK104", "level": "error", "suppressions": [ { "kind": "inSource" } ] },
          { "ruleId": "CS0168", "level": "warning" } ],
          "tool": { "driver": { "name": "Microsoft (R) Visual C# Compiler" } } } ] }
        """;

    [Fact]
    public void Has_findings_of_ours_that_are_in_force()
    {
        using var report = Report();

        var results = report.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToList();
        Assert.Equal("TRK101", Assert.Single(results).GetProperty("ruleId").GetString());
        Assert.Equal(7, results[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32());
    }

    [Fact]
    public void Says_of_which_project_it_is()
    {
        using var report = Report();

        Assert.Equal("tracking-plan/App.net8.0/", report.RootElement.GetProperty("runs")[0].GetProperty("automationDetails").GetProperty("id").GetString());
    }

    [Fact]
    public void Is_still_what_it_was_otherwise()
    {
        using var report = Report();

        Assert.Equal("http://json.schemastore.org/sarif-2.1.0", report.RootElement.GetProperty("$schema").GetString());
        Assert.Equal("Microsoft (R) Visual C# Compiler", report.RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("name").GetString());
    }

    private static JsonDocument Report()
    {
        using var written = new MemoryStream();
        ReviewReport.Of(JsonNode.Read(new MemoryStream(Encoding.UTF8.GetBytes(Log))), "App.net8.0").Write(written);
        return JsonDocument.Parse(written.ToArray());
    }
}
