using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>What a member holds that nobody writes after the object was made: of a record, of an anonymous object, an <c>init</c> member, one that its constructor assigns.</summary>
internal static class MemberValue
{
    // A copy of a copy of a copy.
    private const int MaxCopies = 8;

    /// <summary>The value that the object was made with; null when the code does not show it.</summary>
    /// <param name="given">The place that <paramref name="property"/> is read at.</param>
    /// <param name="property">The property.</param>
    public static Operand? Of(Operand given, IPropertyReferenceOperation property) =>
        property is { Instance: { } instance, Property: { IsIndexer: false, IsStatic: false } declared } ? Of(given.With(instance), declared) : null;

    /// <summary>The same of a field.</summary>
    public static Operand? Of(Operand given, IFieldReferenceOperation field) =>
        field is { Instance: { } instance, Field: { IsStatic: false } declared } ? Of(given.With(instance), declared) : null;

    /// <summary>What the parameter of a primary constructor, that a member of its type reads, was given for the object in question.</summary>
    public static Operand? Of(Operand given, IParameterReferenceOperation reference) =>
        reference.Parameter is { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor } parameter
        && given.Frame.Receiver is { } receiver
        && Variable.IsNeverWritten(reference)
        && receiver.Resolved() is { Operation: IObjectCreationOperation creation } made
        && SymbolEqualityComparer.Default.Equals(creation.Constructor?.OriginalDefinition, constructor.OriginalDefinition)
        && made.Frame.Enter(constructor, creation) is { } entered
            ? entered.Argument(parameter)
            : null;

    /// <summary>The object that <paramref name="instance"/> is, as far as it can be followed: that of a method which was entered, where it is <c>this</c>.</summary>
    public static Operand? ObjectOf(Operand instance) =>
        instance.Operation.Unwrapped() is IInstanceReferenceOperation ? instance.Frame.Receiver?.Resolved() : instance.Resolved();

    /// <summary>What holds the object that <paramref name="instance"/> is: of <c>this</c> in a method that was entered, what its call is made on, so that what became of the object before counts.</summary>
    public static Operand HolderOf(Operand instance)
    {
        while (instance.Operation is IInstanceReferenceOperation && instance.Frame.Receiver is { } receiver)
            instance = receiver.With(receiver.Operation.Unwrapped());
        return instance;
    }

    private static Operand? Of(Operand instance, ISymbol member) =>
        LaterAssignments.Of(HolderOf(instance), member) is { } later ? (later.Count == 1 && IsKept(member, instance.Operation) ? later[0] : null)
        : ObjectOf(instance) is { } made ? In(made, member)
        : null;

    /// <summary>What the object that <paramref name="made"/> makes holds in <paramref name="member"/>; null when the code does not show it.</summary>
    public static Operand? In(Operand made, ISymbol member)
    {
        for (var copy = 0; copy < MaxCopies; copy++)
        {
            switch (made.Operation)
            {
                case ITupleOperation { Elements: var parts }:
                    return PartOf(member) is var part && part >= 0 && part < parts.Length ? made.With(parts[part]) : null;
                case IObjectCreationOperation { Type.Name: "KeyValuePair", Arguments: { Length: 2 } pair }:
                    return pair.At(member.Name == "Key" ? 0 : 1) is { } half ? made.With(half) : null;
                case IWithOperation with when IsKept(member, with):
                    if (Assigned(with.Initializer, member) is { } changed)
                        return made.With(changed);
                    made = made.With(with.Operand).Resolved();
                    break;
                case IObjectCreationOperation { Type: { } type } creation when Dispatch.In(type, member) is { } own && IsKept(own, creation):
                    return Assigned(creation.Initializer, own) is { } assigned ? made.With(assigned) : ConstructedMember.Of(made, own);
                case IAnonymousObjectCreationOperation anonymous:
                    return Assigned(anonymous.Initializers, member) is { } value ? made.With(value) : null;
                case IInvocationOperation call when ReturnedOperands.Of(call, made.Frame) is { Count: 1 } returned:
                    // `new Sent("saved").With("a", 1)` is the same object again.
                    if (ObjectOf(returned[0]) is not { } same)
                        return null;
                    made = same;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    // `Item1`, under whatever name.
    private static int PartOf(ISymbol member) =>
        member is IFieldSymbol field && (field.CorrespondingTupleField ?? field).Name is var name && name.StartsWith("Item", StringComparison.Ordinal) && int.TryParse(name.Substring(4), out var number)
            ? number - 1
            : -1;

    // A body of its own may make anything of what it is given, and is read elsewhere.
    private static bool IsKept(ISymbol member, IOperation made) => member switch
    {
        IPropertySymbol when member.DeclaringSyntaxReferences.Any(static declaration => HasBody(declaration.GetSyntax())) => false,
        IPropertySymbol { SetMethod: null or { IsInitOnly: true } } => true,
        IPropertySymbol or IFieldSymbol { IsReadOnly: false } => made.SemanticModel?.Compilation is { } compilation && MemberWrites.IsKept(member, compilation),
        _ => member is IFieldSymbol,
    };

    private static bool HasBody(SyntaxNode declaration) => declaration is PropertyDeclarationSyntax property
        && (property.ExpressionBody is not null || property.AccessorList?.Accessors.Any(static accessor => accessor.Body is not null || accessor.ExpressionBody is not null) == true);

    private static IOperation? Assigned(IObjectOrCollectionInitializerOperation? initializer, ISymbol member) =>
        initializer is null ? null : Assigned(initializer.Initializers, member);

    private static IOperation? Assigned(IEnumerable<IOperation> initializers, ISymbol member)
    {
        foreach (var element in initializers)
        {
            if (element is ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } assignment
                && BackedProperty.Writes(target.Member, member))
            {
                return assignment.Value;
            }
        }

        return null;
    }
}
