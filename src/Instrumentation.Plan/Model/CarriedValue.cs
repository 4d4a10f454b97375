namespace Instrumentation.Plan.Model;

/// <summary>What must reach the log with an event, besides its own properties.</summary>
/// <param name="AnyOf">The properties of which at least one must arrive; one property, or the arms of <c>a | b</c>.</param>
/// <param name="Place">Where the plan says so.</param>
public sealed record CarriedValue(EquatableArray<PlanProperty> AnyOf, PlanPlace Place)
{
    /// <summary>Whether it must have a value: it is a join key. Attribution may be empty, but must not be dropped.</summary>
    public bool IsKey
    {
        get
        {
            foreach (var property in AnyOf)
            {
                if (property.Key is not null)
                    return true;
            }

            return false;
        }
    }
}
