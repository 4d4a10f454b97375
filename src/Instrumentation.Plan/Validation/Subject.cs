using Instrumentation.Plan.Findings;

namespace Instrumentation.Plan.Validation;

/// <summary>What a message is about; put into words only when there is a message.</summary>
internal readonly struct Subject(string kind, string? name = null)
{
    /// <summary>For example <c>event</c>.</summary>
    public string Kind { get; } = kind;

    /// <summary>For example <c>signed_up</c>.</summary>
    public string? Name { get; } = name;

    /// <summary>For example <c>event 'signed_up'</c>.</summary>
    public override string ToString() => Name is null ? Kind : $"{Kind} '{Shown.Of(Name)}'";
}
