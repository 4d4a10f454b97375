using Instrumentation.Analyzers.Endpoints;
using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.Analyzers.Tests.Endpoints;

/// <summary>The endpoints of some code, each as one line: <c>POST /orders/{id}</c>, what else is known of it, and its method.</summary>
internal static class ReadEndpoints
{
    /// <summary>Those that methods are by themselves, in their order.</summary>
    public static IReadOnlyList<string> OfMethods(string code, string path = "/shop/Code.cs", bool isBroken = false, string assembly = "")
    {
        var compilation = Compile(assembly + code, path, isBroken);
        var model = compilation.GetSemanticModel(compilation.SyntaxTrees.First());
        return
        [
            .. compilation.SyntaxTrees.First().GetRoot().DescendantNodes()
                .Select(node => model.GetDeclaredSymbol(node))
                .OfType<IMethodSymbol>()
                .Select(method => EndpointReader.OfMethod(method, compilation))
                .OfType<Endpoint>()
                .SelectMany(Shown),
        ];
    }

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Of(string code, bool isBroken = false) =>
        [.. EndpointTable.Of(Compile(code, isBroken: isBroken), CancellationToken.None).All.SelectMany(Shown)];

    /// <summary>One line for each way to <paramref name="endpoint"/>.</summary>
    public static IEnumerable<string> Shown(Endpoint endpoint) => endpoint.Routes.Select(route => string.Join(
        " ",
        new[]
        {
            route.Verbs.Count == 0 ? "ANY" : string.Join(",", route.Verbs),
            route.Template?.Text ?? "?",
            endpoint.PageHandler is { } handler ? "handler=" + handler : null,
            endpoint.Area is { } area ? "area=" + area : null,
            endpoint.IsAnonymous switch { true => null, false => "closed", null => "perhaps-closed" },
            endpoint.Handler?.Name ?? "=>",
        }.OfType<string>()));

    /// <summary>The code, compiled as that of a web application.</summary>
    public static Compilation Compile(string code, string path = "/shop/Code.cs", bool isBroken = false)
    {
        var compilation = EmptyProject.With([.. AspNetCoreReferences.All, EndpointLibraries.Reference]).AddSyntaxTrees(
            CSharpSyntaxTree.ParseText(Code.AspNetCore(code).Code, new CSharpParseOptions(LanguageVersion.CSharp12), path));
        if (code.Contains("WebApplication.Create", StringComparison.Ordinal))
            compilation = compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication));
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(isBroken || errors.Count == 0, string.Join("\n", errors));
        return compilation;
    }
}
