using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Emissions.Names;

/// <summary>A name that an emission may send.</summary>
/// <param name="Certainty">How far it is known.</param>
/// <param name="Text">The name, where it is known; a call such as <c>Identify</c> has none.</param>
/// <param name="Place">What in the code says so.</param>
internal readonly record struct EventName(NameCertainty Certainty, string? Text, IOperation Place)
{
    /// <summary>The parameter that the name is, or that a computed one is put together from: whoever calls the method may know it.</summary>
    public IParameterSymbol? Parameter { get; init; }

    /// <summary>Whether it is one of several entries of a table, of which nobody knows whether the code ever asks for it.</summary>
    public bool IsPossible { get; init; }

    /// <summary>Whether it is sent only where a value is null that cannot be read (<c>Names.Current ?? "login"</c>).</summary>
    public bool IsFallback { get; init; }

    /// <summary>Whether the call of the wrapper says it, by a type argument or a list of arguments, and not the wrapper.</summary>
    public bool IsOfCall { get; init; }

    /// <summary>Whether it is null, and so no name.</summary>
    public bool IsNull { get; init; }

    /// <summary>The C# name of the enum's member that it is: an emitter of the code base makes the wire's name of it, in a way not known here.</summary>
    public string? Identifier { get; init; }

    /// <summary>The name <paramref name="text"/>.</summary>
    public static EventName Known(string text, IOperation place) => new(NameCertainty.Known, text, place);

    /// <summary>The call has no name: its kind alone says what it sends.</summary>
    public static EventName None(IOperation place) => new(NameCertainty.Known, null, place);
}
