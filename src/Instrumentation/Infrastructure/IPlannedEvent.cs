using System.ComponentModel;
using System.Text.Json;

namespace Instrumentation.Infrastructure;

/// <summary>What a tracker needs of a generated event.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IPlannedEvent
{
    /// <summary>The part that every event of this type shares.</summary>
    EventDefinition Definition { get; }

    /// <summary>False for <c>default</c>, whose required members nobody has set.</summary>
    bool IsBuilt { get; }

    /// <summary>Writes the members, without the braces around them, which are the tracker's.</summary>
    /// <param name="writer">Stands inside an object.</param>
    void WriteProperties(Utf8JsonWriter writer);
}
