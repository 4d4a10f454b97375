using System.Collections.Immutable;
using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Emissions;
using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Redirects;

/// <summary>Finds the redirects of ASP.NET and Blazor, in all their forms.</summary>
internal static class RedirectReader
{
    /// <summary>What every redirect has in its name, one or the other.</summary>
    public static string[] Words { get; } = ["Redirect", "NavigateTo"];

    /// <summary>The redirect that a call is; null for any other call.</summary>
    public static Redirect? Of(IInvocationOperation call)
    {
        var name = CalledName.Of(call);
        if (FormOf(name) is not { } form || !IsFramework(call.TargetMethod.ContainingType))
            return null;
        return Read(call, form, call.Arguments, () => NameOf(call));
    }

    /// <summary>The redirect that the creation of a result is; null for any other.</summary>
    public static Redirect? Of(IObjectCreationOperation creation)
    {
        RedirectForm? form = creation.Type?.Name switch
        {
            "RedirectResult" or "LocalRedirectResult" => RedirectForm.Url,
            "RedirectToActionResult" or "RedirectToRouteResult" or "RedirectToPageResult" => RedirectForm.Route,
            _ => null,
        };
        return form is { } known && IsFramework(creation.Type!)
            ? Read(creation, known, creation.Arguments, () => OperationPlace.LocationOf(creation))
            : null;
    }

    private static Redirect? Read(IOperation redirect, RedirectForm form, ImmutableArray<IArgumentOperation> arguments, Func<Location> otherwise)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.Name is not { } parameter || !IsTarget(form, parameter) || argument.ArgumentKind == ArgumentKind.DefaultValue)
                continue;
            var value = argument.Value.Unwrapped();
            return new Redirect(redirect, form, argument.Value, value.IsNull() ? otherwise() : OperationPlace.LocationOf(value));
        }

        return form == RedirectForm.Route && !arguments.IsEmpty ? new Redirect(redirect, form, null, otherwise()) : NoTarget(redirect, form, otherwise);
    }

    // `RedirectToPage()` leads back to the page itself, without its query.
    private static Redirect? NoTarget(IOperation redirect, RedirectForm form, Func<Location> otherwise) =>
        form == RedirectForm.Route && redirect is IInvocationOperation { TargetMethod.Parameters.IsEmpty: true } ? new Redirect(redirect, form, null, otherwise()) : null;

    private static RedirectForm? FormOf(string name) => name switch
    {
        "Redirect" or "RedirectPermanent" or "RedirectPreserveMethod" or "RedirectPermanentPreserveMethod"
            or "LocalRedirect" or "LocalRedirectPermanent" or "LocalRedirectPreserveMethod" or "LocalRedirectPermanentPreserveMethod"
            or "NavigateTo" => RedirectForm.Url,
        "RedirectToAction" or "RedirectToActionPermanent" or "RedirectToActionPreserveMethod" or "RedirectToActionPermanentPreserveMethod"
            or "RedirectToRoute" or "RedirectToRoutePermanent" or "RedirectToRoutePreserveMethod" or "RedirectToRoutePermanentPreserveMethod"
            or "RedirectToPage" or "RedirectToPagePermanent" or "RedirectToPagePreserveMethod" or "RedirectToPagePermanentPreserveMethod" => RedirectForm.Route,
        _ => null,
    };

    private static bool IsTarget(RedirectForm form, string parameter) => form == RedirectForm.Route
        ? parameter is "routeValues" or "values"
        : parameter is "url" or "localUrl" or "location" or "uri";

    private static bool IsFramework(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Error)
            return false;
        for (var space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            if (space.ContainingNamespace is { Name: "Microsoft" or "System", ContainingNamespace.IsGlobalNamespace: true })
                return space.Name is "AspNetCore" or "Web";
        }

        return false;
    }

    private static bool IsFramework(ITypeSymbol type) => type is INamedTypeSymbol named && IsFramework(named);

    private static Location NameOf(IInvocationOperation call) => call.Syntax is InvocationExpressionSyntax invocation
        ? invocation.Expression switch
        {
            MemberAccessExpressionSyntax member => member.Name.GetLocation(),
            MemberBindingExpressionSyntax member => member.Name.GetLocation(),
            var called => called.GetLocation(),
        }
        : call.Syntax.GetLocation();
}
