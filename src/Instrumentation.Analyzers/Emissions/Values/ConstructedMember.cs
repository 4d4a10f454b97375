using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>What the constructors of one object put into a member, read with the arguments that it was made with.</summary>
internal static class ConstructedMember
{
    // A base of a base of a base.
    private const int MaxConstructors = 8;

    /// <summary>What <paramref name="member"/> holds after <paramref name="creation"/>, its initialiser aside; null where that is not certain.</summary>
    public static Operand? Of(Operand creation, ISymbol member)
    {
        if (creation.Operation is not IObjectCreationOperation { Constructor: { } constructor })
            return null;
        foreach (var made in ConstructorsOf(creation, constructor))
        {
            if (Positional(made, member) is { } passed)
                return passed;
            var assigned = made.Body is null ? [] : Assigned(made.Body, member).Take(2).ToList();
            if (assigned.Count > 0)
                return assigned.Count == 1 && IsAlwaysRun(assigned[0], made.Body!) && AssignedTo(assigned[0]) is { } value ? new Operand(value, made.Frame) : null;
            if (made.IsLastOfItsType && SymbolEqualityComparer.Default.Equals(made.Constructor.ContainingType.OriginalDefinition, member.ContainingType.OriginalDefinition))
                return InitializerOf(member) is { } initializer && made.Frame.Code.OperationOf(initializer) is { } initial ? new Operand(initial, made.Frame) : null;
        }

        return null;
    }

    /// <summary>The constructors that run, from the one that is called to those of its bases, as far as the compilation has them.</summary>
    public static IEnumerable<ConstructorRun> ConstructorsOf(Operand creation, IMethodSymbol constructor)
    {
        var (frame, call) = (creation.Frame, creation.Operation);
        for (var step = 0; step < MaxConstructors && constructor.ContainingType is { SpecialType: SpecialType.None } type; step++)
        {
            if (type.DeclaringSyntaxReferences.IsEmpty || frame.Enter(constructor, call) is not { } entered)
                yield break;
            var body = frame.Code.BodyOf(constructor) as IConstructorBodyOperation;
            var run = new ConstructorRun(constructor, entered, body, IsLastOfItsType: false);
            var next = ChainOf(run);
            var isChained = next is not null && SymbolEqualityComparer.Default.Equals(next.TargetMethod.ContainingType.OriginalDefinition, type.OriginalDefinition);
            yield return run with { IsLastOfItsType = !isChained };
            if (next is not null)
                (constructor, call, frame) = (next.TargetMethod, next, entered);
            else if (type.BaseType?.InstanceConstructors.FirstOrDefault(static bare => bare.Parameters.IsEmpty) is { } bare)
                (constructor, frame) = (bare, entered);
            else
                yield break;
        }
    }

    /// <summary>The other constructor that the constructor calls, by <c>: base(…)</c> or <c>: this(…)</c>; null where the code says none.</summary>
    public static IInvocationOperation? ChainOf(ConstructorRun run) =>
        run.Body?.Initializer is { } initializer ? CallIn(initializer) : BaseCallOf(run.Constructor, run.Frame.Code);

    /// <summary>The expression that the member begins with; null when it has none.</summary>
    public static ExpressionSyntax? InitializerOf(ISymbol member)
    {
        foreach (var declaration in member.DeclaringSyntaxReferences)
        {
            switch (declaration.GetSyntax())
            {
                case VariableDeclaratorSyntax { Initializer.Value: var value }:
                    return value;
                case PropertyDeclarationSyntax { Initializer.Value: var value }:
                    return value;
            }
        }

        return null;
    }

    /// <summary>What is assigned to <paramref name="target"/>, alone or as a part of <c>(_client, _name) = (client, name)</c>; null where nothing is.</summary>
    public static IOperation? AssignedTo(IOperation target)
    {
        if (target.Parent is ISimpleAssignmentOperation { Target: var assigned, Value: var value } && ReferenceEquals(assigned, target))
            return value;
        if (target.Parent is ITupleOperation { Parent: IDeconstructionAssignmentOperation { Target: ITupleOperation targets, Value: var all } } && all.Unwrapped() is ITupleOperation parts)
        {
            var at = targets.Elements.IndexOf(target);
            return at >= 0 && at < parts.Elements.Length ? parts.Elements[at] : null;
        }

        return null;
    }

    /// <summary>What a record is given for a member that its parameter list declares, <c>record Sent(string Name)</c>.</summary>
    internal static Operand? Positional(ConstructorRun made, ISymbol member)
    {
        if (member is not IPropertySymbol || !member.DeclaringSyntaxReferences.Any(static declaration => declaration.GetSyntax() is ParameterSyntax))
            return null;
        var parameter = made.Constructor.DeclaringSyntaxReferences.Any(static declaration => declaration.GetSyntax() is RecordDeclarationSyntax)
            ? made.Constructor.Parameters.FirstOrDefault(parameter => parameter.Name == member.Name)
            : null;
        return parameter is not null && SymbolEqualityComparer.Default.Equals(made.Constructor.ContainingType.OriginalDefinition, member.ContainingType.OriginalDefinition)
            ? made.Frame.Argument(parameter)
            : null;
    }

    private static IEnumerable<IOperation> Assigned(IOperation body, ISymbol member) => body.DescendantsAndSelf().Where(operation =>
        operation is IMemberReferenceOperation { Instance: IInstanceReferenceOperation, Member: var referred }
        && Variable.IsWritten(operation)
        && BackedProperty.Writes(referred, member));

    // A way out before it leaves what was there.
    private static bool IsAlwaysRun(IOperation operation, IOperation body)
    {
        if (body.DescendantsAndSelf().Any(way => way is IReturnOperation { IsImplicit: false } && way.Syntax.SpanStart < operation.Syntax.SpanStart))
            return false;
        for (var around = operation.Parent; around is not null; around = around.Parent)
        {
            if (around is IConditionalOperation or ILoopOperation or ISwitchOperation or ITryOperation or IAnonymousFunctionOperation or ILocalFunctionOperation)
                return false;
        }

        return true;
    }

    // `class Sent(string name) : Event(name)`
    private static IInvocationOperation? BaseCallOf(IMethodSymbol constructor, Codebase code)
    {
        foreach (var declaration in constructor.DeclaringSyntaxReferences)
        {
            if (declaration.GetSyntax() is TypeDeclarationSyntax { BaseList.Types: var bases }
                && bases.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault() is { } call)
            {
                return code.OperationOf(call) is { } operation ? CallIn(operation) : null;
            }
        }

        return null;
    }

    /// <summary>The call of a constructor that <paramref name="initializer"/> is.</summary>
    internal static IInvocationOperation? CallIn(IOperation initializer) =>
        initializer.DescendantsAndSelf().OfType<IInvocationOperation>().FirstOrDefault(static call => call.TargetMethod.MethodKind == MethodKind.Constructor);
}
