using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Flow;
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

        // What comes after it matters no more, and may ask for this very bag: `if (bag != null) …; bag = Whole(bag);`
        if (_found is not null && !_mayComeAgain && operation.Syntax.SpanStart >= _point!.Syntax.Span.End)
            return;
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
                    : Current.IfThere is { } there ? Join(there, Read(assignment.Value))
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
            case IObjectCreationOperation creation when creation.Arguments.Any(argument => Holds(argument.Value) && !IsCopy(creation, argument)):
                Escape($"'{creation.Type?.Name}' holds it too");
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument when _variable.IsVariable(argument.Value):
                Set(PropertyBag.Opaque($"'{_variable.Symbol.Name}' is assigned elsewhere"));
                break;
            case IIsPatternOperation test:
                Ask(test);
                break;

            // `pairs.ForEach(bag.Add)`: whoever gets the method fills the bag.
            case IMethodReferenceOperation { Instance: { } instance, Method.Name: not ("ContainsKey" or "TryGetValue") } when _variable.IsBag(instance):
                Escape("a delegate may change it");
                break;
            case IVariableInitializerOperation { Value: var value } when Holds(value):
                Escape(HeldToo);
                break;
            case IMemberReferenceOperation member when _variable.Members.Count > 0 && _variable.IsBag(member) && !IsUnderstood(member):
            case ILocalReferenceOperation or IParameterReferenceOperation when _variable.IsVariable(operation) && !IsUnderstood(operation):
                Escape(HeldToo);
                break;
        }
    }

    // `if (Made() is { } bag)` declares the bag, and `if (telemetry?.Properties is { } more)` another name for it.
    private void Ask(IIsPatternOperation test)
    {
        var pattern = test.Pattern is INegatedPatternOperation negated ? negated.Pattern : test.Pattern;
        if (Mentions.DeclaredBy(pattern) is not { } declared)
            return;
        if (SymbolEqualityComparer.Default.Equals(declared, _variable.Symbol))
            Set(ReadWhole(test.Value).There);
        else if (Holds(test.Value))
            Escape(HeldToo);
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
    private PropertyBag ReadWhole(IOperation value)
    {
        var bag = _variable.Members.Count == 0 ? Read(value) : MemberBags.Read(new Operand(value, _frame), _variable.Members, _depth + 1);
        return SharedBag.MayChangeLater(value, _frame.Code) ? bag.Widened(HeldToo) : bag;
    }

    private void Assign(IOperation target, IOperation value)
    {
        var place = target.Unwrapped();
        if (_variable.IsVariable(place))
            Set(value.Unwrapped() is IAssignmentOperation ? ReadWhole(value).Widened(HeldToo) : ReadWhole(value));
        else if (_variable.IsBag(place))
            Set(Read(value));
        else if (place is IPropertyReferenceOperation { Arguments: { Length: 1 } arguments, Instance: { } instance, Property: var indexer } && _variable.IsBag(instance))
            AddByIndexer(indexer, arguments[0].Value, value);
        else if (place is IArrayElementReferenceOperation { ArrayReference: var array } && _variable.IsBag(array))
            AddPair(value);
        else if (place is IPropertyReferenceOperation { Property.SetMethod: { } setter, Instance: { } holder } && _variable.IsVariable(holder))
            Set(ThroughMember(setter, place, _variable.Members, _frame, Current, _depth) ?? Current);
        else if (Holds(value))
            Escape(HeldToo);
    }

    private void AddByIndexer(IPropertySymbol indexer, IOperation key, IOperation? value)
    {
        if (indexer.SetMethod is { } setter && !OwnBag.KeepsName(setter, _frame.Code))
            Escape("its indexer may change it");
        else
            Add(key, value);
    }

    private void Add(IOperation key, IOperation? value, bool isKept = false)
    {
        var added = InitializerReader.Pair(new Operand(key, _frame), value is null ? null : new Operand(value, _frame));
        if ((added.State == BagState.Partial || added.Entries.Count > 1) && Spread(key, value) is { } spread)
        {
            added = spread;
            isKept |= IsGuarded(key);
        }

        // Nothing is put into a bag that is null.
        Set(isKept ? Current.There.WithMissing(added) : Current.There.With(added));
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

    // A collection copies what it is made of, and an event its tags.
    private static bool IsCopy(IObjectCreationOperation creation, IArgumentOperation argument) =>
        creation.Type is { } type
        && (BagType.Is(type) || (type.ContainingNamespace?.ToDisplayString() is { } name
            && (name == "System.Diagnostics" || (name.StartsWith("System", StringComparison.Ordinal) && argument.Parameter?.Type.TypeKind == TypeKind.Interface))));
}
