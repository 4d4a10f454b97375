using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Bags;

/// <content>What an operation does to the bag.</content>
internal sealed partial class BagWalk
{
    private PropertyBag Current => State!;

    // Where a null met a bag, nothing in it is certain.
    private static bool MayBeNull(PropertyBag bag) => bag is { State: BagState.Known, DictionaryOf: null } && !bag.Entries.Any(static entry => entry.IsCertain);

    /// <inheritdoc/>
    protected override void Visit(IOperation operation)
    {
        if (_point is not null && operation.Syntax == _point.Syntax && operation.Kind == _point.Kind)
            _found = _found is null ? Current : Join(_found, Current);
        switch (operation)
        {
            case IVariableDeclaratorOperation declarator when SymbolEqualityComparer.Default.Equals(declarator.Symbol, _variable.Symbol):
                Declare(declarator);
                break;
            case ISimpleAssignmentOperation assignment:
                Assign(assignment.Target, assignment.Value);
                break;
            case ICoalesceAssignmentOperation assignment when _variable.IsBag(assignment.Target):
                Set(ReferenceEquals(Current, PropertyBag.Null) ? Read(assignment.Value)
                    : MayBeNull(Current) ? Join(Current, Read(assignment.Value))
                    : Current);
                break;
            case ICoalesceAssignmentOperation assignment:
                Assign(assignment.Target, assignment.Value);
                break;
            case ICompoundAssignmentOperation assignment:
                Assign(assignment.Target, assignment.Value);
                break;
            case IInvocationOperation call:
                Visit(call);
                break;
            case IObjectCreationOperation creation when creation.Arguments.Any(argument => _variable.IsBag(argument.Value)) && !IsCopy(creation):
                Escape($"'{creation.Type?.Name}' holds it too");
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument when _variable.IsVariable(argument.Value):
                Set(PropertyBag.Opaque($"'{_variable.Symbol.Name}' is assigned elsewhere"));
                break;
            case IVariableInitializerOperation { Value: var value } when _variable.IsVariable(value) || (_variable.Members.Count > 0 && _variable.IsBag(value)):
            case ITupleOperation tuple when tuple.Elements.Any(element => _variable.IsVariable(element)):
            case IArrayInitializerOperation array when array.ElementValues.Any(element => _variable.IsVariable(element)):
                Escape("another variable holds it too");
                break;
        }
    }

    private void Declare(IVariableDeclaratorOperation declarator)
    {
        var initializer = (declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer)?.Value;
        if (initializer is null || declarator.Symbol.IsRef)
            Set(PropertyBag.Opaque("it is built elsewhere"));
        else
            Set(ReadWhole(initializer));
    }

    // The bag itself, or of an event object what its creation puts into its bags.
    private PropertyBag ReadWhole(IOperation value) =>
        _variable.Members.Count == 0 ? Read(value)
        : MemberBags.Read(new Operand(value, _frame), _variable.Members, _depth + 1);

    private void Assign(IOperation target, IOperation value)
    {
        var place = target.Unwrapped();
        if (_variable.IsVariable(place))
            Set(ReadWhole(value));
        else if (_variable.IsBag(place))
            Set(Read(value));
        else if (place is IPropertyReferenceOperation { Arguments: { Length: 1 } arguments, Instance: { } instance } && _variable.IsBag(instance))
            Add(arguments[0].Value, value);
        else if (place is IArrayElementReferenceOperation { ArrayReference: var array } && _variable.IsBag(array))
            AddPair(value);
        else if (place is IPropertyReferenceOperation { Property.SetMethod: { } setter, Instance: { } holder } && _variable.IsVariable(holder))
            Set(ThroughMember(setter, place, _variable.Members, _frame, Current, _depth) ?? Current);
        else if (_variable.IsVariable(value) || _variable.IsBag(value))
            Escape("another variable holds it too");
    }

    private void Add(IOperation key, IOperation? value)
    {
        var added = InitializerReader.Pair(new Operand(key, _frame), value is null ? null : new Operand(value, _frame));
        Set(added.State == BagState.Partial && Spread(key) is { } spread ? Current.With(spread) : Current.With(added));
    }

    // `list.Add(pair)`, and of a pair that is made there what it is made of.
    private void AddPair(IOperation pair)
    {
        if (SpreadOf(pair) is { } spread)
        {
            Set(Current.With(spread));
        }
        else if (PairReader.PartsOf(pair) is { Count: > 0 } parts)
        {
            var before = Current;
            PropertyBag? after = null;
            foreach (var (key, value) in parts)
            {
                Set(before);
                Add(key, value);
                after = after is null ? Current : BagChoice.Of(after, Current);
            }

            Set(after!);
        }
        else
        {
            Set(Current.With(PairReader.Read(new Operand(pair, _frame))));
        }
    }

    private void Escape(string reason) => Set(Current.Widened(reason));

    private static bool IsCopy(IObjectCreationOperation creation) =>
        creation.Type is { } type && (BagType.Is(type) || type.ContainingNamespace?.ToDisplayString().StartsWith("System", StringComparison.Ordinal) == true);
}
