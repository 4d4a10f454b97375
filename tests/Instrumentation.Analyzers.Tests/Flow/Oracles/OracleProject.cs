using Instrumentation.Analyzers.Rules;
using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Tests.Flow.Oracles;

/// <summary>Random bodies in one compilation, a file each, which makes thousands of them quick.</summary>
internal static class OracleProject
{
    // The few types of ASP.NET Core that matter, out of sight.
    private static readonly MetadataReference AspNetCore = StubAssembly.Compile("Microsoft.AspNetCore.Mvc", """
        namespace Microsoft.AspNetCore.Mvc
        {
            public interface IActionResult { }
            public class ActionResult : IActionResult { }
            public abstract class ControllerBase
            {
                public ActionResult Ok() => new();
                public ActionResult NotFound() => new();
                public ActionResult BadRequest() => new();
            }
        }
        """);

    /// <summary>What the analyzer finds in each of <paramref name="bodies"/>, held against both oracles.</summary>
    public static async Task<IReadOnlyList<(RandomBody Body, Verdicts Verdicts)>> Judge(IReadOnlyList<RandomBody> bodies)
    {
        var scenario = new Scenario
        {
            Plan = Fired.Plan,
            Code = BodyText.Shared,
            MoreCode = bodies.ToDictionary(PathOf, BodyText.Of),
            References = [AspNetCore, AmplitudeSdk.Sharp],
            Only = new FiringAnalyzer(),
        };
        var findings = (await scenario.Findings()).ToLookup(finding => finding.Location.GetLineSpan().Path);
        return [.. bodies.Select(body => (body, new Verdicts(body, [.. findings[PathOf(body)]])))];
    }

    private static string PathOf(RandomBody body) => $"{Scenario.Folder}Orders{body.Number}.cs";
}
