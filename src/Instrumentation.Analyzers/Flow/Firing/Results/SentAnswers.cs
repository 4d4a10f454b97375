using Instrumentation.Analyzers.Flow.Firing.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow.Firing.Results;

/// <summary>
/// Answers that a call sends instead of returning them, as endpoints of FastEndpoints do: <c>await SendNotFoundAsync(); return;</c>, in later
/// versions <c>await Send.NotFoundAsync();</c>. What fails then owes nothing, though nothing failed is returned.
/// </summary>
internal static class SentAnswers
{
    private const string Space = "FastEndpoints";
    private const string Send = "Send";

    private static readonly HashSet<string> Failed = new(StringComparer.Ordinal)
    {
        "NotFoundAsync", "UnauthorizedAsync", "ForbiddenAsync", "ErrorsAsync", "AddError",
    };

    private static readonly HashSet<string> Open = new(StringComparer.Ordinal) { "Async", "ResponseAsync", "StatusCodeAsync", "StringAsync" };

    /// <summary>Whether <paramref name="method"/> is one of those that send, or say what is to be sent: they hand nothing over, and never call back.</summary>
    public static bool AreOf(IMethodSymbol method) =>
        method is { DeclaringSyntaxReferences.IsEmpty: true, ContainingNamespace: { Name: Space, ContainingNamespace.IsGlobalNamespace: true } }
        && (method.Name.StartsWith(Send, StringComparison.Ordinal)
            || method.Name is "AddError" or "ThrowIfAnyErrors"
            || IsSender(method.ContainingType)
            || (method.IsExtensionMethod && IsSender((method.ReducedFrom ?? method).Parameters[0].Type)));

    /// <summary>What the answer that <paramref name="call"/> sends says; null where it sends none.</summary>
    /// <param name="call">The call.</param>
    /// <param name="verdictOf">What a value says.</param>
    public static Verdict? VerdictOf(IInvocationOperation call, Func<IOperation, Verdict?> verdictOf)
    {
        if (!AreOf(call.TargetMethod))
            return null;
        var name = call.TargetMethod.Name;
        var sent = name.StartsWith(Send, StringComparison.Ordinal) ? name.Substring(Send.Length) : name;
        if (Failed.Contains(sent))
            return Verdict.Failed;
        if (sent == "ResultAsync")
            return call.Arguments.Select(argument => argument.Value).FirstOrDefault(static value => ResultTypes.MayFail(value.Plain().Type)) is { } result ? verdictOf(result) ?? Verdict.Unknown : Verdict.Unknown;
        if (!Open.Contains(sent))
            return null;
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Name is "statusCode")
                return Failures.VerdictOfStatus(argument.Value);
        }

        return null;
    }

    private static bool IsSender(ITypeSymbol type) => type.Name.EndsWith("ResponseSender", StringComparison.Ordinal);
}
