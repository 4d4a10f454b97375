using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Emissions.Names;

/// <summary>A name that an emission may send.</summary>
/// <param name="Certainty">How far it is known.</param>
/// <param name="Text">The name, where it is known.</param>
/// <param name="Place">What in the code says so.</param>
internal readonly record struct EventName(NameCertainty Certainty, string? Text, IOperation Place)
{
    /// <summary>The name <paramref name="text"/>.</summary>
    public static EventName Known(string text, IOperation place) => new(NameCertainty.Known, text, place);
}
