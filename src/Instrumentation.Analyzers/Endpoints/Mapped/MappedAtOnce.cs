using Instrumentation.Analyzers.Emissions.Wrappers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Endpoints.Mapped;

/// <summary>
/// What is said behind the calls that map all controllers or all pages at once: <c>app.MapControllers().RequireAuthorization()</c> closes what
/// names nobody, and which of several such calls leads to an action, routes decide at run time.
/// </summary>
internal static class MappedAtOnce
{
    private const string Closing = "RequireAuthorization";

    /// <summary>Whether some call closes all controllers that it maps, or may.</summary>
    public static bool ClosesControllers(Compilation compilation, CancellationToken cancellation) => Closes(
        compilation,
        static name => name is "MapControllers" or "MapControllerRoute" or "MapAreaControllerRoute" or "MapDefaultControllerRoute" or "MapDynamicControllerRoute",
        cancellation);

    /// <summary>Whether some call closes all pages that it maps, or may.</summary>
    public static bool ClosesPages(Compilation compilation, CancellationToken cancellation) => Closes(
        compilation, static name => name is "MapRazorPages" or "MapDynamicPageRoute", cancellation);

    private static bool Closes(Compilation compilation, Func<string, bool> isMeant, CancellationToken cancellation) =>
        new WrittenNames(compilation, cancellation).Has(Closing)
        && CallsByName.In(compilation, "Map", isMeant, cancellation).Any(call => Closes(call, compilation, cancellation));

    // Behind the call, or on the group that it is called on.
    private static bool Closes(IInvocationOperation call, Compilation compilation, CancellationToken cancellation) =>
        Conventions.After(call) == false
        || (EndpointCode.Receiver(call) is { } builder && new PrefixReader(compilation, cancellation).Of(builder).Any(static prefix => prefix.Access == false));
}
