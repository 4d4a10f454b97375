using Instrumentation.Analyzers.Rules;
using Instrumentation.Roslyn.Testing;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Tests.Emissions.Oracles;

/// <summary>Random bodies in one compilation, a file each, which is analysed and then run.</summary>
internal static class BodyProject
{
    private const string Plan = """
        format: 1
        plan: shop
        version: 1
        owner: growth
        namespace: Shop.Tracking
        sources:
          api: { kind: server, description: The back end }

        """;

    /// <summary>What is found in each of <paramref name="bodies"/>, held against what it sends; the bodies have to compile.</summary>
    public static async Task<IReadOnlyList<(OracleBody Body, Verdict Verdict)>> Judge(Oracle oracle, IReadOnlyList<OracleBody> bodies)
    {
        var scenario = new Scenario
        {
            Plan = Plan + oracle.Plan(bodies) + "\n",
            Code = BodyRunner.Code + oracle.Shared,
            MoreCode = bodies.ToDictionary(PathOf, body => body.ToString()),
            Only = new EmissionAnalyzer(),
        };
        var findings = (await scenario.Findings()).ToLookup(finding => finding.Location.GetLineSpan().Path);
        var sent = BodyRunner.Run(scenario.CodeFiles(), bodies, oracle.AsksForPlaces);
        return [.. bodies.Select(body => (body, oracle.Judge(body, [.. findings[PathOf(body)], .. findings[Scenario.CodePath]], sent[body.Number])))];
    }

    private static string PathOf(OracleBody body) => $"{Scenario.Folder}Body{body.Number}.cs";
}
