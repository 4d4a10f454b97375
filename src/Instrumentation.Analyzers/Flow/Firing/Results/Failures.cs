using Instrumentation.Analyzers.Flow.Firing.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow.Firing.Results;

/// <summary>What a failure looks like: ASP.NET Core's results, types such as <c>Result</c>, and what a project configures.</summary>
internal sealed class Failures(IReadOnlyCollection<string> configured, Func<SyntaxNode, bool> emits)
{
    private static readonly HashSet<string> FailedResults = new(StringComparer.Ordinal)
    {
        "BadRequest", "NotFound", "Problem", "Unauthorized", "Forbid", "Conflict", "UnprocessableEntity", "ValidationProblem", "Challenge", "InternalServerError",
    };

    private static readonly string[] FailureWords = ["Error", "Denied", "Forbidden", "NotFound", "LockedOut", "Lockout", "Unauthorized", "Fail", "Invalid", "Expired"];
    private static readonly string[] Successes = ["Ok", "Created", "Accepted", "NoContent", "StatusCode", "SignIn", "SignOut"];

    /// <summary>What the value says of the way that returns it; null when nothing about it is a matter of success.</summary>
    public Verdict? VerdictOf(IOperation operation)
    {
        switch (operation)
        {
            case IInvocationOperation call:
                return OfMember(call.TargetMethod, call.Arguments.Select(static argument => (argument.Parameter?.Name, argument.Value)));
            case IObjectCreationOperation { Constructor: { } constructor } creation:
                return ResultTypes.IsOfAspNetCore(constructor.ContainingType) && ResultTypes.MayFail(constructor.ContainingType)
                    ? OfResultType(constructor.ContainingType, creation.Arguments.Select(static argument => (argument.Parameter?.Name, argument.Value)))
                    : IsConfigured(constructor.ContainingType, ".ctor") ? Verdict.Failed
                    : null;
            case IPropertyReferenceOperation { Property: { IsStatic: true } property }:
                return OfNamed(property);
            case IFieldReferenceOperation { Field: { IsStatic: true } field }:
                return OfNamed(field);
            default:
                return null;
        }
    }

    /// <summary>Of a value that a conversion made a result of: <c>ErrorOr</c> is made of an <c>Error</c>, or of a list of such; <c>ActionResult</c> of what is shown.</summary>
    public static Verdict? VerdictOfConverted(IConversionOperation conversion)
    {
        if (conversion is not { OperatorMethod: not null, Operand.Type: { } source, Type: { } target })
            return null;
        if (ResultTypes.IsResult(target))
            return ResultTypes.AreFailures(source) ? Verdict.Failed : Verdict.Ok;
        return target is INamedTypeSymbol { Name: "ActionResult", TypeArguments.Length: 1 } made && ResultTypes.IsOfAspNetCore(made) && SymbolEqualityComparer.Default.Equals(made.TypeArguments[0], source) ? Verdict.Ok : null;
    }

    /// <summary>Of a failure that is made another of: <c>result.ToResult&lt;T&gt;()</c>, <c>result.WithError(…)</c>.</summary>
    public static Verdict? VerdictOfChanged(IInvocationOperation call, Func<IOperation, Verdict?> of) =>
        call is { TargetMethod: { DeclaringSyntaxReferences.IsEmpty: true } method, Type: { } type }
        && ResultTypes.IsResult(type)
        && (call.Instance ?? (method.IsExtensionMethod && call.Arguments.Length > 0 ? call.Arguments[0].Value : null)) is { Type: { } before } changed
        && ResultTypes.IsResult(before)
        && !method.Parameters.Any(static parameter => parameter.Type.TypeKind == TypeKind.Delegate)
        && (method.Name.StartsWith("To", StringComparison.Ordinal) || method.Name.StartsWith("With", StringComparison.Ordinal))
        && of(changed) == Verdict.Failed
            ? Verdict.Failed
            : null;

