using Instrumentation.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>What a variable may hold where it is read, and the code has not asked since what it is.</summary>
internal static class HeldValues
{
    /// <summary>The expressions, and whether it may hold something else as well.</summary>
    /// <param name="reference">The variable, or a <c>static readonly</c> field.</param>
    public static (IReadOnlyList<Operand> Values, bool MayBeOther) Of(Operand reference)
    {
        var operation = reference.Operation;
        if (operation is IFieldReferenceOperation)
            return reference.Behind() is { } initializer ? ([initializer], false) : ([], true);
        if (Variable.Of(operation) is not { } variable)
            return ([], true);
        if (reference.Behind() is { } behind)
            return IsAsked(reference, variable, behind) ? ([], true) : ([behind], false);

        // What is put together piece by piece begins empty, and that says nothing.
        var held = ValueWalk.At(operation, variable);
        if (held.Values.Any(static value => value is ICompoundAssignmentOperation))
            return ([], true);

        var mayBeOther = held.MayBeOther;
        var values = new List<Operand>();
        foreach (var value in held.Values)
        {
            if (IsAskedBetween(value.Syntax, operation, variable))
                mayBeOther = true;
            else
                values.Add(reference.With(value));
        }

        if (held.MayBeInitial)
        {
            if (operation is IParameterReferenceOperation { Parameter: { RefKind: RefKind.None } parameter }
                && !Variable.IsTested(operation)
                && reference.Frame.Argument(parameter) is { } argument)
            {
                values.Add(argument);
            }
            else if (operation is IParameterReferenceOperation { Parameter: var own }
                && reference.Frame.Caller is null
                && !Variable.IsTested(operation)
                && PrivateCalls.ArgumentsOf(own, reference.Frame.Code) is { } passed)
            {
                values.AddRange(passed.Select(reference.With));
            }
            else
            {
                mayBeOther = true;
            }
        }

        return (values, mayBeOther);
    }

    // A parameter has its value before the body begins.
    private static bool IsAsked(Operand reference, ISymbol variable, Operand behind) => variable is IParameterSymbol
        ? Variable.IsTested(reference.Operation)
        : IsAskedBetween(behind.Operation.Syntax, reference.Operation, variable);

    private static bool IsAskedBetween(SyntaxNode assigned, IOperation read, ISymbol variable)
    {
        foreach (var use in Mentions.In(read.Body()).Of(variable))
        {
            if (use.Syntax.SpanStart >= assigned.Span.End && use.Syntax.SpanStart < read.Syntax.SpanStart && Variable.IsInQuestion(use))
                return true;
        }

        return false;
    }
}
