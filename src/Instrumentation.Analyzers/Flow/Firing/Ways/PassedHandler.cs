using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Flow.Firing.Ways;

/// <summary>A handler that an exception was not for, so that it is of no type that the handler takes.</summary>
/// <param name="Type">What the handler takes.</param>
/// <param name="Before">The one that it passed before.</param>
internal sealed record PassedHandler(ITypeSymbol Type, PassedHandler? Before)
{
    /// <summary>How many it has passed with this one.</summary>
    public int Count { get; } = 1 + (Before?.Count ?? 0);
}
