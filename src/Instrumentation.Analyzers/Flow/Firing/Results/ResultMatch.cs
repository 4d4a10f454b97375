using Instrumentation.Analyzers.Flow.Firing.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow.Firing.Results;

/// <summary>
/// A call that gives a result one function for each way in which it can have gone, and runs exactly one of them:
/// <c>result.Match(order => Ok(order), errors => Problem())</c>.
/// </summary>
/// <param name="Result">The result.</param>
/// <param name="OnSuccess">The functions that may run where it went well.</param>
/// <param name="OnFailure">Those that run where it did not.</param>
internal sealed record ResultMatch(IOperation Result, IReadOnlyList<IOperation> OnSuccess, IReadOnlyList<IOperation> OnFailure)
{
    private static readonly string[] FailureWords = ["err", "fail", "left", "invalid"];

    /// <summary>The match that <paramref name="call"/> is; null when it is none, or nobody can tell its functions apart.</summary>
    public static ResultMatch? Of(IInvocationOperation call)
    {
        if (call.TargetMethod is not { ReturnsVoid: false } target || !target.Name.StartsWith("Match", StringComparison.Ordinal))
            return null;
        var (matched, arguments) = call.Instance is { } instance ? (instance, call.Arguments.ToList())
            : target.IsExtensionMethod && call.Arguments.Length > 0 ? (call.Arguments[0].Value, call.Arguments.Skip(1).ToList())
            : (null, []);
        if (matched is null || ResultTypes.Awaited(matched.Type) is not { } type || !ResultTypes.IsResult(type))
            return null;
        var (successes, failures) = (new List<IOperation>(), new List<IOperation>());
        foreach (var argument in arguments)
        {
            if (argument is not { Value: { Type: INamedTypeSymbol { TypeKind: TypeKind.Delegate, DelegateInvokeMethod: { ReturnsVoid: false } invoke } } value, Parameter: { } parameter })
                return null;
            (IsOfFailure(parameter.Name, invoke) ? failures : successes).Add(value.Plain());
        }

        return successes.Count > 0 && failures.Count > 0 ? new(matched, successes, failures) : null;
    }

    private static bool IsOfFailure(string parameter, IMethodSymbol invoke) =>
        Array.Exists(FailureWords, word => parameter.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0) || (invoke.Parameters.Length == 1 && ResultTypes.AreFailures(invoke.Parameters[0].Type));
}
