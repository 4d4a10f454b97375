using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Bags;

/// <summary>A variable that holds a bag, or an object that has bags for members, as an SDK's <c>EventTelemetry</c> does.</summary>
/// <param name="Symbol">The local or parameter; a type where it is <c>this</c>, of which there is one.</param>
/// <param name="Members">The members that are the bag; none when the variable is.</param>
internal readonly record struct BagVariable(ISymbol Symbol, IReadOnlyList<string> Members)
{
    /// <summary>Whether the expression is the bag.</summary>
    public bool IsBag(IOperation? expression)
    {
        var value = Target(expression);
        if (Members.Count == 0)
            return IsVariable(value);
        return value is IMemberReferenceOperation { Instance: { } instance } member
            && Members.Contains(member.Member.Name)
            && IsVariable(Target(instance));
    }

    /// <summary>Whether the expression is the variable itself.</summary>
    public bool IsVariable(IOperation? expression) =>
        expression is not null
        && (Symbol is ITypeSymbol ? expression.Unwrapped() is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }
            : Variable.Of(expression.Unwrapped()) is { } variable && SymbolEqualityComparer.Default.Equals(variable, Symbol));

    // In `(bag ??= new())["a"] = 1` what is assigned is the bag, in `bag?.Add(…)` the call's instance is a stand-in for what is left of the question mark, and in `bag.Add(…).Add(…)` what
    // an `Add` returns is the bag again.
    private static IOperation? Target(IOperation? expression)
    {
        var value = expression?.Unwrapped();
        while (true)
        {
            if (value is IInvocationOperation { Instance: { } instance } call && BagCall.IsFluentAdd(call))
                value = instance.Unwrapped();
            else if (value is ICoalesceAssignmentOperation or ISimpleAssignmentOperation)
                value = ((IAssignmentOperation)value).Target.Unwrapped();
            else
                break;
        }

        return value?.BeforeQuestionMark()?.Unwrapped() ?? value;
    }
}
