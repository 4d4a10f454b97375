namespace Instrumentation.Analyzers.Tests.Accuracy;

/// <summary>A place where the product is known to differ from the expert. The tables count it as a fault; the gate does not fail on it.</summary>
/// <param name="Fault">How it differs.</param>
/// <param name="Id">The rule.</param>
/// <param name="File">The file's name with its folder.</param>
/// <param name="Words">What stands at the place.</param>
/// <param name="Reason">Why.</param>
internal sealed record KnownFault(Fault Fault, string Id, string File, string Words, string Reason)
{
    private const string Seed = "a random source that is handed in may have been seeded with the key";

    /// <summary>All of them, each once for every time it occurs.</summary>
    public static IReadOnlyList<KnownFault> All { get; } =
    [
        new(Fault.Missed, "TRK202", "Enrolment/Values.cs", "random.Next().ToString()", Seed),
    ];

    /// <summary>Whether this is about <paramref name="finding"/>.</summary>
    public bool IsAbout(Finding finding) =>
        finding.Id == Id && finding.Words == Words && finding.Path.EndsWith("/" + File, StringComparison.Ordinal);
}
