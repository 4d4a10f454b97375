using Microsoft.CodeAnalysis;

namespace Instrumentation.Roslyn.Testing.Sdks;

/// <summary>FastEndpoints 6, Carter 8, WolverineFx.Http 3, Azure Functions (both models) and Asp.Versioning 8, as far as they say where endpoints are.</summary>
public static class EndpointLibraries
{
    /// <summary>All of them.</summary>
    public static MetadataReference Reference { get; } = StubAssembly.Compile(
        "EndpointLibraries",
        """
        #nullable enable
        using System;
        using System.Net;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Routing;

        namespace FastEndpoints
        {
            public enum Http { GET = 1, POST, PUT }
            public sealed class EmptyRequest { }
            public sealed class EndpointDefinition { }
            public interface IResponseSender { }
            public abstract class BaseEndpoint { public virtual void Configure() { } }
            public abstract class Endpoint<TRequest> : Endpoint<TRequest, object> { }
            public abstract class Endpoint<TRequest, TResponse> : BaseEndpoint
            {
                protected IResponseSender Send => null!;
                protected void Get(params string[] routePatterns) { }
                protected void Post(params string[] routePatterns) { }
                protected void Put(params string[] routePatterns) { }
                protected void Verbs(params Http[] methods) { }
                protected void Routes(params string[] patterns) { }
                protected void Group<T>() where T : Group, new() { }
                protected void Version(int version) { }
                protected void RoutePrefixOverride(string routePrefix) { }
                public virtual Task HandleAsync(TRequest req, CancellationToken ct) => Task.CompletedTask;
                public virtual Task<TResponse> ExecuteAsync(TRequest req, CancellationToken ct) => null!;
                protected void AddError(string message) { }
                protected Task SendOkAsync(CancellationToken ct = default) => Task.CompletedTask;
                protected Task SendAsync(TResponse response, int statusCode = 200, CancellationToken ct = default) => Task.CompletedTask;
                protected Task SendNotFoundAsync(CancellationToken ct = default) => Task.CompletedTask;
                protected Task SendErrorsAsync(int statusCode = 400, CancellationToken ct = default) => Task.CompletedTask;
                protected Task SendResultAsync(IResult result) => Task.CompletedTask;
            }
            public static class ResponseSenderExtensions { public static Task NotFoundAsync(this IResponseSender sender, CancellationToken ct = default) => Task.CompletedTask; }
            public abstract class Group { protected void Configure(string routePrefix, Action<EndpointDefinition> ep) { } }
            public abstract class SubGroup<T> : Group where T : Group, new() { }
            public sealed class HttpPostAttribute : Attribute { public HttpPostAttribute(params string[] routes) { } }
            public sealed class GroupAttribute<T> : Attribute where T : Group, new() { }
            public class EndpointOptions { public string? RoutePrefix { get; set; } }
            public class Config { public EndpointOptions Endpoints => null!; }
            public static class MainExtensions { public static IApplicationBuilder UseFastEndpoints(this IApplicationBuilder app, Action<Config>? configAction = null) => app; }
        }

        namespace Carter
        {
            public interface ICarterModule { void AddRoutes(IEndpointRouteBuilder app); }
            public abstract class CarterModule : ICarterModule
            {
                protected CarterModule() { }
                protected CarterModule(string basePath) { }
                public abstract void AddRoutes(IEndpointRouteBuilder app);
                public CarterModule RequireAuthorization(params string[] policyNames) => this;
            }
        }

        namespace Wolverine.Http
        {
            public abstract class WolverineHttpMethodAttribute : Attribute { }
            public class WolverinePostAttribute : WolverineHttpMethodAttribute { public WolverinePostAttribute(string template) { } }
            public class WolverineGetAttribute : WolverineHttpMethodAttribute { public WolverineGetAttribute(string template) { } }
        }

        namespace Microsoft.Azure.Functions.Worker
        {
            public enum AuthorizationLevel { Anonymous }
            public class FunctionAttribute : Attribute { public FunctionAttribute(string name) { } }
            public sealed class HttpTriggerAttribute : Attribute
            {
                public HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods) { }
                public string? Route { get; set; }
            }
        }

        namespace Microsoft.Azure.Functions.Worker.Http
        {
            public abstract class HttpRequestData { public HttpResponseData CreateResponse() => null!; public HttpResponseData CreateResponse(HttpStatusCode statusCode) => null!; }
            public abstract class HttpResponseData { public HttpStatusCode StatusCode { get; set; } }
        }

        namespace Microsoft.Azure.WebJobs
        {
            public class FunctionNameAttribute : Attribute { public FunctionNameAttribute(string name) { } }
            public sealed class HttpTriggerAttribute : Attribute { public HttpTriggerAttribute(params string[] methods) { } public string? Route { get; set; } }
        }

        namespace Asp.Versioning
        {
            [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
            public class ApiVersionAttribute : Attribute { public ApiVersionAttribute(string version) { } public ApiVersionAttribute(double version, string? status = null) { } public ApiVersionAttribute(int year, int month, int day, string? status = null) { } }
            public class MapToApiVersionAttribute : Attribute { public MapToApiVersionAttribute(string version) { } public MapToApiVersionAttribute(double version, string? status = null) { } public MapToApiVersionAttribute(int year, int month, int day, string? status = null) { } }
        }

        namespace HotChocolate.AspNetCore
        {
            public static class Endpoints { public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder endpoints, string path = "/graphql") => null!; }
        }
        """,
        [.. AspNetCoreReferences.All]);
}
