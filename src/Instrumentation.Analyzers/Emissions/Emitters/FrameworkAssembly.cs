namespace Instrumentation.Analyzers.Emissions.Emitters;

/// <summary>The assemblies of the framework: they know how to log, and send no event of their own accord.</summary>
internal static class FrameworkAssembly
{
    /// <summary>Whether an assembly of this name is one. Telemetry of the same maker is not.</summary>
    public static bool Is(string name) =>
        IsOf("System", name) || (IsOf("Microsoft", name) && !IsOf("Microsoft.ApplicationInsights", name) && !IsOf("Microsoft.AppCenter", name));

    private static bool IsOf(string family, string name) =>
        name.StartsWith(family, StringComparison.Ordinal) && (name.Length == family.Length || name[family.Length] == '.');
}
