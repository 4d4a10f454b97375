using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Endpoints.Mapped;

/// <summary>Modules of Carter, whose library calls them: on the application, or on the group that the base's constructor names, <c>base("/api/orders")</c>.</summary>
internal static class CarterModules
{
    private const string Space = "Carter";

    /// <summary>What stands before the routes of <paramref name="method"/>; null when it is no module's.</summary>
    public static MappedPrefix? PrefixOf(IMethodSymbol method, SourceCode code)
    {
        if (method.Name != "AddRoutes" || !FrameworkType.Implements(method.ContainingType, Space, "ICarterModule"))
            return null;
        if (!FrameworkType.IsOrDerives(method.ContainingType, Space, "CarterModule"))
            return MappedPrefix.Root;
        foreach (var constructor in method.ContainingType.InstanceConstructors)
        {
            if (Given(constructor, code) is { } given)
                return MappedPrefix.Root.Then(new RouteText(code).Of(given)).With(Closes(constructor, code) ? false : null);
        }

        return MappedPrefix.Root.With(method.ContainingType.InstanceConstructors.Any(constructor => Closes(constructor, code)) ? false : null);
    }

    // A default is no path.
    private static IOperation? Given(IMethodSymbol constructor, SourceCode code) =>
        code.BaseCallOf(constructor)?.Arguments.FirstOrDefault(static argument => argument.ArgumentKind == ArgumentKind.Explicit)?.Value;

    private static bool Closes(IMethodSymbol constructor, SourceCode code) =>
        code.BodyOf(constructor)?.Descendants().Any(static operation => operation is IInvocationOperation { TargetMethod.Name: "RequireAuthorization" }) == true;
}
