using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Tests.Emissions.Oracles;

/// <summary>One kind of random bodies: what they are made of, and how what is found in them is held against what they send.</summary>
internal abstract class Oracle
{
    /// <summary>The code that all bodies use, besides what sends and what chooses.</summary>
    public abstract string Shared { get; }

    /// <summary>Whether it matters where in the code something was sent: that takes most of the time.</summary>
    public virtual bool AsksForPlaces => false;

    /// <summary>The plan's parts that are of this kind: <c>properties:</c>, <c>emitters:</c> and <c>events:</c>.</summary>
    public abstract string Plan(IReadOnlyList<OracleBody> bodies);

    /// <summary>The body <paramref name="number"/> of <paramref name="seed"/>, always the same.</summary>
    public abstract OracleBody Make(int seed, int number);

    /// <summary>Holds what was found in a body, and in the code that all use, against what it sends.</summary>
    public abstract Verdict Judge(OracleBody body, IReadOnlyList<Diagnostic> findings, BodyRun run);
}
