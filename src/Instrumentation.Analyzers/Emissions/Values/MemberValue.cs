using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>What a property holds that nobody can write after the object was made: of a record, of an anonymous object, an <c>init</c> member.</summary>
internal static class MemberValue
{
    // A copy of a copy of a copy.
    private const int MaxCopies = 8;

    /// <summary>The value that the object was made with; null when the code does not show it.</summary>
    /// <param name="given">The place that <paramref name="property"/> is read at.</param>
    /// <param name="property">The property.</param>
    public static Operand? Of(Operand given, IPropertyReferenceOperation property)
    {
        if (property.Instance is not { } instance || !IsFixed(property.Property))
            return null;
        var made = given.With(instance).Resolved();
        for (var copy = 0; copy < MaxCopies; copy++)
        {
            switch (made.Operation)
            {
                case IWithOperation with:
                    if (Assigned(with.Initializer, property.Property) is { } changed)
                        return made.With(changed);
                    made = made.With(with.Operand).Resolved();
                    break;
                case IObjectCreationOperation creation:
                    return Assigned(creation.Initializer, property.Property) is { } assigned ? made.With(assigned)
                        : Passed(creation, property.Property) is { } passed ? made.With(passed)
                        : null;
                case IAnonymousObjectCreationOperation anonymous:
                    return Assigned(anonymous.Initializers, property.Property) is { } member ? made.With(member) : null;
                default:
                    return null;
            }
        }

        return null;
    }

    private static bool IsFixed(IPropertySymbol property) =>
        property is { IsIndexer: false, IsStatic: false, IsVirtual: false, IsOverride: false, IsAbstract: false, SetMethod: null or { IsInitOnly: true } };

    private static IOperation? Assigned(IObjectOrCollectionInitializerOperation? initializer, IPropertySymbol property) =>
        initializer is null ? null : Assigned(initializer.Initializers, property);

    private static IOperation? Assigned(IEnumerable<IOperation> initializers, IPropertySymbol property)
    {
        foreach (var element in initializers)
        {
            if (element is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment
                && SymbolEqualityComparer.Default.Equals(target.Property.OriginalDefinition, property.OriginalDefinition))
            {
                return assignment.Value;
            }
        }

        return null;
    }

    // Only a positional record's own parameter certainly becomes the property: it is what declares it.
    private static IOperation? Passed(IObjectCreationOperation creation, IPropertySymbol property)
    {
        foreach (var argument in creation.Arguments)
        {
            if (argument.Parameter is { } parameter
                && parameter.Name == property.Name
                && property.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax() is ParameterSyntax)
                && creation.Constructor?.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax() is RecordDeclarationSyntax) == true)
            {
                return argument.Value;
            }
        }

        return null;
    }
}
