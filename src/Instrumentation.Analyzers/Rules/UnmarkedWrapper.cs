using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Emissions.Bags;
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
        if (!check.Emission.IsForwarded || check.Container is not { } method || !check.IsSeenByOthers(method) || check.Code.EmitterOf(method) is not null)
            return;

        // Once for a method, however many calls it makes.
        if (check.Code.Wrappers.Of(method).FirstOrDefault(wrapper => SymbolEqualityComparer.Default.Equals(wrapper.Method, method.OriginalDefinition)) is { } wrapper
            && wrapper.Calls.Count > 0
            && wrapper.Calls[0].Syntax == check.Emission.Call.Syntax)
        {
            check.ReportAt(Descriptor, method.Locations[0], method.Name, check.Emission.Call.TargetMethod.Name, Mark(check, method));
        }
    }

    private static string Mark(EmissionCheck check, IMethodSymbol method)
    {
        var name = check.Emission.Names.Select(static name => name.Parameter).FirstOrDefault(parameter => IsOf(parameter, method));
        var properties = check.Emission.Bag.IsForwarded ? method.Parameters.FirstOrDefault(static parameter => BagType.Is(parameter.Type)) : null;
        var arguments = new[] { name is null ? null : $"Event = \"{name.Name}\"", properties is null ? null : $"Properties = \"{properties.Name}\"" }
            .OfType<string>()
            .ToList();
        return arguments.Count == 0 ? "[TrackingEmitter]" : $"[TrackingEmitter({string.Join(", ", arguments)})]";
    }

    private static bool IsOf(IParameterSymbol? parameter, IMethodSymbol method) =>
        SymbolEqualityComparer.Default.Equals(parameter?.ContainingSymbol?.OriginalDefinition, method.OriginalDefinition);
}
