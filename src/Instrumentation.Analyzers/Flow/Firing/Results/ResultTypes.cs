using Instrumentation.Analyzers.Endpoints;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Flow.Firing.Results;

/// <summary>The types whose values say how it went: ASP.NET Core's results, and types such as <c>Result</c>.</summary>
internal static class ResultTypes
{
    private static readonly HashSet<string> FailureNames = new(StringComparer.Ordinal)
    {
        "Failure", "Fail", "Failed", "Error", "Err", "Errors", "Invalid", "NotFound", "Unauthorized", "Forbidden", "Forbid", "Conflict", "CriticalError", "Unavailable",
        "BadRequest", "ValidationError", "NotAllowed", "LockedOut", "TwoFactorRequired",
    };

    private static readonly string[] Truths = ["IsSuccess", "Succeeded", "Success", "IsOk", "IsFailure", "IsFailed", "IsError", "HasError"];

    /// <summary>Whether values of the type say how it went.</summary>
    public static bool MayFail(ITypeSymbol? type)
    {
        type = Awaited(type);
        if (type is null)
            return false;
        return IsResult(type) || IsOfFunctions(type) || (IsOfAspNetCore(type) && (type.Name is "IActionResult" or "ActionResult" or "IResult" || type.Name.EndsWith("Result", StringComparison.Ordinal) || IsOfAspNetCoreResults(type)));
    }

    /// <summary>Whether the type is what Azure Functions answer with.</summary>
    public static bool IsOfFunctions(ITypeSymbol? type) => FrameworkType.IsOrDerives(Awaited(type), "Microsoft.Azure.Functions.Worker.Http", "HttpResponseData");

    /// <summary>The type that a task returns, or the type itself.</summary>
    public static ITypeSymbol? Awaited(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.Length: 1 } task ? task.TypeArguments[0] : type;

    /// <summary>Whether a member of this name makes, or is, a failure.</summary>
    public static bool AreFailures(string name) => FailureNames.Contains(name);

    /// <summary>Whether values of the type tell of a failure: an error, an exception, or a list of them.</summary>
    public static bool AreFailures(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
            return AreFailures(array.ElementType);
        if (type is INamedTypeSymbol { TypeArguments.Length: 1 } list && list.AllInterfaces.Any(static above => above.SpecialType == SpecialType.System_Collections_IEnumerable))
            return AreFailures(list.TypeArguments[0]);
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Name is "Exception" || AreFailures(current.Name))
                return true;
        }

        return false;
    }

    /// <summary>Whether the type is there to say how it went.</summary>
    public static bool IsResult(ITypeSymbol type) =>
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

    /// <summary>Whether the type is one of ASP.NET Core's.</summary>
    public static bool IsOfAspNetCore(ITypeSymbol type) =>
        type.ContainingNamespace is { } space && space.ToDisplayString().StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal);

    private static bool IsOfAspNetCoreResults(ITypeSymbol type) => type.ContainingNamespace.Name == "HttpResults";
}
