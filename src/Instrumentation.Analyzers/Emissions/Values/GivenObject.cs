using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>Objects that a wrapper is given and takes name and properties out of: <c>Record(AnalyticsEvent e) =&gt; sdk.Track(e.Name, e.Properties)</c>.</summary>
internal static class GivenObject
{
    /// <summary>The parameter whose member <paramref name="value"/> is, when the callers of its method are looked at; null for anything else.</summary>
    public static IParameterSymbol? Of(Operand value)
    {
        var instance = value.Operation switch
        {
            IMemberReferenceOperation { Instance: { } holder } => holder,
            IInvocationOperation { Instance: { } holder } => holder,
            _ => null,
        };

        // A wrapper may hand it on to another.
        return instance is not null
            && value.With(instance).Resolved() is { Operation: IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol method } parameter } reference, Frame: var frame }
            && frame.Argument(parameter) is null
            && IsOfCompilation(parameter.Type)
            && Variable.IsNeverWritten(reference)
            && frame.Code.Wrappers.MayForward(parameter, reference)
            && frame.Code.Wrappers.IsCalled(method.Name.Substring(method.Name.LastIndexOf('.') + 1))
                ? parameter
                : null;
    }

    // Of another assembly's type nobody sees what its constructors do.
    private static bool IsOfCompilation(ITypeSymbol type) => type is ITypeParameterSymbol { ConstraintTypes: { Length: > 0 } constraints }
        ? constraints.Any(static constraint => !constraint.DeclaringSyntaxReferences.IsEmpty)
        : !type.DeclaringSyntaxReferences.IsEmpty;
}
