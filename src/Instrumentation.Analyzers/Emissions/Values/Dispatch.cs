using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>Which member of an object that is made in sight a call reaches: of an interface or a base, the one that the object's own type has.</summary>
internal static class Dispatch
{
    /// <summary>The member that <paramref name="member"/> is in an object of <paramref name="type"/>; itself where nothing replaces it, null where it has none.</summary>
    public static ISymbol? In(ITypeSymbol type, ISymbol member)
    {
        if (member.ContainingType is { TypeKind: TypeKind.Interface })
        {
            // A base that implements it may leave it to its types, or let them replace it.
            if (type.FindImplementationForInterfaceMember(member) is not { } implementation)
                return null;
            if (implementation.ContainingType is { TypeKind: TypeKind.Interface })
                return implementation;
            member = implementation;
        }

        if (!member.IsVirtual && !member.IsAbstract && !member.IsOverride)
            return member;
        for (ITypeSymbol? declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            foreach (var candidate in declaring.GetMembers(member.Name))
            {
                for (var overridden = candidate; overridden is not null; overridden = Overridden(overridden))
                {
                    if (SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, member.OriginalDefinition))
                        return candidate;
                }
            }
        }

        return null;
    }

    /// <summary>The method that certainly runs when <paramref name="call"/> is made on an object that is made in sight, or of a known type; null where that is not known.</summary>
    public static IMethodSymbol? Target(IInvocationOperation call, Frame frame) =>
        call is { IsVirtual: true, Instance: IInstanceReferenceOperation } && frame.ExactType is { } exact ? In(exact, call.TargetMethod) as IMethodSymbol
        : call is { IsVirtual: true, Instance: { } instance }
        && new Operand(instance, frame).Resolved().Operation is IObjectCreationOperation { Type: { } type }
            ? In(type, call.TargetMethod) as IMethodSymbol
            : null;

    /// <summary>The one method of those that <paramref name="call"/> may run, be it replaced or not, that it does run: <c>base.Send(…)</c>, a call on an object that is made in sight; null where it may be any of them.</summary>
    public static IMethodSymbol? Only(IInvocationOperation call, Frame frame) =>
        call is { IsVirtual: false, Instance: not null, TargetMethod: { IsStatic: false, IsAbstract: false } target } && (target.IsVirtual || target.IsOverride) ? target
        : Target(call, frame);

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        _ => null,
    };
}
