using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Names;

/// <summary>Names that a type parameter says: <c>T.EventName</c> of an interface that leaves it to its types, <c>typeof(T).Name</c>. Which type it is, the call of the wrapper says.</summary>
internal static class TypeParameterName
{
    /// <summary>The type parameter that <paramref name="value"/> asks; null for anything else.</summary>
    public static ITypeParameterSymbol? AskedBy(IOperation value) => value switch
    {
        IPropertyReferenceOperation { Instance: null, Property.IsStatic: true, ConstrainedToType: ITypeParameterSymbol asked } => asked,
        IInvocationOperation { Instance: null, TargetMethod: { IsStatic: true, Parameters.IsEmpty: true }, ConstrainedToType: ITypeParameterSymbol asked } => asked,
        IPropertyReferenceOperation { Instance: ITypeOfOperation { TypeOperand: ITypeParameterSymbol asked }, Property.Name: "Name" } => asked,
        _ => null,
    };

    /// <summary>What <paramref name="value"/> is for <paramref name="type"/>; null where that cannot be read.</summary>
    public static IReadOnlyList<Operand>? Of(Operand value, INamedTypeSymbol type) =>
        Member(value.Operation) is { } member && Dispatch.In(type, member) is { IsAbstract: false } own ? OwnValues.Of(own, value.Frame.At(PlaceOf(value, type))) : null;

    /// <summary>What says in the outermost call that the type is <paramref name="type"/>: the argument that it is told from, or the call itself.</summary>
    public static IOperation PlaceOf(Operand value, ITypeSymbol type)
    {
        if (value.Site is not IInvocationOperation { TargetMethod: var target } call)
            return value.Site;
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.OriginalDefinition.Type is ITypeParameterSymbol { DeclaringMethod: not null } told
                && told.Ordinal < target.TypeArguments.Length
                && SymbolEqualityComparer.Default.Equals(target.TypeArguments[told.Ordinal], type))
            {
                return argument.Value;
            }
        }

        return call;
    }

    private static ISymbol? Member(IOperation value) => value switch
    {
        IPropertyReferenceOperation { Instance: null, Property: var property } => property,
        IInvocationOperation { TargetMethod: var method } => method,
        _ => null,
    };
}
