using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Endpoints;

/// <summary>Whether a method takes what a form or a body holds.</summary>
internal static class FormInput
{
    private static readonly string[] Sources = ["FromFormAttribute", "FromBodyAttribute"];
    private static readonly string[] Values = ["IFormCollection", "IFormFile", "IFormFileCollection"];
    private static readonly string[] Marks = ["ValidateAntiForgeryTokenAttribute", "ConsumesAttribute"];

    /// <summary>Whether <paramref name="method"/> does.</summary>
    public static bool IsTakenBy(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && Array.Exists(Marks, mark => FrameworkType.IsOrDerives(type, FrameworkType.Mvc, mark)))
                return true;
        }

        foreach (var parameter in method.Parameters)
        {
            if (Array.Exists(Values, value => FrameworkType.Implements(parameter.Type, "Microsoft.AspNetCore.Http", value)))
                return true;
            foreach (var attribute in parameter.GetAttributes())
            {
                if (attribute.AttributeClass is { } type && Array.Exists(Sources, source => FrameworkType.IsOrDerives(type, FrameworkType.Mvc, source)))
                    return true;
            }
        }

        return false;
    }
}
