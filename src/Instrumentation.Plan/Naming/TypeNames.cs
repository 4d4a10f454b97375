namespace Instrumentation.Plan.Naming;

/// <summary>
/// Names of types that differ from what their entry would be called, since a C# type cannot have a member of its own name:
/// the event <c>name</c> becomes <c>NameEvent</c>, the key <c>value</c> becomes <c>ValueKey</c>.
/// </summary>
internal static class TypeNames
{
    /// <summary>The type of an event.</summary>
    public static string OfEvent(string identifier) => identifier is "Name" or "ToDictionary" or "_built" ? identifier + "Event" : identifier;

    /// <summary>The type of a join key.</summary>
    public static string OfKey(string identifier) =>
        identifier is "Value" or "Equals" or "GetHashCode" or "ToString" ? identifier + "Key" : identifier;
}
