using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>
/// What an object keeps of what it was made with: a parameter of its constructor, a <c>readonly</c> field or a property without a
/// setter that its constructors assign.
/// </summary>
internal static class ConstructedValue
{
    /// <summary>The expressions of which the object has one, wherever the compilation makes it; null when another may be meant.</summary>
    public static IReadOnlyList<Operand>? Of(Operand value)
    {
        if (value.Operation.SemanticModel?.Compilation is not { } compilation || IsOfGiven(value.Frame))
            return null;
        switch (value.Operation)
        {
            case IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } parameter } reference:
                return value.Frame.Argument(parameter) is null && IsKept(parameter, reference) ? Passed(value, parameter, compilation) : null;
            case IFieldReferenceOperation { Field: { IsReadOnly: true, IsStatic: false } field, Instance: IInstanceReferenceOperation }:
                return IsReplaced(value.Operation) || Assigned(field, value.Frame.Code) is not { } kept ? null : Elsewhere(value, kept);
            case IPropertyReferenceOperation { Property: { SetMethod: null, IsStatic: false, IsVirtual: false, IsOverride: false, IsAbstract: false } property, Instance: IInstanceReferenceOperation }:
                return IsReplaced(value.Operation) || Assigned(property, value.Frame.Code) is not { } held ? null : Elsewhere(value, held);
            default:
                return null;
        }
    }

    // Of an object that a caller gives, what others were made with says nothing.
    private static bool IsOfGiven(Frame frame) =>
        frame.Receiver is { } receiver && receiver.Operation.Unwrapped() is IParameterReferenceOperation given && receiver.Frame.Argument(given.Parameter) is not null;

    // Any member may write the parameter of a primary constructor.
    private static bool IsKept(IParameterSymbol parameter, IParameterReferenceOperation reference) =>
        Variable.IsNeverWritten(reference)
        && parameter.ContainingType.DeclaringSyntaxReferences.All(declaration =>
            declaration.GetSyntax() is not TypeDeclarationSyntax { ParameterList: not null } type || !type.DescendantNodes().Any(node => ReadonlyField.IsWritten(node, parameter.Name)));

    // What stands in a constructor, or where it is called, is looked at where the object uses it.
    private static List<Operand> Elsewhere(Operand value, IReadOnlyList<IOperation> found)
    {
        var outside = value.Frame.At(value.Place, TypeOf(value));
        return [.. found.Select(operation => new Operand(operation, outside))];
    }

    /// <summary>What the compilation passes for the parameter of a constructor of the object that is meant; null when nobody is seen to.</summary>
    internal static List<Operand>? Passed(Operand value, IParameterSymbol parameter, Compilation compilation)
    {
        if (TypeOf(value) is not { } type || Constructions.ArgumentsOf(parameter, type, compilation) is not { } arguments)
            return null;
        var (outside, chained) = (value.Frame.At(value.Place), value.Frame.At(value.Place, type));
        return [.. arguments.Select(argument => new Operand(argument.Value, argument.IsChained ? chained : outside))];
    }

    private static INamedTypeSymbol? TypeOf(Operand value) => value.Frame.ObjectType ?? value.Operation switch
    {
        IParameterReferenceOperation { Parameter.ContainingType: { } type } => type,
        IMemberReferenceOperation { Instance.Type: INamedTypeSymbol type } => type,
        _ => null,
    };

    // A derived type may do something else instead, so that what it passes to the constructor never comes here.
    private static bool IsReplaced(IOperation use) =>
        use.SemanticModel?.GetEnclosingSymbol(use.Syntax.SpanStart) is IMethodSymbol { ContainingType.IsSealed: false, IsSealed: false } method && (method.IsVirtual || method.IsOverride);

    // A constructor that assigns nothing leaves null, which sends nothing.
    private static List<IOperation>? Assigned(ISymbol member, Codebase code)
    {
        var values = new List<IOperation>();
        foreach (var constructor in member.ContainingType.InstanceConstructors)
        {
            if (constructor.DeclaringSyntaxReferences.Any(static declaration => declaration.GetSyntax() is ConstructorDeclarationSyntax)
                && (code.BodyOf(constructor) is not { } body || !Add(body, member, values)))
            {
                return null;
            }
        }

        if (ConstructedMember.InitializerOf(member) is { } initializer)
        {
            if (code.OperationOf(initializer) is not { } value)
                return null;
            values.Add(value);
        }

        return values.Count == 0 ? null : values;
    }

    // False when a constructor lends it, or does anything else with it that may change it.
    private static bool Add(IOperation body, ISymbol member, List<IOperation> values)
    {
        foreach (var operation in body.DescendantsAndSelf())
        {
            if (!Is(operation, member))
                continue;
            if (ConstructedMember.AssignedTo(operation) is { } value)
                values.Add(value);
            else if (Variable.IsWritten(operation))
                return false;
        }

        return true;
    }

    private static bool Is(IOperation operation, ISymbol member) =>
        operation is IMemberReferenceOperation { Instance: IInstanceReferenceOperation, Member: var referred }
        && SymbolEqualityComparer.Default.Equals(referred.OriginalDefinition, member.OriginalDefinition);
}