    /// <summary>Whether an operand of <c>?.</c> or <c>??</c> is null, as far as its type says.</summary>
    public bool? IsNull(IOperation operand)
    {
        if (operand.Type is not { IsReferenceType: true } type)
            return null;
        if (type.NullableAnnotation == NullableAnnotation.NotAnnotated)
            return false;

        // Without annotations nobody says that a tracker may be null.
        return type.NullableAnnotation == NullableAnnotation.None
            && operand.Syntax.Parent is ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax call }
            && emits(call) ? false : null;
    }

    private Verdict? OfMember(IMethodSymbol method, IEnumerable<(string? Name, IOperation Value)> arguments)
    {
        if (method.ContainingType is not { } type)
            return null;
        if (ResultTypes.IsOfAspNetCore(type) && ResultTypes.MayFail(method.ReturnType))
        {
            if (FailedResults.Contains(method.Name))
                return Verdict.Failed;
            return OfStatus(arguments) ?? (method.Name == "StatusCode" ? Verdict.Unknown : IsMadeByFramework(type) ? OfSuccess(method.Name, arguments) : Verdict.Unknown);
        }

        // `request.CreateResponse(HttpStatusCode.NotFound)`; without a status it is 200.
        if (method is { Name: "CreateResponse", DeclaringSyntaxReferences.IsEmpty: true } && ResultTypes.IsOfFunctions(method.ReturnType))
            return arguments.Where(static argument => argument.Name == "statusCode").Select(static argument => (Verdict?)VerdictOfStatus(argument.Value)).FirstOrDefault() ?? Verdict.Ok;
        return method.IsStatic ? OfNamed(method) : null;
    }

    private Verdict? OfResultType(INamedTypeSymbol type, IEnumerable<(string? Name, IOperation Value)> arguments)
    {
        foreach (var name in FailedResults)
        {
            if (type.Name.StartsWith(name, StringComparison.Ordinal))
                return Verdict.Failed;
        }

        return OfStatus(arguments) ?? (type.Name == "StatusCodeResult" ? Verdict.Unknown : OfSuccess(type.Name, arguments));
    }

    // A page, or the way to one, is shown after an error as well; a status says that all is well.
    private static Verdict OfSuccess(string name, IEnumerable<(string? Name, IOperation Value)> arguments) =>
        Array.Exists(Successes, success => name.StartsWith(success, StringComparison.Ordinal)) ? Verdict.Ok
        : arguments.Any(static argument => IsNamedForFailure(argument.Value)) ? Verdict.Unknown
        : Verdict.Shown;

    // `View("Error")`, `RedirectToAction("AccessDenied")`: its name says what it is for, and a name is no proof.
    private static bool IsNamedForFailure(IOperation page) =>
        page.ConstantValue is { HasValue: true, Value: string name } && Array.Exists(FailureWords, word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    private Verdict? OfNamed(ISymbol member)
    {
        if (member.ContainingType is not { } type)
            return null;
        if (IsConfigured(type, member.Name))
            return Verdict.Failed;
        if (!ResultTypes.IsResult(type))
            return null;
        return ResultTypes.AreFailures(member.Name) ? Verdict.Failed
            : member is IMethodSymbol && member.DeclaringSyntaxReferences.Length > 0 ? null
            : Verdict.Ok;
    }

    /// <summary>What a status that is written into an answer says of it.</summary>
    public static Verdict VerdictOfStatus(IOperation status) =>
        status.Plain().ConstantValue is { HasValue: true, Value: int number } ? number >= 400 ? Verdict.Failed : Verdict.Ok : Verdict.Unknown;

    /// <summary>Whether the framework only puts an answer together, which never throws.</summary>
    public static bool OnlyAnswers(IMethodSymbol method) =>
        method is { ContainingType: { } type, DeclaringSyntaxReferences.IsEmpty: true } && ResultTypes.IsOfAspNetCore(type) && IsMadeByFramework(type) && ResultTypes.MayFail(method.ReturnType);

    /// <summary>What an answer says by its name alone: <c>result.Match(Ok, Problem)</c>.</summary>
    public static Verdict VerdictOfAnswer(IMethodSymbol method) =>
        FailedResults.Contains(method.Name) ? Verdict.Failed : method.Name == "StatusCode" ? Verdict.Unknown : OfSuccess(method.Name, []);

    private static Verdict? OfStatus(IEnumerable<(string? Name, IOperation Value)> arguments)
    {
        foreach (var (name, value) in arguments)
        {
            if (name is "statusCode" && value.ConstantValue is { HasValue: true, Value: int })
                return VerdictOfStatus(value);
        }

        return null;
    }

    private bool IsConfigured(INamedTypeSymbol type, string member)
    {
        if (configured.Count == 0)
            return false;
        var full = type.ToDisplayString();
        return configured.Contains(type.Name) || configured.Contains(full) || configured.Contains(type.Name + "." + member) || configured.Contains(full + "." + member);
    }

    private static bool IsMadeByFramework(INamedTypeSymbol type) =>
        type.Name is "ControllerBase" or "Controller" or "PageModel" or "PageBase" or "Page" or "Results" or "TypedResults" or "IResultExtensions";
}
