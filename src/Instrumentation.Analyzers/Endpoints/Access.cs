using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Endpoints;

/// <summary>Who may come, as attributes say it.</summary>
internal static class Access
{
    private const string Authorization = "Microsoft.AspNetCore.Authorization";

    /// <summary>
    /// Whether everybody may call <paramref name="method"/> as a member of <paramref name="type"/>: <c>[AllowAnonymous]</c> anywhere opens what
    /// <c>[Authorize]</c> closes. Null where neither says anything.
    /// </summary>
    public static bool? Of(IMethodSymbol method, INamedTypeSymbol? type)
    {
        var isClosed = false;
        for (var declared = method; declared is not null; declared = declared.OverriddenMethod)
        {
            if (Of(declared.GetAttributes(), ref isClosed))
                return true;
        }

        for (var declared = type; declared is not null; declared = declared.BaseType)
        {
            if (Of(declared.GetAttributes(), ref isClosed))
                return true;
        }

        return isClosed ? false : null;
    }

    /// <summary>What one list of attributes says; it says that everybody may come by returning true.</summary>
    private static bool Of(ImmutableArray<AttributeData> attributes, ref bool isClosed)
    {
        foreach (var attribute in attributes)
        {
            if (FrameworkType.Implements(attribute.AttributeClass, Authorization, "IAllowAnonymous"))
                return true;
            isClosed |= FrameworkType.Implements(attribute.AttributeClass, Authorization, "IAuthorizeData");
        }

        return false;
    }
}
