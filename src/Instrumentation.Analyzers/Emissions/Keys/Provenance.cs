using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Emissions.Keys;

/// <summary>Where one of the values comes from that a key or an attribution may have.</summary>
/// <param name="Kind">Where from.</param>
/// <param name="Text">The value in words, such as <c>"unknown"</c> or <c>Guid.NewGuid()</c>; empty for one that is passed on.</param>
/// <param name="Place">What in the emitting call stands for it.</param>
/// <param name="Source">The expression itself, wherever it stands.</param>
internal readonly record struct Provenance(ProvenanceKind Kind, string Text, IOperation Place, IOperation Source)
{
    /// <summary>Whether it is no value: it joins nothing.</summary>
    public bool IsNoKey => Kind is ProvenanceKind.Nothing or ProvenanceKind.Placeholder;

    /// <summary>Whether it says the same of everybody.</summary>
    public bool IsConstant => Kind is ProvenanceKind.Placeholder or ProvenanceKind.Constant;
}
