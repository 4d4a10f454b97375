using Instrumentation.Analyzers.Endpoints;
using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Redirects;

/// <summary>A redirect, and who comes to it.</summary>
internal sealed class RedirectSite
{
    private static readonly string[] Pipelines = ["Use", "Run", "UseWhen"];
    private static readonly string[] Middlewares =
        ["Invoke", "InvokeAsync", "ApplyRule", "OnActionExecuting", "OnActionExecutionAsync", "OnResourceExecuting", "OnResourceExecutionAsync", "OnPageHandlerExecuting", "OnPageHandlerExecutionAsync"];

    private readonly RedirectScope _scope;
    private readonly IMethodSymbol? _method;
    private readonly IOperation _body;

    public RedirectSite(Redirect redirect, ISymbol container, RedirectScope scope)
    {
        _scope = scope;
        Redirect = redirect;
        Target = TargetReader.Read(redirect, scope.Names, scope.Code.Outermost);
        _body = FunctionAround(redirect.Operation);
        _method = container as IMethodSymbol;
        var endpoints = scope.Endpoints.Around(redirect.Operation, container);
        Endpoint = endpoints.FirstOrDefault(IsQuietAt) ?? endpoints.FirstOrDefault();
        Landing = endpoints.Where(static endpoint => !IsPost(endpoint)).Select(scope.LandingOf).FirstOrDefault(static landing => landing is not null);
    }

    /// <summary>The redirect.</summary>
    public Redirect Redirect { get; }

    /// <summary>What its target keeps.</summary>
    public Target Target { get; }

    /// <summary>The endpoint that it stands in; null in a helper, in a middleware and in a component.</summary>
    public Endpoint? Endpoint { get; }

    /// <summary>The entry of <c>landing:</c> that names the endpoint's route, if one does.</summary>
    public PlanText? Landing { get; }

    /// <summary>On which way it is reached.</summary>
    public Way Way => WayReader.To(Redirect.Operation);

    /// <summary>Whether nobody can bring attribution here: the endpoint answers no GET, asks who comes, or is a step of something else.</summary>
    public bool IsQuiet => Endpoint is { } endpoint
        ? IsQuietAt(endpoint)
        : _method is not null && (Access.Of(_method, _method.ContainingType) == false || QuietPlace.Is(_method));

    /// <summary>Whether it stands in an endpoint that answers a GET of anybody, and does nothing but lead on.</summary>
    public bool IsOpenPage => Endpoint is not null && !IsQuiet && !QuietPlace.IsDisguisedPost(Endpoint, Endpoint.Handler ?? Endpoint.Lambda?.Symbol, _body);

    /// <summary>Whether it answers whatever request there is: a middleware, or a component.</summary>
    public bool IsOnEveryWay => Endpoint is null && (Redirect.IsNavigation || (IsMiddleware() && !IsUnderPost()));

    /// <summary>Whether the endpoint answers forms or other changes, so that its URL brings nothing.</summary>
    public bool IsOfPost => Endpoint is { } endpoint && IsPost(endpoint);

    /// <summary>Whether the attribution is read, and not for a redirect, so that it may have been stored.</summary>
    public bool IsReadElsewhere => _body.DescendantsAndSelf().Any(operation => _scope.Reader.Reads(operation) && !IsForRedirect(operation));

    /// <summary>Whether a filter of the project passes the query on.</summary>
    public bool IsKeptByFilter => _scope.Filters.IsAround(Endpoint?.Handler ?? _method);

    private static bool IsForRedirect(IOperation operation)
    {
        for (var around = operation.Parent; around is not null and not IBlockOperation; around = around.Parent)
        {
            if (around is IInvocationOperation call ? RedirectReader.Of(call) is not null : around is IObjectCreationOperation creation && RedirectReader.Of(creation) is not null)
                return true;
        }

        return false;
    }

    private static bool IsPost(Endpoint endpoint) => endpoint.TakesForm || !endpoint.Answers("GET");

    private static bool IsQuietAt(Endpoint endpoint) => IsPost(endpoint) || endpoint.IsAnonymous != true || QuietPlace.Is(endpoint);

    private static IOperation FunctionAround(IOperation operation)
    {
        while (operation.Parent is { } parent && operation is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
            operation = parent;
        return operation;
    }

    private bool IsMiddleware() => _body switch
    {
        IAnonymousFunctionOperation => MappingCall(_body) is { } call && Array.IndexOf(Pipelines, call.TargetMethod.Name) >= 0,
        ILocalFunctionOperation => false,
        _ => _method is not null && Array.IndexOf(Middlewares, _method.Name) >= 0,
    };

    // `if (HttpMethods.IsPost(context.Request.Method))`
    private bool IsUnderPost()
    {
        for (var part = Redirect.Operation; part.Parent is { } around; part = around)
        {
            if (around is IConditionalOperation { Condition: var condition } && condition.DescendantsAndSelf().Any(static asked =>
                asked is IInvocationOperation { TargetMethod.Name: "IsPost" } || (asked.ConstantValue.Value is string verb && string.Equals(verb, "POST", StringComparison.OrdinalIgnoreCase))))
            {
                return true;
            }
        }

        return false;
    }

    // The call that a lambda is handed to.
    private static IInvocationOperation? MappingCall(IOperation function)
    {
        var around = function.Parent;
        while (around is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation or IArgumentOperation)
            around = around.Parent;
        return around as IInvocationOperation;
    }
}
