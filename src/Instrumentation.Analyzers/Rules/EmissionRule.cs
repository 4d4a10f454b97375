using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Rules;

/// <summary>A rule about one emission at a time.</summary>
internal abstract class EmissionRule
{
    /// <summary>What it reports.</summary>
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>Reports what is wrong with the emission, if anything is.</summary>
    public abstract void Check(EmissionCheck check);
}
