using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Emissions.Names;

/// <summary>A name that an emission may send.</summary>
/// <param name="Certainty">How far it is known.</param>
/// <param name="Text">The name, where it is known.</param>
/// <param name="Place">What in the code says so.</param>
internal readonly record struct EventName(NameCertainty Certainty, string? Text, IOperation Place)
{
    /// <summary>The parameter that the name is, or that a computed one is put together from: whoever calls the method may know it.</summary>
    public IParameterSymbol? Parameter { get; init; }

    /// <summary>Whether it is the C# name of an enum's member, which an emitter of the code base turns into the wire's.</summary>
    public bool IsIdentifier { get; init; }

    /// <summary>The name <paramref name="text"/>.</summary>
    public static EventName Known(string text, IOperation place) => new(NameCertainty.Known, text, place);
}
