using Instrumentation.Analyzers.Emissions.Emitters;
using Instrumentation.Analyzers.Emissions.Wrappers;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>Whether a compilation may have to do with generated types at all: the texts say it sooner than the code.</summary>
internal static class GeneratedTypeTraces
{
    /// <summary>
    /// Whether somebody may use a generated type: who writes <paramref name="eventNamespace"/>, where the plan has them, or knows another
    /// assembly that hands them out.
    /// </summary>
    public static bool In(Compilation compilation, string eventNamespace, CancellationToken cancellation) =>
        eventNamespace.Length == 0
        || RuntimeUsers.Of(compilation).Count > 0
        || new WrittenNames(compilation, cancellation).HasWord(eventNamespace.Substring(eventNamespace.LastIndexOf('.') + 1));
}
