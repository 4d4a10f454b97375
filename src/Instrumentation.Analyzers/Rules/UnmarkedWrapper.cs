using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Emissions;
using Instrumentation.Analyzers.Emissions.Bags;
using Instrumentation.Analyzers.Emissions.Names;
using Instrumentation.Analyzers.Emissions.Planned;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Rules;

/// <summary>TRK114: a method that other assemblies may call passes its own parameters on to an emitter, and does not say so.</summary>
internal sealed class UnmarkedWrapper : EmissionRule
{
    public override DiagnosticDescriptor Descriptor { get; } = TrackingRule.Create(
        "TRK114",
        "Method wraps an emitter",
        "Method '{0}' passes its parameters on to '{1}': mark it {2}, so that its calls in other assemblies are checked too",
        Categories.Emission,
        DiagnosticSeverity.Info);

    public override void Check(EmissionCheck check)
    {
        // The mark promises an event by its name; of a page or a person it would say too much.
        if (check.Container is not { } method
            || !MeantEvent.IsNamed(check.Emission)
            || NameParameter(check.Emission, method) is not { } name
            || !check.IsSeenByOthers(method)
            || check.Code.EmitterOf(method) is not null
            || check.Code.Annotated.Find(method) is not null)
        {
            return;
        }

        // Once for a method, however many calls it makes.
        if (check.Code.Wrappers.Of(method).FirstOrDefault(wrapper => SymbolEqualityComparer.Default.Equals(wrapper.Method, method.OriginalDefinition)) is { } wrapper
            && wrapper.Calls.Count > 0
            && wrapper.Calls[0].Syntax == check.Emission.Call.Syntax)
        {
            check.ReportOnceAt(Descriptor, method.Locations[0], method.Name, check.Emission.Target.Name, Mark(name, check.Emission, method));
        }
    }

    /// <summary>How <paramref name="method"/> says that it makes the emission of what its callers pass; null when it does not.</summary>
    public static string? MarkOf(IMethodSymbol method, Emission emission) =>
        NameParameter(emission, method) is { } name ? Mark(name, emission, method) : null;

    // A name that is put together from the parameter has its own finding (TRK102); a typed event has no name that a mark could speak of.
    private static IParameterSymbol? NameParameter(Emission emission, IMethodSymbol method)
    {
        if (emission.IsTyped)
            return null;
        foreach (var name in emission.Names)
        {
            // What an object is made with has no place in the mark, whoever declares the object.
            if (name is { Certainty: NameCertainty.Forwarded, Parameter: { Type: { SpecialType: SpecialType.System_String } or { TypeKind: TypeKind.Enum or TypeKind.TypeParameter } } parameter }
                && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol?.OriginalDefinition, method.OriginalDefinition))
            {
                return parameter;
            }
        }

        return null;
    }

    private static string Mark(IParameterSymbol name, Emission emission, IMethodSymbol method)
    {
        var properties = emission.Bag.IsForwarded ? method.Parameters.FirstOrDefault(static parameter => BagType.Is(parameter.Type)) : null;
        return properties is null
            ? $"[TrackingEmitter(Event = \"{name.Name}\")]"
            : $"[TrackingEmitter(Event = \"{name.Name}\", Properties = \"{properties.Name}\")]";
    }
}
