using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Emissions.Emitters;

/// <summary>The emitters that are not an SDK's: our own tracker, and what a plan declares by documentation id.</summary>
internal static class DeclaredEmitters
{
    /// <summary><c>ITracker.Track(e)</c>, which takes instances of the generated types.</summary>
    public static EmittingType Tracker { get; } = new(
        Builtin: null, "Instrumentation.ITracker", static () => [new EmitterDefinition { Method = "Track", Event = "e", Style = EmitterStyle.Typed }]);

    /// <summary><c>e.ToDictionary()</c> of a generated event.</summary>
    public static EmitterDefinition Dictionary { get; } = new() { Method = "ToDictionary", Style = EmitterStyle.Typed };

    /// <summary>The methods that <paramref name="emitter"/> declares; none when the compilation does not have them.</summary>
    public static IEnumerable<(IMethodSymbol Method, EmitterDefinition Definition)> Resolve(PlanEmitter emitter, Compilation compilation)
    {
        if (emitter is not { Method: { } id, EventParameter: { } eventParameter })
            yield break;
        foreach (var symbol in DocumentationCommentId.GetSymbolsForDeclarationId(id, compilation))
        {
            if (symbol is IMethodSymbol method)
                yield return (method, Definition(emitter, method, eventParameter));
        }
    }

    private static EmitterDefinition Definition(PlanEmitter emitter, IMethodSymbol method, string eventParameter) => new()
    {
        Method = method.Name,
        Declaration = emitter.Method,
        Kind = emitter.Kind,
        Event = eventParameter,
        Properties = emitter.PropertiesParameter is { } properties ? [properties] : [],
        Keys = [.. emitter.Keys.Select(static key => new EmitterKey(key.Parameter, Level: null, key.Property))],
    };
}
