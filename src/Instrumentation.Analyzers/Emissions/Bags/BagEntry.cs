using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Emissions.Bags;

/// <summary>A property of a bag.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="Place">What in the code names it.</param>
/// <param name="Value">What is given for it; null where the code does not say.</param>
/// <param name="IsCertain">Whether it is given whenever the call is made.</param>
internal sealed record BagEntry(string Name, IOperation Place, Operand? Value, bool IsCertain = true)
{
    /// <summary>Whether it is named as C# names members, so that a serializer's naming policy may spell it otherwise on the wire.</summary>
    public bool MayBeRenamed { get; init; }

    /// <summary>Whether the text of the value is given, so that the value's own type says nothing.</summary>
    public bool IsText { get; init; }

    /// <summary>Whether it is told to more than this event, as the scope of several log records is, so that the event need not list it.</summary>
    public bool IsShared { get; init; }

    /// <summary>Whether nothing here gives it, and the code only asked for it and heard that it is there.</summary>
    public bool IsAsked { get; init; }
}
