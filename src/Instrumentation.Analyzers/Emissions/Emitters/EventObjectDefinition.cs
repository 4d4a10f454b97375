
namespace Instrumentation.Analyzers.Emissions.Emitters;

/// <summary>An SDK's object that holds the name and the properties of an event.</summary>
/// <param name="Type">Its metadata name.</param>
/// <param name="NameParameter">The constructor parameter that takes the name.</param>
/// <param name="NameMember">The member that takes the name, if one does.</param>
/// <param name="BagParameters">Constructor parameters that take properties.</param>
/// <param name="BagMembers">Members that take properties.</param>
internal sealed record EventObjectDefinition(
    string Type,
    string NameParameter,
    string? NameMember,
    IReadOnlyList<string> BagParameters,
    IReadOnlyList<string> BagMembers);
