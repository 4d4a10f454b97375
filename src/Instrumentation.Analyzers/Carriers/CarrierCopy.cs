using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Carriers;

/// <summary>A carrier that is built from another one and loses something on the way.</summary>
/// <param name="Place">Where it is built.</param>
/// <param name="Target">What is built.</param>
/// <param name="Source">What from.</param>
/// <param name="Missing">The wire names of what is not passed on, in the order of the members.</param>
internal sealed record CarrierCopy(IOperation Place, Carrier Target, Carrier Source, IReadOnlyList<string> Missing)
{
    /// <summary>Whether both types say of themselves that they carry keys.</summary>
    public bool IsMarked => Target.IsMarked && Source.IsMarked;
}
