using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Generation.Emission;

/// <summary>The documentation of an event: what the plan says of it.</summary>
internal static class EventDocumentation
{
    /// <summary>Writes it.</summary>
    public static void Write(CodeWriter code, PlanEvent planned)
    {
        if (planned.Description is { } description && description.Trim().Length > 0)
            Documentation.Summary(code, description);
        else
            Documentation.Summary(code, "The event \"" + planned.WireName + "\".");
        Documentation.Remarks(code, Remarks(planned));
    }

    private static List<string> Remarks(PlanEvent planned)
    {
        var remarks = new List<string>();
        if (planned.Trigger is { } trigger)
            remarks.Add("Fires when: " + trigger);
        if (planned.Owner is { } owner)
            remarks.Add("Owner: " + owner);
        if (!planned.Sources.IsEmpty)
            remarks.Add("Sources: " + string.Join(", ", planned.Sources));
        if (!planned.Carries.IsEmpty)
            remarks.Add("Carries: " + Carried(planned));
        if (planned.KeysFromStored)
            remarks.Add("The keys are those stored with the entity, not those of the current request.");
        foreach (var names in planned.OneOf)
            remarks.Add("At least one of: " + string.Join(", ", names));
        foreach (var dependency in planned.Requires)
            remarks.Add("Whoever gives " + dependency.WireName + " also gives: " + string.Join(", ", dependency.Others));
        if (planned.Since is { } since)
            remarks.Add("Since: " + since);
        foreach (var link in planned.Links)
            remarks.Add("See: " + link);
        return remarks;
    }

    private static string Carried(PlanEvent planned)
    {
        var carried = new string[planned.Carries.Count];
        for (var i = 0; i < carried.Length; i++)
        {
            var anyOf = planned.Carries[i].AnyOf;
            var names = new string[anyOf.Count];
            for (var j = 0; j < names.Length; j++)
                names[j] = anyOf[j].WireName;
            carried[i] = string.Join(" | ", names);
        }

        return string.Join(", ", carried);
    }
}
