using System.Text.Json;
using System.Text.Json.Nodes;
using Instrumentation.Infrastructure;
using Instrumentation.Plan.Model;

namespace Instrumentation.Roslyn.Testing.Generation;

/// <summary>Builds every event of a plan with values of every type, writes it, and compares all of it with what was put in.</summary>
public static class RoundTrip
{
    /// <summary>Does so for all events of the plan that are not removed; returns how many values were compared.</summary>
    public static int Run(Plan.Model.TrackingPlan plan, LoadedTypes types, int seed = 42)
    {
        var values = 0;
        var maker = new ValueMaker(plan, seed);
        foreach (var planned in plan.Events)
        {
            var type = types.Event(plan.Namespace, planned.WireName);
            Assert.True(planned.Status is EventStatus.Removed ? type is null : type is not null, $"{planned.WireName}: {planned.Status}, {type}");
            if (type is null)
                continue;
            values += Check(maker.Struct(type, planned.Members, all: true), planned.WireName);
            values += Check(maker.Struct(type, planned.Members, all: false), planned.WireName);
        }

        return values;
    }

    private static int Check(MadeValue made, string name)
    {
        var expected = JsonSerializer.SerializeToElement(made.Wire);
        var planned = (IPlannedEvent)made.Value!;
        Assert.True(planned.IsBuilt, name);
        Assert.Equal(name, planned.Definition.Name);
        AssertSame(expected, Written(planned), name);
        AssertSame(expected, AsDictionary(made.Value!), name + ".ToDictionary()");
        return Count(made.Wire);
    }

    private static JsonElement Written(IPlannedEvent planned)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            planned.WriteProperties(writer);
            writer.WriteEndObject();
        }

        using var document = JsonDocument.Parse(stream.ToArray(), new JsonDocumentOptions { MaxDepth = 256 });
        return document.RootElement.Clone();
    }

    // No context is in force here, so that nothing carried is added.
    private static JsonElement AsDictionary(object planned) => JsonSerializer.SerializeToElement(
        (Dictionary<string, object?>)planned.GetType().GetMethod("ToDictionary", Type.EmptyTypes)!.Invoke(planned, null)!);

    private static void AssertSame(JsonElement expected, JsonElement actual, string name) =>
        Assert.True(JsonElement.DeepEquals(expected, actual), $"{name}\nexpected {expected}\nactual   {actual}");

    private static int Count(JsonNode? node) => node switch
    {
        JsonObject map => map.Sum(p => Count(p.Value)),
        JsonArray list => list.Sum(Count),
        _ => 1,
    };
}
