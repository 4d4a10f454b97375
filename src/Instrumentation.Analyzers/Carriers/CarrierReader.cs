using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Carriers;

/// <summary>
/// Reads where carriers are built: what of another carrier goes in, and what certainly does not. What somebody may fill in later, or
/// in a body that nobody sees, counts as given.
/// </summary>
internal sealed class CarrierReader
{
    private readonly CarrierTypes _types;
    private readonly Codebase _code;
    private readonly LateMembers _late;

    public CarrierReader(CarrierTypes types, Codebase code, LateMembers late)
    {
        _types = types;
        _code = code;
        _late = late;
    }

    /// <summary>What <paramref name="copy"/> sets to nothing; null when it keeps all that it copies.</summary>
    public CarrierCopy? Read(IWithOperation copy)
    {
        if (_types.Of(copy.Type) is not { } carrier)
            return null;
        var cleared = new List<string>();
        foreach (var (member, value) in Assignments(copy.Initializer))
        {
            if (carrier.NameOf(member) is { } name && IsNothing(value))
                cleared.Add(name);
        }

        return cleared.Count > 0 ? new CarrierCopy(copy, carrier, carrier, cleared) : null;
    }

    /// <summary>What <paramref name="creation"/> does not pass on; null when it passes on all, or is not built from a carrier.</summary>
    public CarrierCopy? Read(IObjectCreationOperation creation)
    {
        if (_types.Of(creation.Type) is not { } target || creation.Constructor is not { } constructor || IsFilledElsewhere(creation))
            return null;
        var values = new List<IOperation>();
        var filled = new HashSet<string>(StringComparer.Ordinal);
        var isWhole = false;
        foreach (var argument in creation.Arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.DefaultValue || argument.Parameter is not { } parameter)
                continue;
            values.Add(argument.Value);
            isWhole |= _types.Of(argument.Value.Unwrapped().Type) is not null;
            if (_types.Find(parameter.Name, parameter.Type) is { } name && !IsNothing(argument.Value))
                filled.Add(name);
        }

        var body = constructor.IsImplicitlyDeclared || IsPositional(constructor) ? null : _code.BodyOf(constructor);
        if (isWhole && !CanSee(body))
            return null;
        foreach (var assigned in Assigned(body))
        {
            if (target.NameOf(assigned) is { } name)
                filled.Add(name);
        }

        foreach (var (member, value) in Assignments(creation.Initializer))
        {
            values.Add(value);
            if (target.NameOf(member) is { } name && !IsNothing(value))
                filled.Add(name);
        }

        var (source, copied) = SourceOf(values, target);
        if (source is null)
            return null;
        var missing = target.Members
            .Where(member => source.Members.ContainsKey(member.Key) && !filled.Contains(member.Key) && CanBeGiven(member.Value, member.Key, constructor))
            .Where(member => !_late.IsAssigned(member.Value))
            .Select(static member => member.Key)
            .ToList();

