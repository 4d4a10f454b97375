using System.Diagnostics;
using Instrumentation.Analyzers.Tests.Rules;

namespace Instrumentation.Analyzers.Tests.Redirects;

/// <summary>What a target is made of, where it is long, deep, circular or broken.</summary>
public class TargetTests
{
    private const string Corpus = """
        var path = Request.Path.Value;
        var url = $"/courses/{id}";
        if (id > 3) url += Request.QueryString;
        foreach (var name in new[] { "utm_source", "utm_medium" }) url = QueryHelpers.AddQueryString(url, name, Request.Query[name]);
        if (id > 4) return Redirect(url);
        if (path.EndsWith("/")) return RedirectPermanent(path.TrimEnd('/'));
        if (id > 5) return Redirect((Request.Path + Request.QueryString).ToLowerInvariant());
        var builder = new UriBuilder(Request.Scheme, Request.Host.Host) { Path = Request.Path };
        if (id > 6) return Redirect(builder.ToString());
        if (id > 7) return LocalRedirect(string.Format("/courses?utm_source={0}&utm_medium={1}", Request.Query["utm_source"], slug ?? "x"));
        if (id > 8) return RedirectToAction("Index", new { utm_source = Request.Query["utm_source"].ToString(), id });
        if (id > 9) return RedirectToAction("Index");
        return Redirect(id switch { 10 => "/a", 11 => Request.Path, _ => $"/b/{slug}" });
        """;

    [Fact]
    public Task Reads_a_sum_of_three_thousand_terms() =>
        InAMoment(RedirectCode.To("{|TRK203:\"/courses/\" + " + string.Join(" + ", Enumerable.Repeat("id + \"/\"", 900)) + "|}", ""));

    [Fact]
    public Task Gives_up_on_a_sum_that_nobody_reads() =>
        InAMoment(RedirectCode.To("\"/courses/\" + " + string.Join(" + ", Enumerable.Repeat("id + \"/\"", 3_000)), ""));

    [Fact]
    public Task Gives_up_on_a_long_chain_of_methods() => InAMoment(RedirectCode.To(
        "M0()",
        string.Concat(Enumerable.Range(0, 300).Select(i => $"private static string M{i}() => M{i + 1}() + \"/x\";\n")) + "private static string M300() => \"/courses\";"));

    [Fact]
    public Task Gives_up_on_what_calls_itself() => InAMoment(RedirectCode.To("Again(id)", """
        private static string Again(int id) => id > 3 ? Again(id - 1) : Other(id);
        private static string Other(int id) => Again(id) + "/x";
        """));

    [Fact]
    public Task Gives_up_on_choices_within_choices() => InAMoment(RedirectCode.To(
        "M0(id)",
        string.Concat(Enumerable.Range(0, 30).Select(i => $"private static string M{i}(int id) => id > {i} ? M{i + 1}(id) + M{i + 1}(id) : M{i + 1}(id + 1);\n"))
        + "private static string M30(int id) => \"/courses\";"));

    [Fact]
    public async Task Survives_mutations()
    {
        var random = new Random(20261122);
        var members = Enumerable.Range(0, 200).Select(i => $$"""
            [HttpGet("/old{{i}}/{id}")]
            public IActionResult Old{{i}}(int id, string slug)
            {
                {{CodeMutator.Mutate(Corpus, random)}}
            }
            """);
        var scenario = RedirectCode.Controller(string.Join("\n", members));

        var findings = await new Roslyn.Testing.Scenario { Plan = scenario.Plan, References = scenario.References, Code = scenario.Code, IsBroken = true }.Findings();

        Assert.True(findings.Count(finding => finding.Id == "TRK203") > 50, $"{findings.Count}");
    }

    private static async Task InAMoment(Roslyn.Testing.Scenario scenario)
    {
        var watch = Stopwatch.StartNew();
        await scenario.Verify();
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
    }
}
