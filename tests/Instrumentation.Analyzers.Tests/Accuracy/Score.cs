using System.Globalization;

namespace Instrumentation.Analyzers.Tests.Accuracy;

/// <summary>What was found, next to what there is to find.</summary>
/// <param name="Hits">Found, and there.</param>
/// <param name="False">Found, and not there.</param>
/// <param name="Missed">There, and not found.</param>
internal sealed record Score(int Hits, int False, int Missed)
{
    /// <summary>How much of what was found is true; of nothing, nothing can be said.</summary>
    public string Precision => Share(Hits, Hits + False);

    /// <summary>How much of what is there was found.</summary>
    public string Recall => Share(Hits, Hits + Missed);

    /// <summary>Compares two sets.</summary>
    public static Score Of<T>(IReadOnlyCollection<T> found, IReadOnlyCollection<T> there) =>
        new(found.Intersect(there).Count(), found.Except(there).Count(), there.Except(found).Count());

    /// <summary>Both together.</summary>
    public static Score operator +(Score left, Score right) => new(left.Hits + right.Hits, left.False + right.False, left.Missed + right.Missed);

    private static string Share(int part, int whole) => whole == 0 ? "–" : (100.0 * part / whole).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
