using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Redirects;

/// <summary>Finds out under which conditions a redirect is reached, from the statements around it and before it.</summary>
internal static class WayReader
{
    private static readonly string[] Failures =
    [
        "NotFound", "BadRequest", "Unauthorized", "Forbid", "Challenge", "Problem", "ValidationProblem", "Conflict", "StatusCode", "UnprocessableEntity",
        "InternalServerError",
    ];

    /// <summary>The way to <paramref name="redirect"/> within the function that it stands in.</summary>
    public static Way To(IOperation redirect)
    {
        var way = Way.Always;
        for (var part = redirect; part.Parent is { } around and not (IAnonymousFunctionOperation or ILocalFunctionOperation); part = around)
        {
            var step = Step(part, around);
            if (step == Way.Catch)
                return Way.Catch;
            if (step > way)
                way = step;
        }

        return way;
    }

    private static Way Step(IOperation part, IOperation around) => around switch
    {
        ICatchClauseOperation => Way.Catch,
        IConditionalOperation conditional when !ReferenceEquals(conditional.Condition, part) =>
            ReferenceEquals(conditional.WhenTrue, part)
                ? Under(FailureTest.IsFailure(conditional.Condition) || SignedIn.IsAskedBy(conditional.Condition))
                : Under(FailureTest.IsSuccess(conditional.Condition) || SignedIn.IsDeniedBy(conditional.Condition)),
        ICoalesceOperation coalesce when ReferenceEquals(coalesce.WhenNull, part) => Way.Guard,
        ISwitchExpressionArmOperation or ISwitchCaseOperation or ILoopOperation or IConditionalAccessOperation => Way.Sometimes,
        IBlockOperation block => After(block, part),
        _ => Way.Always,
    };

    private static Way Under(bool fails) => fails ? Way.Guard : Way.Sometimes;

    // What stands behind `if (x) return …;` is under a condition too.
    private static Way After(IBlockOperation block, IOperation part)
    {
        var way = Way.Always;
        foreach (var statement in block.Operations)
        {
            if (ReferenceEquals(statement, part))
                break;
            var step = Behind(statement);
            if (step > way)
                way = step;
        }

        return way;
    }

    private static Way Behind(IOperation statement)
    {
        var way = Way.Always;
        foreach (var exit in Exits(statement))
        {
            if (IsFailure(exit))
                continue;
            way = statement is IConditionalOperation { Condition: var condition } && (FailureTest.IsSuccess(condition) || SignedIn.IsDeniedBy(condition)) ? Way.Guard : Way.Sometimes;
        }

        return way;
    }

    private static IEnumerable<IOperation> Exits(IOperation statement)
    {
        var pending = new Stack<IOperation>();
        pending.Push(statement);
        while (pending.Count > 0)
        {
            var operation = pending.Pop();
            if (operation is IReturnOperation or IBranchOperation { BranchKind: BranchKind.GoTo })
                yield return operation;
            foreach (var part in operation.ChildOperations)
            {
                if (part is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
                    pending.Push(part);
            }
        }
    }

    private static bool IsFailure(IOperation exit) =>
        exit is IReturnOperation { ReturnedValue: { } value } && Made(value.Unwrapped()) is { } name && Array.Exists(Failures, failure => name.StartsWith(failure, StringComparison.Ordinal));

    private static string? Made(IOperation result) => result switch
    {
        IInvocationOperation call => call.TargetMethod.Name,
        IObjectCreationOperation creation => creation.Type?.Name,
        _ => null,
    };
}
