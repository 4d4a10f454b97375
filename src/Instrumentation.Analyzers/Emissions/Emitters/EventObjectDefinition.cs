using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Emissions.Emitters;

/// <summary>An SDK's object that holds the name and the properties of an event.</summary>
/// <param name="Type">Its metadata name.</param>
internal sealed record EventObjectDefinition(string Type)
{
    /// <summary>The constructor parameter that takes the name, if one does.</summary>
    public string? NameParameter { get; init; }

    /// <summary>The member that takes the name, if one does.</summary>
    public string? NameMember { get; init; }

    /// <summary>Constructor parameters that take properties.</summary>
    public IReadOnlyList<string> BagParameters { get; init; } = [];

    /// <summary>Members that take properties.</summary>
    public IReadOnlyList<string> BagMembers { get; init; } = [];

    /// <summary>Whether the object itself takes properties, as a dictionary does.</summary>
    public bool IsBag { get; init; }

    /// <summary>Whether an object without a name is no event.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Whether an object of this type is one, or of a type that derives from it.</summary>
    public bool Is(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (IsItself(type))
                return true;
        }

        return false;
    }

    /// <summary>Whether this is the very type.</summary>
    public bool IsItself(ITypeSymbol type) => type.ToDisplayString(MetadataName.Format) == Type;
}
