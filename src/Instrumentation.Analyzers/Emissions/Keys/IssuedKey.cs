using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Keys;

/// <summary>Keys that the code gives to the browser: what it makes and keeps in a cookie or a session, the next request brings again.</summary>
internal static class IssuedKey
{
    /// <summary>Whether what <paramref name="made"/> makes is kept so.</summary>
    public static bool Is(IOperation made)
    {
        for (var part = made; part.Parent is { } around and not IBlockOperation and not IAnonymousFunctionOperation; part = around)
        {
            if (IsKeeping(around))
                return true;
            var holder = around switch
            {
                ISimpleAssignmentOperation { Target: var target } => Variable.Of(target.Unwrapped()),
                ICoalesceAssignmentOperation { Target: var target } => Variable.Of(target.Unwrapped()),
                IVariableDeclaratorOperation declarator => declarator.Symbol,
                _ => null,
            };
            if (holder is not null)
                return Mentions.In(made.Body()).Of(holder).Any(IsKept);
        }

        return false;
    }

    private static bool IsKept(IOperation use)
    {
        for (var around = use.Parent; around is not null and not IBlockOperation; around = around.Parent)
        {
            if (IsKeeping(around))
                return true;
        }

        return false;
    }

    private static bool IsKeeping(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: { Name: "Append" or "Add" or "Set" or "SetString", ContainingType.Name: "IResponseCookies" or "ISession" or "SessionExtensions" or "HttpCookieCollection" } } => true,
        IObjectCreationOperation { Type.Name: "HttpCookie" or "CookieHeaderValue" or "SetCookieHeaderValue" } => true,
        _ => false,
    };
}
