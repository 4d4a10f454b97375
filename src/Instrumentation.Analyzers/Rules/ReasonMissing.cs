using Instrumentation.Analyzers.Baselines;
using Instrumentation.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Rules;

/// <summary>TRK310: code says that no event is due, and not why.</summary>
internal static class ReasonMissing
{
    public static DiagnosticDescriptor Descriptor { get; } = TrackingRule.Create(
        "TRK310",
        "No event without a reason",
        "{0} needs a reason that says why no event is due: a constant text that is not empty",
        Categories.Coverage,
        DiagnosticSeverity.Warning);

    /// <summary>The calls of <c>TrackingPlan.NoEvent</c> in a body that give no reason.</summary>
    public static IEnumerable<PendingFinding> InBody(IOperation body)
    {
        foreach (var operation in body.DescendantsAndSelf())
        {
            if (operation is IInvocationOperation { TargetMethod: { Name: "NoEvent", ContainingType: { Name: "TrackingPlan" } type } } call
                && IsOurs(type)
                && call.Arguments.Length == 1
                && !(call.Arguments[0].Value.ConstantValue is { HasValue: true, Value: string reason } && IsReason(reason)))
            {
                yield return new PendingFinding(Descriptor, OperationPlace.LocationOf(call.Arguments[0].Value), [], ["TrackingPlan.NoEvent"]);
            }
        }
    }

    /// <summary>The <c>[NotInstrumented]</c> of a method or type that give no reason.</summary>
    public static IEnumerable<PendingFinding> On(ISymbol symbol, CancellationToken cancellation)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute is { AttributeClass: { Name: "NotInstrumentedAttribute" } type, ApplicationSyntaxReference: { } reference }
                && IsOurs(type)
                && !(attribute.ConstructorArguments.Length == 1 && attribute.ConstructorArguments[0].Value is string reason && IsReason(reason)))
            {
                yield return new PendingFinding(Descriptor, reference.GetSyntax(cancellation).GetLocation(), [], ["[NotInstrumented]"]);
            }
        }
    }

    private static bool IsReason(string text) => !string.IsNullOrWhiteSpace(text) && text.Trim().ToUpperInvariant() is not ("TODO" or "TBD" or "." or "-" or "FIXME");

    private static bool IsOurs(INamedTypeSymbol type) => type.ContainingNamespace is { Name: "Instrumentation", ContainingNamespace.IsGlobalNamespace: true };
}
