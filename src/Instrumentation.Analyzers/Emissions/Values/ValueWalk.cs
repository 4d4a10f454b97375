using System.Runtime.CompilerServices;
using Instrumentation.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>Finds what a variable that is assigned more than once may hold at a point.</summary>
internal sealed class ValueWalk : BodyWalk<ValueSet>
{
    // Held weakly: of one body, names, bags and keys ask the same again, on each of the ways that lead into it.
    private static readonly ConditionalWeakTable<IOperation, Held> Known = new();

    private readonly ISymbol _variable;
    private readonly IOperation _point;
    private ValueSet? _found;

    private ValueWalk(IOperation point, ISymbol variable)
        : base(point.Body(), variable)
    {
        _point = point;
        _variable = variable;
    }

    /// <summary>What the variable may hold where <paramref name="reference"/> reads it.</summary>
    public static ValueSet At(IOperation reference, ISymbol variable)
    {
        if (reference is IParameterReferenceOperation parameter && SymbolEqualityComparer.Default.Equals(parameter.Parameter, variable) && Variable.IsNeverWritten(parameter))
            return ValueSet.Initial;
        var held = Known.GetValue(reference, _ => new Held(variable, Walked(reference, variable)));
        return SymbolEqualityComparer.Default.Equals(held.Variable, variable) ? held.Values : Walked(reference, variable);
    }

    private static ValueSet Walked(IOperation reference, ISymbol variable)
    {
        var walk = new ValueWalk(reference, variable);
        return walk.Run(ValueSet.Initial) && walk._found is { } found ? found : ValueSet.Other;
    }

    /// <inheritdoc/>
    protected override ValueSet Join(ValueSet left, ValueSet right) => left.Or(right);

    // Any of the assignments may have been the last one.
    /// <inheritdoc/>
    protected override ValueSet AtAnyTime() => ValueSet.Other;

    /// <inheritdoc/>
    protected override void Visit(IOperation operation)
    {
        if (operation.Syntax == _point.Syntax && operation.Kind == _point.Kind)
            _found = _found is null ? State : _found.Or(State!);
        switch (operation)
        {
            case IVariableDeclaratorOperation declarator when SymbolEqualityComparer.Default.Equals(declarator.Symbol, _variable):
                Set((declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer)?.Value is { } initializer && !declarator.Symbol.IsRef
                    ? ValueSet.Of(initializer)
                    : ValueSet.Other);
                break;
            case ISimpleAssignmentOperation { Target: var target, Value: var value } when Is(target):
                Set(ValueSet.Of(value));
                break;
            case ICoalesceAssignmentOperation { Target: var target, Value: var value } when Is(target):
                Set(State!.WithoutNull().Or(ValueSet.Of(value)));
                break;
            case ICompoundAssignmentOperation { Target: var target } when Is(target):
                Set(ValueSet.Of(operation));
                break;
            case IDeconstructionAssignmentOperation { Target: var target } when target.DescendantsAndSelf().Any(Is):
                // Whatever is assigned within the value, this comes after it.
                Set(ValueSet.Other);
                break;
            case ILocalReferenceOperation or IParameterReferenceOperation when Is(operation) && Variable.IsWritten(operation) && operation.Parent is not IAssignmentOperation:
                Set(ValueSet.Other);
                break;
        }
    }

    private bool Is(IOperation expression) =>
        Variable.Of(expression.Unwrapped()) is { } variable && SymbolEqualityComparer.Default.Equals(variable, _variable);

    private sealed record Held(ISymbol Variable, ValueSet Values);
}
