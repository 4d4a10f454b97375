using Instrumentation.Analyzers.Emissions.Emitters;
using Instrumentation.Analyzers.Emissions.Wrappers;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Endpoints;

/// <summary>
/// Whether a compilation may declare types that answer requests: the texts say it before thousands of types are looked at. Such a type names
/// what makes it one, or has a base of a library that does.
/// </summary>
internal static class EndpointTraces
{
    private const string Framework = "Microsoft.AspNetCore.";

    // Of controllers, of Razor Pages, of Azure Functions, and the namespaces of the libraries that are known.
    private static readonly string[] Words = ["Controller", "PageModel", "Function", "FastEndpoints", "Wolverine"];

    /// <summary>Whether any type may.</summary>
    public static bool InTypes(Compilation compilation, CancellationToken cancellation) =>
        Array.Exists(Words, new WrittenNames(compilation, cancellation).Has) || compilation.SourceModule.ReferencedAssemblySymbols.Any(MayHaveBases);

    private static bool MayHaveBases(IAssemblySymbol assembly) =>
        !FrameworkAssembly.Is(assembly.Name)
        && assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static reference => reference.Name.StartsWith(Framework, StringComparison.Ordinal)));
}
