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

    /// <summary>Of a value that a conversion made a result of: <c>ErrorOr</c> is made of an <c>Error</c>.</summary>
    public Verdict? VerdictOfConverted(IConversionOperation conversion) =>
        conversion is { OperatorMethod: not null, Operand.Type: { } source, Type: { } target } && ResultTypes.IsResult(target)
            ? source.Name is "Error" or "Failure" or "Exception" || ResultTypes.AreFailures(source.Name) ? Verdict.Failed : Verdict.Ok
            : null;

    /// <summary>Whether the condition asks for the success of something, and the answer that means failure.</summary>
    public bool? FailsWhen(IOperation condition) => condition switch
    {
        IPropertyReferenceOperation { Property: { Name: "IsValid", ContainingType: { } type } } when IsValidation(type) => false,
        IPropertyReferenceOperation { Property: { Name: "Succeeded", ContainingType: { } type } } when type.Name.EndsWith("Result", StringComparison.Ordinal) => false,
        IPropertyReferenceOperation { Property: { Name: "IsSuccess" or "IsOk" or "Success" or "Succeeded", ContainingType: { } type } } when ResultTypes.IsResult(type) => false,
        IPropertyReferenceOperation { Property: { Name: "IsFailure" or "IsFailed" or "IsError" or "HasError", ContainingType: { } type } } when ResultTypes.IsResult(type) => true,
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

    private Verdict? OfMember(IMethodSymbol method, IEnumerable<(string? Name, IOperation Value)> arguments)
    {
        if (method.ContainingType is not { } type)
            return null;
        if (ResultTypes.IsOfAspNetCore(type) && ResultTypes.MayFail(method.ReturnType))
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
        if (!ResultTypes.IsResult(type))
            return null;
        return ResultTypes.AreFailures(member.Name) ? Verdict.Failed
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

    private static bool IsMadeByFramework(INamedTypeSymbol type) =>
        type.Name is "ControllerBase" or "Controller" or "PageModel" or "PageBase" or "Page" or "Results" or "TypedResults" or "IResultExtensions";
}
