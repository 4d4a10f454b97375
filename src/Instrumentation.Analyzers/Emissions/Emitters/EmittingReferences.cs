using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Emissions.Emitters;

/// <summary>
/// The referenced assemblies that may emit out of sight: those that know an emitter, however many assemblies lie between. What
/// knows none cannot emit, whatever it is called.
/// </summary>
internal sealed class EmittingReferences
{
    // SDKs are told by the beginnings of their names, for a project need not reference what its libraries send with.
    private static readonly string[] Sdks =
        ["Instrumentation", "Segment", "Analytics", "PostHog", "Mixpanel", "Amplitude", "mParticle", "RudderStack", "Snowplow", "Microsoft.ApplicationInsights", "Microsoft.AppCenter", "Microsoft.HockeyApp", "Microsoft.Bot.Builder", "Microsoft.VisualStudio.Telemetry", "GameAnalytics", "AppsFlyer", "Countly", "Firebase", "Avo.", "LaunchDarkly", "OptimizelySDK", "Statsig", "statsig", "CleverTap", "Appboy", "NewRelic.Api"];

    private readonly Lazy<HashSet<string>> _names;

    public EmittingReferences(Compilation compilation, EmitterTable emitters) =>
        _names = new Lazy<HashSet<string>>(() => Find(compilation, emitters));

    /// <summary>Whether <paramref name="assembly"/> may emit.</summary>
    public bool MayEmit(IAssemblySymbol assembly) => _names.Value.Contains(assembly.Name) && !FrameworkAssembly.Is(assembly.Name);

    private static HashSet<string> Find(Compilation compilation, EmitterTable emitters)
    {
        var names = new HashSet<string>(emitters.AssemblyNames, StringComparer.Ordinal);
        var pending = compilation.SourceModule.ReferencedAssemblySymbols
            .Where(static assembly => !FrameworkAssembly.Is(assembly.Name))
            .Select(static assembly => (assembly.Name, References: assembly.Modules.SelectMany(static module => module.ReferencedAssemblies).Select(static reference => reference.Name).ToList()))
            .ToList();
        for (var isNew = true; isNew;)
        {
            isNew = false;
            foreach (var (name, references) in pending)
                isNew |= references.Exists(reference => names.Contains(reference) || Array.Exists(Sdks, sdk => reference.StartsWith(sdk, StringComparison.Ordinal))) && names.Add(name);
        }

        return names;
    }
}
