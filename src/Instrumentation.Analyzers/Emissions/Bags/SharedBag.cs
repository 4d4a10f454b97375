using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Bags;

/// <summary>Bags that a variable got from another one, which still holds them: <c>var more = bag; bag["coupon"] = code;</c>.</summary>
internal static class SharedBag
{
    /// <summary>Whether the bag <paramref name="assigned"/> may be changed through another variable once it is assigned.</summary>
    public static bool MayChangeLater(IOperation assigned, Codebase code)
    {
        var sources = SourcesOf(assigned, code).ToList();
        if (sources.Count == 0)
            return false;
        var (mentions, loop) = (Mentions.In(assigned.Body()), OutermostLoop(assigned));
        return sources.Any(source => mentions.Of(source).Any(mention => MayRunLater(mention, assigned, loop) && !IsReading(mention, code)));
    }

    // The variables of which the value may be the bag. What is copied is a bag of its own.
    private static IEnumerable<ISymbol> SourcesOf(IOperation value, Codebase code) => value.Unwrapped() switch
    {
        ILocalReferenceOperation { Type: { } type } local => BagType.IsImmutable(type) ? [] : [local.Local],
        IParameterReferenceOperation { Type: { } type } parameter => BagType.IsImmutable(type) ? [] : [parameter.Parameter],
        IConditionalAccessOperation access => SourcesOf(access.Operation, code).Concat(SourcesOf(access.WhenNotNull, code)),
        ICoalesceOperation coalesce => SourcesOf(coalesce.Value, code).Concat(SourcesOf(coalesce.WhenNull, code)),
        IConditionalOperation { WhenFalse: { } whenFalse } conditional => SourcesOf(conditional.WhenTrue, code).Concat(SourcesOf(whenFalse, code)),
        ISwitchExpressionOperation choice => choice.Arms.SelectMany(arm => SourcesOf(arm.Value, code)),
        IInvocationOperation { Instance: { } instance } call when BagCall.IsFluentAdd(call) => SourcesOf(instance, code),

        // A method of the code base may give back what it gets.
        IInvocationOperation call when code.BodyOf(call.TargetMethod.ReducedFrom ?? call.TargetMethod) is not null =>
            call.Arguments.Select(static argument => argument.Value).Append(call.Instance).OfType<IOperation>().Where(static given => given.Unwrapped().Type is { } type && BagType.Is(type)).SelectMany(given => SourcesOf(given, code)),
        _ => [],
    };

    private static bool MayRunLater(IOperation mention, IOperation assigned, ILoopOperation? loop) =>
        mention.Syntax.SpanStart >= assigned.Syntax.Span.End
        || (loop is not null && loop.Syntax.Span.Contains(mention.Syntax.Span) && !assigned.Syntax.Span.Contains(mention.Syntax.Span))
        || IsInOtherFunction(mention, assigned);

    private static ILoopOperation? OutermostLoop(IOperation operation)
    {
        ILoopOperation? outermost = null;
        for (var around = operation.Parent; around is not null; around = around.Parent)
            outermost = around as ILoopOperation ?? outermost;
        return outermost;
    }

    // Who calls it when, nobody says.
    private static bool IsInOtherFunction(IOperation mention, IOperation assigned)
    {
        for (var around = mention.Parent; around is not null; around = around.Parent)
        {
            if (around is ILocalFunctionOperation or IAnonymousFunctionOperation && !around.Syntax.Span.Contains(assigned.Syntax.Span))
                return true;
        }

        return false;
    }

    private static bool IsReading(IOperation mention, Codebase code)
    {
        if (mention is IVariableDeclaratorOperation)
            return true;
        var part = mention;
        while (part.Parent is IConversionOperation or IParenthesizedOperation)
            part = part.Parent;
        return part.Parent switch
        {
            IPropertyReferenceOperation { Property.IsIndexer: false } or IForEachLoopOperation or IBinaryOperation => true,
            IPropertyReferenceOperation { Parent: IAssignmentOperation { Target: var target } } indexer => !ReferenceEquals(target, indexer),
            IPropertyReferenceOperation or IIsTypeOperation or INameOfOperation or IExpressionStatementOperation => true,
            IAssignmentOperation assignment => ReferenceEquals(assignment.Target, part),
            IInvocationOperation { TargetMethod.Name: "ContainsKey" or "TryGetValue" or "ToString" } => true,
            IIsPatternOperation test => Mentions.DeclaredBy(test.Pattern) is null,
            IArgumentOperation { Parent: IInvocationOperation call } => code.IsEmitter(call.TargetMethod) || call.TargetMethod.ContainingType is { Name: "Enumerable" },
            IArgumentOperation { Parent: IObjectCreationOperation { Type: { } type } } => BagType.Is(type) && OutermostNamespace.Of(type) == "System",
            _ => false,
        };
    }
}
