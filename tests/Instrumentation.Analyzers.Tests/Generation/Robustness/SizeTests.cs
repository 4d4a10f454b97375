using System.Text;
using Instrumentation.Plan;
using Instrumentation.Roslyn.Testing.Generation;

namespace Instrumentation.Analyzers.Tests.Generation.Robustness;

/// <summary>Plans that are large in one direction compile, in a time that grows with their size and no faster.</summary>
public sealed class SizeTests
{
    private const string Head = "format: 1\nplan: large\nversion: 1\nowner: data\n";

    [Fact]
    public void An_enum_of_thousands_of_values_compiles() => AssertCompiles(
        $"{Head}properties:\n  choice: {{ type: string, enum: [{string.Join(", ", Enumerable.Range(0, 4000).Select(i => $"value_{i}"))}], description: Many }}\n"
        + "events:\n  chosen: { description: Chosen, trigger: It happened, properties: { choice: required } }\n");

    [Fact]
    public void An_event_of_hundreds_of_properties_compiles()
    {
        string[] types = ["string", "integer", "list<string>", "map<number>", "any"];
        var text = new StringBuilder(Head).Append("events:\n  wide:\n    description: Wide\n    trigger: It happened\n    properties:\n");
        for (var i = 0; i < 300; i++)
            text.Append($"      property_{i}: {{ type: {types[i % types.Length]}, required: {(i % 2 == 0 ? "true" : "false")}, description: One of many }}\n");
        AssertCompiles(text.ToString());
    }

    [Fact]
    public void Objects_of_the_greatest_depth_with_the_longest_names_compile()
    {
        var text = "{ type: string, enum: [a], required: true, description: The innermost }";
        for (var depth = 0; depth < 15; depth++)
            text = $"{{ type: object, required: true, description: One of many, properties: {{ {new string('x', 180)}{depth}: {text} }} }}";
        AssertCompiles($"{Head}events:\n  deep: {{ description: Deep, trigger: It happened, properties: {{ outermost: {text} }} }}\n");
    }

    [Fact]
    public void Lists_of_the_greatest_depth_compile()
    {
        var type = "string";
        for (var depth = 0; depth < 16; depth++)
            type = depth % 2 == 0 ? $"list<{type}>" : $"map<{type}>";
        AssertCompiles($"{Head}events:\n  deep: {{ description: Deep, trigger: It happened, properties: {{ lists: {{ type: {type}, required: true, description: Of lists }} }} }}\n");
    }

    private static void AssertCompiles(string text)
    {
        var resolved = PlanResolver.Resolve([PlanReader.Read("plan.yaml", text)]);
        Assert.DoesNotContain(resolved.Findings, f => f.Rule.Id is "TRK001" or "TRK006" or "TRK017");
        var compilation = ModelCompilation.Of([resolved.Plan!], ConsumerTarget.Net10);
        ModelCompilation.AssertClean(compilation);
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
    }
}
