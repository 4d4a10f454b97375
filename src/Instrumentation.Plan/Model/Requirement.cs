namespace Instrumentation.Plan.Model;

/// <summary>Who must give a property.</summary>
/// <param name="IsRequired">Every source of the event must: the generated member is <c>required</c>.</param>
/// <param name="Sources">Only these sources must, and the generated member is optional; empty when everybody or nobody must.</param>
public sealed record Requirement(bool IsRequired, EquatableArray<string> Sources)
{
    /// <summary>Everybody must.</summary>
    public static Requirement Required { get; } = new(true, default);

    /// <summary>Nobody must.</summary>
    public static Requirement Optional { get; } = new(false, default);

    /// <summary>Whether the project that is the source <paramref name="source"/> must give it; null is a project of unknown source.</summary>
    public bool AppliesTo(string? source)
    {
        if (IsRequired)
            return true;
        foreach (var name in Sources)
        {
            if (name == source)
                return true;
        }

        return false;
    }
}
