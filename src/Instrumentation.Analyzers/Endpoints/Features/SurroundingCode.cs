using Instrumentation.Analyzers.Emissions;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Endpoints.Mapped;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Endpoints.Features;

/// <summary>What of the compilation runs around every endpoint, because the application is set up so: middleware, and filters for all actions and pages.</summary>
/// <param name="Methods">The methods that do.</param>
/// <param name="Bodies">The bodies of lambdas that do.</param>
internal sealed record SurroundingCode(IReadOnlyList<IMethodSymbol> Methods, IReadOnlyList<IOperation> Bodies)
{
    /// <summary><c>app.Use(async (context, next) => …)</c>, <c>app.UseMiddleware&lt;T>()</c></summary>
    public static SurroundingCode Middleware(Compilation compilation, CancellationToken cancellation) => Of(
        CallsByName.In(compilation, "Use", static name => name is "Use" or "UseMiddleware", cancellation)
            .Where(static call => OutermostNamespace.Of((call.TargetMethod.ReducedFrom ?? call.TargetMethod).ContainingType) == "Microsoft"));

    /// <summary><c>options.Filters.Add&lt;T>()</c></summary>
    public static SurroundingCode Filters(Compilation compilation, CancellationToken cancellation) => Of(
        CallsByName.In(compilation, "Filters", static name => name is "Add" or "AddService", cancellation)
            .Where(static call => call.Instance?.Type is { Name: "FilterCollection" } type && FrameworkType.IsOrDerives(type, FrameworkType.Mvc + ".Filters", "FilterCollection")));

    private static SurroundingCode Of(IEnumerable<IInvocationOperation> calls)
    {
        var methods = new List<IMethodSymbol>();
        var bodies = new List<IOperation>();
        foreach (var call in calls)
        {
            foreach (var type in call.TargetMethod.TypeArguments)
                AddMethods(type);
            foreach (var argument in call.Arguments)
            {
                switch (argument.Value.Unwrapped())
                {
                    case ITypeOfOperation { TypeOperand: var type }:
                        AddMethods(type);
                        break;
                    case IObjectCreationOperation { Type: { } made }:
                        AddMethods(made);
                        break;
                    case IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Body: var body } }:
                        bodies.Add(body);
                        break;
                    case IDelegateCreationOperation { Target: IMethodReferenceOperation { Method: var method } }:
                        methods.Add(method);
                        break;
                }
            }
        }

        return new(methods, bodies);

        void AddMethods(ITypeSymbol type)
        {
            if (type is INamedTypeSymbol named)
                methods.AddRange(EndpointFilters.MethodsOf(named));
        }
    }
}
