using Instrumentation.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>What is assigned to the member of an object after it was made, while a local holds it: <c>hit.Action = "saved"; Send(hit);</c></summary>
internal static class LaterAssignments
{
    private const int MaxSteps = 8;

    /// <summary>The value that the last of them certainly gave; none where one of several may count, null where nothing is assigned.</summary>
    public static IReadOnlyList<Operand>? Of(Operand holder, ISymbol member)
    {
        for (var step = 0; step < MaxSteps; step++)
        {
            holder = holder.With(holder.Operation.Unwrapped());
            if (Variable.Of(holder.Operation) is not { } variable)
                return null;
            var assignments = Mentions.In(holder.Operation.Body()).Of(variable).Select(use => AssignmentOf(use, member)).OfType<ISimpleAssignmentOperation>().ToList();
            if (assignments.Count > 0)
            {
                var reference = holder.Operation;
                return assignments.Count == 1 && assignments[0].Syntax.SpanStart < reference.Syntax.SpanStart && IsAlwaysRun(assignments[0], reference)
                    ? [holder.With(assignments[0].Value)]
                    : [];
            }

            if (holder.Behind() is not { } behind)
                return null;
            holder = behind;
        }

        return null;
    }

    private static ISimpleAssignmentOperation? AssignmentOf(IOperation use, ISymbol member) =>
        use.Parent is IMemberReferenceOperation { Member: var written } target
        && BackedProperty.Writes(written, member)
        && target.Parent is ISimpleAssignmentOperation assignment
        && ReferenceEquals(assignment.Target, target)
            ? assignment
            : null;

    // In the block of the use, or in one around it.
    private static bool IsAlwaysRun(IOperation assignment, IOperation use) =>
        assignment.Parent is IExpressionStatementOperation { Parent: IBlockOperation block } && block.Syntax.Span.Contains(use.Syntax.Span);
}
