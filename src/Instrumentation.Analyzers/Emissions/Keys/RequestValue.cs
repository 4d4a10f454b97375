using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Keys;

/// <summary>
/// Tells values of whoever acts now: the signed-in user, cookies, the session, and the ambient context. What comes in the route,
/// the query or the form may name somebody else.
/// </summary>
internal static class RequestValue
{
    private const int MaxSteps = 32;

    /// <summary>Where in the current request <paramref name="value"/> comes from, such as <c>User</c>; null when it may come from elsewhere.</summary>
    public static string? Describe(Operand value)
    {
        var operand = value.Resolved();
        for (var step = 0; step < MaxSteps; step++)
        {
            operand = operand.With(operand.Operation.Source()).Resolved();
            if (Root(operand.Operation) is { } root)
                return root;
            if (Receiver(operand.Operation) is not { } receiver)
                return null;
            operand = operand.With(receiver);
        }

        return null;
    }

    private static string? Root(IOperation operation) => operation is not IPropertyReferenceOperation { Property: { ContainingType: { } owner } property } ? null : property.Name switch
    {
        "User" when IsOf(owner, "AspNetCore") && property.Type.Name == "ClaimsPrincipal" => "User",
        "Cookies" when IsOf(owner, "AspNetCore") && owner.Name == "HttpRequest" => "Request.Cookies",
        "Session" when IsOf(owner, "AspNetCore") && owner.Name == "HttpContext" => "HttpContext.Session",
        "Current" when owner is { Name: "TrackingContext", ContainingNamespace: { Name: "Instrumentation", ContainingNamespace.IsGlobalNamespace: true } } => "TrackingContext.Current",
        _ => null,
    };

    // What a chain of calls starts with. A method that is only given such a value may look somebody else up by it.
    private static IOperation? Receiver(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Instance: { } instance } => instance,
        IInvocationOperation { Instance: { } instance } call => OutermostNamespace.IsOfPlatform(call.TargetMethod) ? instance : null,
        IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: { Length: > 0 } arguments } call when OutermostNamespace.IsOfPlatform(call.TargetMethod) => arguments[0].Value,
        IInvocationOperation { TargetMethod: { IsStatic: true, Name: "Parse" }, Arguments: { Length: > 0 } arguments } call when OutermostNamespace.IsOfPlatform(call.TargetMethod) => arguments[0].Value,
        IObjectCreationOperation { Arguments: { Length: 1 } arguments } creation when GeneratedTypes.IsKey(creation.Type) => arguments[0].Value,
        IConditionalAccessOperation access => access.WhenNotNull,
        IConditionalAccessInstanceOperation => operation.BeforeQuestionMark(),
        _ => null,
    };

    private static bool IsOf(ITypeSymbol type, string part)
    {
        for (var space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            if (space.Name == part)
                return true;
        }

        return false;
    }
}
