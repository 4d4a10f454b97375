using Instrumentation.Analyzers.Tests.Rules;
using Instrumentation.Roslyn.Testing;

namespace Instrumentation.Analyzers.Tests.Flow;

/// <summary>Half-typed methods that owe an event: whatever is found in them, nothing is thrown.</summary>
public class BrokenFiringTests
{
    private const string Body = """
        {
            Action send = () => Fire();
            int Local(int deep) { if (deep > 3) return Local(deep - 1); send(); return deep; }
            try { if (condition && n == 1) return; using var reader = new System.IO.StringReader(text); foreach (var item in items) Local(item); }
            catch (ArgumentException e) when (e.ParamName == maybe) { throw; }
            finally { lock (items) { Step(); } }
            var late = maybe ?? (n switch { 1 => "a", > 2 => text, _ => throw new Exception() });
            switch (late) { case "a": Fire(); break; case null: goto default; default: TrackingPlan.NoEvent("late"); return; }
            items.ForEach(item => tracker?.Track(new OrderPlaced { ItemId = $"{item}" }));
            again: while (Ask()) { if (other) goto again; (n, var z) = (2, 3); callback(); }
        }
        """;

    [Fact]
    public async Task Nothing_is_thrown()
    {
        var random = new Random(42);
        var runs = int.TryParse(Environment.GetEnvironmentVariable("INSTRUMENTATION_FUZZ"), out var asked) ? asked : 60;
        for (var run = 0; run < runs; run++)
        {
            var whole = Fired.In(CodeMutator.Mutate(Body, random));
            await new Scenario { Plan = whole.Plan, Code = whole.Code, IsBroken = true }.Findings();
        }
    }
}