        // Of types that only look like carriers, somebody must have begun to copy.
        return missing.Count > 0 && ((target.IsMarked && source.IsMarked) || copied) ? new CarrierCopy(creation, target, source, missing) : null;
    }

    // The carrier that values come from, and whether one of the values is a key of it that the target has, too.
    private (Carrier? Source, bool Copied) SourceOf(IReadOnlyList<IOperation> values, Carrier target)
    {
        Carrier? source = null;
        var copied = false;
        foreach (var value in values)
        {
            if (_types.Of(value.Unwrapped().Type) is { } whole && value.Unwrapped() is not IObjectCreationOperation)
                (source, copied) = (source ?? whole, true);
            foreach (var part in PartsOf(value))
            {
                if (MemberOf(part) is not var (member, type) || _types.Of(type) is not { } carrier)
                    continue;
                var isCopied = carrier.NameOf(member) is { } name && target.Members.ContainsKey(name);
                if (source is null || (isCopied && !copied))
                    source = carrier;
                copied |= isCopied;
            }
        }

        return (source, copied);
    }

    // The expression, what it is computed of, and what stands behind a local in it.
    private IEnumerable<IOperation> PartsOf(IOperation value)
    {
        foreach (var part in value.DescendantsAndSelf())
        {
            yield return part;
            if (part is not ILocalReferenceOperation)
                continue;
            var behind = new Operand(part, _code.Outermost).Resolved().Operation;
            if (!ReferenceEquals(behind, part) && behind is not IObjectCreationOperation)
            {
                foreach (var inner in behind.DescendantsAndSelf())
                    yield return inner;
            }
        }
    }

    private static (ISymbol Member, ITypeSymbol Type)? MemberOf(IOperation part) => part switch
    {
        IPropertyReferenceOperation { Instance: { Type: { } type } instance } property when IsObject(instance) => (property.Property, type),
        IFieldReferenceOperation { Instance: { Type: { } type } instance } field when IsObject(instance) => (field.Field, type),
        _ => null,
    };

    private static bool IsObject(IOperation instance) => instance is not IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver };

    private static IEnumerable<(ISymbol Member, IOperation Value)> Assignments(IObjectOrCollectionInitializerOperation? initializer)
    {
        if (initializer is null)
            yield break;
        foreach (var element in initializer.Initializers)
        {
            if (element is ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } assignment)
                yield return (target.Member, assignment.Value);
        }
    }

    private static bool IsNothing(IOperation value) => value.IsNull() || value.ConstantText() is "" || value.Unwrapped() is IDefaultValueOperation;

    // What a constructor hands on to another one, or to a method, may fill anything.
    private static bool CanSee(IOperation? body) => body is IConstructorBodyOperation && !body.DescendantsAndSelf().Any(static part =>
        part is IInvocationOperation { TargetMethod: { IsStatic: false, ContainingType.SpecialType: not SpecialType.System_Object }, Instance: IInstanceReferenceOperation });

    private static IEnumerable<ISymbol> Assigned(IOperation? body)
    {
        if (body is null)
            yield break;
        foreach (var part in body.DescendantsAndSelf())
        {
            if (part is IAssignmentOperation { Target: var target })
            {
                foreach (var assigned in target is ITupleOperation tuple ? tuple.Elements.AsEnumerable() : [target])
                {
                    if (assigned is IMemberReferenceOperation member)
                        yield return member.Member;
                }
            }
        }
    }

    private static bool IsPositional(IMethodSymbol constructor) =>
        constructor.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax() is TypeDeclarationSyntax);

    private bool CanBeGiven(ISymbol member, string name, IMethodSymbol constructor)
    {
        if (constructor.Parameters.Any(parameter => _types.Find(parameter.Name, parameter.Type) == name))
            return true;
        if (member is IPropertySymbol { SetMethod: null } or IFieldSymbol { IsReadOnly: true })
            return false;
        return !member.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax() is PropertyDeclarationSyntax { Initializer.Value: { } value } && !IsStandIn(value)
            || reference.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } initial } && !IsStandIn(initial));
    }

    // `= ""` and `= null!` only please the compiler.
    private static bool IsStandIn(ExpressionSyntax value) => value.ToString() is "\"\"" or "null" or "null!" or "default" or "default!" or "string.Empty" or "String.Empty";

    // `new Message { … }.Stamp(request)`, `Fill(new Message { … }, request)`
    private bool IsFilledElsewhere(IObjectCreationOperation creation)
    {
        IOperation value = creation;
        while (value.Parent is IConversionOperation or IParenthesizedOperation)
            value = value.Parent;
        if (value.Parent is IInvocationOperation or IWithOperation or IConditionalAccessOperation)
            return true;
        if (value.Parent is IArgumentOperation argument)
            return MayFill(argument);
        if (value.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: { } local } })
        {
            var uses = Flow.Mentions.In(creation.Body()).Of(local).ToList();
            var last = uses.Count == 0 ? 0 : uses.Max(static use => use.Syntax.SpanStart);
            foreach (var mention in uses)
            {
                var use = mention;
                while (use.Parent is IConversionOperation or IParenthesizedOperation)
                    use = use.Parent;

                // Who is handed the object before somebody else gets it may have completed it.
                if (mention.Syntax.SpanStart < last && use.Parent is IArgumentOperation { Parent: IInvocationOperation call } && _code.BodyOf(call.TargetMethod) is null)
                    return true;
                if (use.Parent is IWithOperation || (use.Parent is IInvocationOperation { Instance: { } instance } && ReferenceEquals(instance, use)) || (use.Parent is IArgumentOperation passed && MayFill(passed)))
                    return true;
            }
        }

        return false;
    }

    // Who gets the source besides, or is an extension or a method of the code base itself, may copy what is missing.
    private bool MayFill(IArgumentOperation argument) => argument.Parent is IInvocationOperation call
        && (call.TargetMethod.IsExtensionMethod && argument.Parameter?.Ordinal == 0
            || call.Arguments.Any(other => !ReferenceEquals(other, argument) && _types.Of(other.Value.Unwrapped().Type) is not null)
            || (_code.BodyOf(call.TargetMethod) is { } body && Assigned(body).Any(member => _types.Of(member.ContainingType) is not null)));
}
