using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Endpoints.Pages;

/// <summary>Which methods of a page's model are handlers, and what their names say: <c>OnPostDeleteAsync</c> answers a POST with <c>?handler=Delete</c>.</summary>
/// <param name="Verb">The verb, in upper case.</param>
/// <param name="Name">The handler's name; null for the only or default one.</param>
internal sealed record PageHandler(string Verb, string? Name)
{
    private const string Start = "On";
    private const string End = "Async";

    private static readonly string[] Verbs = ["Get", "Post", "Put", "Patch", "Delete", "Head", "Options"];

    /// <summary>The handler that <paramref name="method"/> is; null when it is none.</summary>
    public static PageHandler? Of(IMethodSymbol method)
    {
        if (method is not { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsAbstract: false, IsGenericMethod: false }
            || !method.Name.StartsWith(Start, StringComparison.Ordinal)
            || !FrameworkType.IsOrDerives(method.ContainingType, "Microsoft.AspNetCore.Mvc.RazorPages", "PageModel")
            || IsNoHandler(method))
        {
            return null;
        }

        foreach (var verb in Verbs)
        {
            if (string.CompareOrdinal(method.Name, Start.Length, verb, 0, verb.Length) != 0)
                continue;
            var name = method.Name.Substring(Start.Length + verb.Length);
            if (name.EndsWith(End, StringComparison.Ordinal))
                name = name.Substring(0, name.Length - End.Length);

            // `OnGetting` is none.
            if (name.Length == 0 || char.IsUpper(name[0]))
                return new PageHandler(verb.ToUpperInvariant(), name.Length == 0 ? null : name);
        }

        return null;
    }

    private static bool IsNoHandler(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (FrameworkType.IsOrDerives(attribute.AttributeClass, "Microsoft.AspNetCore.Mvc.RazorPages", "NonHandlerAttribute"))
                return true;
        }

        return false;
    }
}
