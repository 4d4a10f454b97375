namespace Instrumentation.Analyzers.Emissions.Emitters;

/// <summary>The assemblies of the framework: they know how to log, and send no event of their own accord.</summary>
internal static class FrameworkAssembly
{
    private static readonly string[] Telemetry =
        ["Microsoft.ApplicationInsights", "Microsoft.AppCenter", "Microsoft.HockeyApp", "Microsoft.Bot", "Microsoft.VisualStudio.Telemetry"];

    /// <summary>Whether an assembly of this name is one. Telemetry of the same maker is not.</summary>
    public static bool Is(string name) =>
        IsOf("System", name) || (IsOf("Microsoft", name) && !Array.Exists(Telemetry, family => IsOf(family, name)));

    private static bool IsOf(string family, string name) =>
        name.StartsWith(family, StringComparison.Ordinal) && (name.Length == family.Length || name[family.Length] == '.');
}
