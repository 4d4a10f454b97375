using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow.Firing;

/// <summary>What a failure looks like: ASP.NET Core's results, types such as <c>Result</c>, and what a project configures.</summary>
internal sealed class Failures(IReadOnlyCollection<string> configured, Func<SyntaxNode, bool> emits)
{
    private static readonly HashSet<string> FailedResults = new(StringComparer.Ordinal)
    {
        "BadRequest", "NotFound", "Problem", "Unauthorized", "Forbid", "Conflict", "UnprocessableEntity", "ValidationProblem", "Challenge", "InternalServerError",
    };

    private static readonly HashSet<string> FailureNames = new(StringComparer.Ordinal)
    {
        "Failure", "Fail", "Failed", "Error", "Err", "Errors", "Invalid", "NotFound", "Unauthorized", "Forbidden", "Forbid", "Conflict", "CriticalError", "Unavailable",
        "BadRequest", "ValidationError", "NotAllowed", "LockedOut", "TwoFactorRequired",
    };

    private static readonly string[] Truths = ["IsSuccess", "Succeeded", "Success", "IsOk", "IsFailure", "IsFailed", "IsError", "HasError"];

    /// <summary>What the value says of the way that returns it; null when nothing about it is a matter of success.</summary>
    public Verdict? VerdictOf(IOperation operation)
    {
        switch (operation)
        {
            case IInvocationOperation call:
                return OfMember(call.TargetMethod, call.Arguments.Select(static argument => (argument.Parameter?.Name, argument.Value)));
            case IObjectCreationOperation { Constructor: { } constructor } creation:
                return IsOfAspNetCore(constructor.ContainingType) && MayFail(constructor.ContainingType)
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

    /// <summary>Of a value that a conversion made a result of: <c>ErrorOr</c> is made of an <c>Error</c>.</summary>
    public Verdict? VerdictOfConverted(IConversionOperation conversion) =>
        conversion is { OperatorMethod: not null, Operand.Type: { } source, Type: { } target } && IsResult(target)
            ? source.Name is "Error" or "Failure" or "Exception" || FailureNames.Contains(source.Name) ? Verdict.Failed : Verdict.Ok
            : null;

    /// <summary>Whether values of the type say how it went.</summary>
    public static bool MayFail(ITypeSymbol? type)
    {
        type = Awaited(type);
        if (type is null)
            return false;
        return IsResult(type) || (IsOfAspNetCore(type) && (type.Name is "IActionResult" or "ActionResult" or "IResult" || type.Name.EndsWith("Result", StringComparison.Ordinal) || IsOfAspNetCoreResults(type)));
    }

    /// <summary>Whether the condition asks for the success of something, and the answer that means failure.</summary>
    public bool? FailsWhen(IOperation condition) => condition switch
    {
        IPropertyReferenceOperation { Property: { Name: "IsValid", ContainingType: { } type } } when IsValidation(type) => false,
        IPropertyReferenceOperation { Property: { Name: "Succeeded", ContainingType: { } type } } when type.Name.EndsWith("Result", StringComparison.Ordinal) => false,
        IPropertyReferenceOperation { Property: { Name: "IsSuccess" or "IsOk" or "Success" or "Succeeded", ContainingType: { } type } } when IsResult(type) => false,
        IPropertyReferenceOperation { Property: { Name: "IsFailure" or "IsFailed" or "IsError" or "HasError", ContainingType: { } type } } when IsResult(type) => true,
        IInvocationOperation { TargetMethod.Name: "TryValidateModel" or "TryValidateObject" } => false,
        _ => null,
    };

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

    /// <summary>The type that a task returns, or the type itself.</summary>
    public static ITypeSymbol? Awaited(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.Length: 1 } task ? task.TypeArguments[0] : type;

    private Verdict? OfMember(IMethodSymbol method, IEnumerable<(string? Name, IOperation Value)> arguments)
    {
        if (method.ContainingType is not { } type)
            return null;
        if (IsOfAspNetCore(type) && MayFail(method.ReturnType))
        {
            if (FailedResults.Contains(method.Name))
                return Verdict.Failed;
            return OfStatus(arguments) ?? (method.Name == "StatusCode" ? Verdict.Unknown : IsMadeByFramework(type) ? Verdict.Ok : Verdict.Unknown);
        }

        return method.IsStatic ? OfNamed(method) : null;
    }

    private Verdict? OfResultType(INamedTypeSymbol type, IEnumerable<(string? Name, IOperation Value)> arguments)
    {
        foreach (var name in FailedResults)
        {
            if (type.Name.StartsWith(name, StringComparison.Ordinal))
                return Verdict.Failed;
        }

        return OfStatus(arguments) ?? (type.Name is "StatusCodeResult" or "ObjectResult" or "ContentResult" or "JsonResult" ? type.Name == "StatusCodeResult" ? Verdict.Unknown : Verdict.Ok : Verdict.Ok);
    }

    private Verdict? OfNamed(ISymbol member)
    {
        if (member.ContainingType is not { } type)
            return null;
        if (IsConfigured(type, member.Name))
            return Verdict.Failed;
        if (!IsResult(type))
            return null;
        return FailureNames.Contains(member.Name) ? Verdict.Failed
            : member is IMethodSymbol && member.DeclaringSyntaxReferences.Length > 0 ? null
            : Verdict.Ok;
    }

    private static Verdict? OfStatus(IEnumerable<(string? Name, IOperation Value)> arguments)
    {
        foreach (var (name, value) in arguments)
        {
            if (name is "statusCode" && value.ConstantValue is { HasValue: true, Value: int status })
                return status >= 400 ? Verdict.Failed : Verdict.Ok;
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

    private static bool IsValidation(INamedTypeSymbol type) => type.Name is "ModelStateDictionary" || type.Name.EndsWith("ValidationResult", StringComparison.Ordinal);

    private static bool IsResult(ITypeSymbol type) =>
        type.Name is "Result" or "ErrorOr" or "Either" or "OneOf" or "IdentityResult" or "SignInResult" or "Fin" or "Validation" or "UnitResult" || ((type.Name.EndsWith("Result", StringComparison.Ordinal) || HasTruth(type)) && HasFailures(type));

    // `IsSuccess`, beside a method that makes a failure, says what the type is for, whatever it is called.
    private static bool HasTruth(ITypeSymbol type)
    {
        foreach (var name in Truths)
        {
            foreach (var member in type.GetMembers(name))
            {
                if (member is IPropertySymbol { IsStatic: false, Type.SpecialType: SpecialType.System_Boolean })
                    return true;
            }
        }

        return false;
    }

    // A type of one's own is such a result when it can be made a failure by name.
    private static bool HasFailures(ITypeSymbol type)
    {
        foreach (var name in FailureNames)
        {
            foreach (var member in type.GetMembers(name))
            {
                if (member.IsStatic)
                    return true;
            }
        }

        return false;
    }

    private static bool IsMadeByFramework(INamedTypeSymbol type) =>
        type.Name is "ControllerBase" or "Controller" or "PageModel" or "PageBase" or "Page" or "Results" or "TypedResults" or "IResultExtensions";

    private static bool IsOfAspNetCore(ITypeSymbol type) =>
        type.ContainingNamespace is { } space && space.ToDisplayString().StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal);

    private static bool IsOfAspNetCoreResults(ITypeSymbol type) => type.ContainingNamespace.Name == "HttpResults";
}
