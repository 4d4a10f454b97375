using System.ComponentModel;
using System.Text.Json;

namespace Instrumentation.Infrastructure;

/// <summary>A value that has to reach the log with an event and comes from its context: a join key, or attribution.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CarriedDefinition
{
    /// <summary>Defines a carried value.</summary>
    /// <param name="required">Whether one of the names must have a value: so for join keys, not for attribution, which may be empty.</param>
    /// <param name="anyOf">The names on the wire; several where one of them is enough, as in <c>user_id | anonymous_id</c>.</param>
    public CarriedDefinition(bool required, params string[] anyOf)
    {
        IsRequired = required;
        Names = anyOf;
        EncodedNames = new JsonEncodedText[anyOf.Length];
        for (var i = 0; i < anyOf.Length; i++)
            EncodedNames[i] = WireJson.Encode(anyOf[i]);
    }

    /// <summary>Whether one of the names must have a value.</summary>
    public bool IsRequired { get; }

    /// <summary>The names on the wire, of which one is enough.</summary>
    public IReadOnlyList<string> AnyOf => Names;

    internal string[] Names { get; }

    internal JsonEncodedText[] EncodedNames { get; }
}
