using System.Globalization;

namespace Instrumentation.Roslyn.Testing;

/// <summary>What makes a short random run a long one, or another one.</summary>
public static class LongRun
{
    /// <summary>How many cases are tried: <c>INSTRUMENTATION_FUZZ</c>, or <paramref name="otherwise"/>.</summary>
    public static int Count(int otherwise) => Setting("INSTRUMENTATION_FUZZ", otherwise);

    /// <summary>What they are made of: <c>INSTRUMENTATION_FUZZ_SEED</c>, or <paramref name="otherwise"/>.</summary>
    public static int Seed(int otherwise) => Setting("INSTRUMENTATION_FUZZ_SEED", otherwise);

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
