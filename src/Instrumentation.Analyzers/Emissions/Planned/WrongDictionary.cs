namespace Instrumentation.Analyzers.Emissions.Planned;

/// <summary>The dictionary of one generated event sent under the name of another, as copied lines do.</summary>
internal static class WrongDictionary
{
    /// <summary>
    /// Whether the event needs a property that the other one does not even have. Where the other has them all, what is
    /// sent may be right, and nobody can tell here.
    /// </summary>
    /// <param name="emission">The emission.</param>
    /// <param name="plan">The plan, which knows the other event.</param>
    /// <param name="sent">The other event.</param>
    /// <param name="needed">The property.</param>
    public static bool IsCertain(PlannedEmission emission, PlanIndex plan, out string sent, out string needed)
    {
        sent = needed = "";
        if (emission.IsOwnDictionary || emission.Emission.Bag.DictionaryOf is not { } name || plan.Find(name) is not { } other)
            return false;
        sent = name;
        foreach (var member in emission.RequiredMembers())
        {
            var wireName = member.Property.WireName;
            if (emission.Emission.Bag.Surely(wireName)
                || other.Members.Any(given => given.Property.WireName == wireName)
                || other.Carries.Any(carried => carried.AnyOf.Any(given => given.WireName == wireName)))
            {
                continue;
            }

            needed = wireName;
            return true;
        }

        return false;
    }
}
