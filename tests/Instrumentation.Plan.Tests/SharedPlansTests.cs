using Instrumentation.Plan.Model;

namespace Instrumentation.Plan.Tests;

/// <summary>
/// Plans made of what real products publish. They lie beside the repository, not in it; without them there is nothing to
/// check here, and the mutation tests carry small plans of the same shapes.
/// </summary>
public sealed class SharedPlansTests
{
    private static readonly string? Folder = Find();

    [Theory]
    [InlineData("aws-common.yaml", 0)]
    [InlineData("otel-semconv.yaml", 9)]
    [InlineData("typewriter-torture.yaml", 2)]
    public void Real_plans_have_only_the_findings_they_deserve(string name, int collisions)
    {
        if (Folder is null)
            return;
        var text = File.ReadAllText(Path.Combine(Folder, name));
        var resolved = Robustness.PlanInvariants.Check(text);
        Assert.All(resolved.Findings, finding => Assert.Equal(PlanRules.IdentifierCollision, finding.Rule));
        Assert.Equal(collisions, resolved.Findings.Count);

        // Counted in the text itself: names of events stand two spaces in, those of their properties six.
        var lines = text.Split('\n');
        var events = lines.SkipWhile(line => line != "events:").Skip(1).ToList();
        Assert.Equal(events.Count(line => line.StartsWith("  \"", StringComparison.Ordinal)), resolved.Plan!.Events.Count);
        Assert.Equal(events.Count(line => line.StartsWith("      \"", StringComparison.Ordinal)), resolved.Plan.Events.Sum(planned => planned.Members.Count));
        Assert.Equal(lines.Length - events.Count - 9 + 1, resolved.Plan.Properties.Count + 1);
    }

    [Fact]
    public void Nothing_is_flattened()
    {
        if (Folder is null)
            return;
        var plan = PlanResolver.Resolve([PlanReader.Read("plan.yaml", File.ReadAllText(Path.Combine(Folder, "typewriter-torture.yaml")))]).Plan!;
        var garage = plan.Events.Single(planned => planned.Name == "Nested Objects").Members[0];
        var tunnel = Assert.Single(Assert.IsType<InlineObjectType>(garage.Property.Type).Definition.Members);
        var lab = Assert.Single(Assert.IsType<InlineObjectType>(tunnel.Property.Type).Definition.Members);
        Assert.Equal(3, Assert.IsType<InlineObjectType>(lab.Property.Type).Definition.Members.Count);
        var union = plan.Events.Single(planned => planned.Name == "Union Type").Members[0];
        Assert.Equal(2, Assert.IsType<UnionType>(union.Property.Type).Alternatives.Count);
        Assert.True(union is { Property.IsNullable: true, Requirement.IsRequired: true });
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "data", "plans");
            if (Directory.Exists(candidate))
                return candidate;
        }

        return null;
    }
}
