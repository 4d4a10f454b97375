namespace Instrumentation.Analyzers.Emissions.Planned;

/// <summary>Whether an emission gives a property that <c>one_of</c> or <c>requires</c> names; a null counts as not given.</summary>
internal static class GivenAs
{
    public static Presence Of(PlannedEmission emission, string wireName)
    {
        if (emission.Emission.Bag[wireName] is { IsCertain: true, Value: { } value } && value.IsNull())
            return Presence.Missing;
        foreach (var member in emission.Event.Members)
        {
            if (member.Property.WireName == wireName)
                return emission.PresenceOf(member.Property);
        }

        return emission.Emission.Bag.Surely(wireName) ? Presence.Given : Presence.Unknown;
    }
}
