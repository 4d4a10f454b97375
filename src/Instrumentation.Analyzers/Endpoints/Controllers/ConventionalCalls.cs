using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Endpoints.Mapped;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Endpoints.Controllers;

/// <summary>The calls that map patterns: <c>MapControllerRoute</c>, <c>MapAreaControllerRoute</c>, <c>MapDefaultControllerRoute</c> and the older <c>MapRoute</c>.</summary>
internal static class ConventionalCalls
{
    private const string Part = "Map";

    /// <summary>The patterns that <paramref name="compilation"/> maps, in no particular order.</summary>
    public static IReadOnlyList<ConventionalRoute> In(Compilation compilation, CancellationToken cancellation)
    {
        var routes = new List<ConventionalRoute>();
        foreach (var call in CallsByName.In(compilation, Part, IsMeant, cancellation))
        {
            if (Read(call) is { } route)
                routes.Add(route);
        }

        return routes;
    }

    private static bool IsMeant(string name) =>
        name is "MapControllerRoute" or "MapAreaControllerRoute" or "MapDefaultControllerRoute" or "MapRoute" or "MapAreaRoute" or "UseMvcWithDefaultRoute";

    private static ConventionalRoute? Read(IInvocationOperation call)
    {
        if (call.TargetMethod.Name is "MapDefaultControllerRoute" or "UseMvcWithDefaultRoute")
            return ConventionalRoute.Usual;
        if ((Argument(call, "pattern") ?? Argument(call, "template"))?.ConstantText() is not { } pattern)
            return null;
        return new ConventionalRoute(pattern, Argument(call, "areaName")?.ConstantText(), DefaultsOf(Argument(call, "defaults")));
    }

    private static IOperation? Argument(IInvocationOperation call, string parameter)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Name == parameter)
                return argument.Value;
        }

        return null;
    }

    // `new { controller = "Blog", action = "Article" }`
    private static IReadOnlyDictionary<string, string> DefaultsOf(IOperation? value)
    {
        var defaults = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (value?.Unwrapped() is IAnonymousObjectCreationOperation { Initializers: var initializers })
        {
            foreach (var initializer in initializers)
            {
                if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var name }, Value: var given } && given.ConstantText() is { } text)
                    defaults[name] = text;
            }
        }

        return defaults;
    }
}
