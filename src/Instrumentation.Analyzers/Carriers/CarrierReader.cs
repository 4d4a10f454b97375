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
    private readonly CarrierCompletion _completion;

    public CarrierReader(CarrierTypes types, Codebase code, LateMembers late)
    {
        _types = types;
        _code = code;
        _late = late;
        _completion = new CarrierCompletion(types, code);
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
        if (_types.Of(creation.Type) is not { } target || creation.Constructor is not { } constructor || _completion.IsElsewhere(creation))
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
        if (isWhole && !FilledMembers.AreAllIn(body))
            return null;
        foreach (var (assigned, value) in FilledMembers.Of(body))
        {
            if (target.NameOf(assigned) is { } name && !IsLeftEmpty(value, creation))
                filled.Add(name);
        }

        foreach (var (member, value) in Assignments(creation.Initializer))
        {
            values.Add(value);
            if (target.NameOf(member) is { } name && !IsNothing(value))
                filled.Add(name);
        }

        var (source, copied) = CarrierSource.Of(values, target, _types, _code);
        if (source is null)
            return null;
        var missing = target.Members
            .Where(member => source.Members.ContainsKey(member.Key) && !filled.Contains(member.Key) && CanBeGiven(member.Value, member.Key, constructor))
            .Where(member => !_late.IsAssigned(member.Value))
            .Select(static member => member.Key)
            .ToList();

        // Of types that only look like carriers, somebody must have begun to copy.
        return missing.Count > 0 && ((target.IsMarked && source.IsMarked) || (copied && !Question.Is(target.Type))) ? new CarrierCopy(creation, target, source, missing) : null;
    }

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

    // `SessionId = sessionId;` of a constructor that is given nothing for it.
    private static bool IsLeftEmpty(IOperation? value, IObjectCreationOperation creation) =>
        value?.Unwrapped() is IParameterReferenceOperation { Parameter: { } parameter } reference
        && Variable.IsNeverWritten(reference)
        && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, creation.Constructor?.OriginalDefinition)
        && creation.Arguments.At(parameter.Ordinal) is { } given
        && IsNothing(given);

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
}
