using System.Globalization;
using Instrumentation.Analyzers.Generation.Pipeline;
using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Generation.Emission;

/// <summary>
/// The run-time definitions of the events of one file. One class holds them all: a class of its own for each event
/// would be a static constructor to compile at each event's first use.
/// </summary>
internal static class EventDefinitions
{
    private const string Carried = "global::Instrumentation.Infrastructure.CarriedDefinition";
    private const string Definition = "global::Instrumentation.Infrastructure.EventDefinition";

    /// <summary>The name of the field with the definition of the event at <paramref name="index"/> in its file.</summary>
    public static string FieldOf(int index) => "Event" + index.ToString(CultureInfo.InvariantCulture);

    /// <summary>Writes the fields.</summary>
    public static void Write(CodeWriter code, EquatableArray<PlanEvent> events, GenerationScope scope)
    {
        var sets = new Dictionary<string, string>(StringComparer.Ordinal);
        var plan = scope.Support(PlanDeclarationFile.SupportClass) + ".Definition";
        for (var i = 0; i < events.Count; i++)
        {
            var planned = events[i];
            var carried = "";
            if (!planned.Carries.IsEmpty)
                carried = ", " + CarriedSet(code, planned.Carries, sets);
            code.Line(
                "internal static readonly " + Definition, " " + FieldOf(i), " = new " + Definition,
                "(" + plan + ", " + CSharpText.Literal(planned.WireName), ", \"" + Kind(planned.Kind) + "\"" + carried + ");");
        }
    }

    // Events that carry the same share the array. A field's initializer runs in textual order, so it comes first.
    private static string CarriedSet(CodeWriter code, EquatableArray<CarriedValue> carries, Dictionary<string, string> sets)
    {
        var items = new string[carries.Count];
        for (var i = 0; i < items.Length; i++)
        {
            var names = new string[carries[i].AnyOf.Count];
            for (var j = 0; j < names.Length; j++)
                names[j] = CSharpText.Literal(carries[i].AnyOf[j].WireName);
            items[i] = "new " + Carried + "(" + (carries[i].IsKey ? "true" : "false") + ", " + string.Join(", ", names) + ")";
        }

        var set = string.Join(", ", items);
        if (!sets.TryGetValue(set, out var name))
        {
            name = "Carried" + sets.Count.ToString(CultureInfo.InvariantCulture);
            sets.Add(set, name);
            code.Line("private static readonly " + Carried, "[] ", name, " = { " + set, " };");
        }

        return name;
    }

    private static string Kind(EventKind kind) => kind switch
    {
        EventKind.Page => "page",
        EventKind.Screen => "screen",
        EventKind.Identify => "identify",
        EventKind.Group => "group",
        _ => "track",
    };
}
