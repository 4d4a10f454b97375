using System.ComponentModel;

namespace Instrumentation.Infrastructure;

/// <summary>What a <see cref="TrackingContext"/> needs of a generated key type.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITrackingKey
{
    /// <summary>The key's name on the wire.</summary>
    string KeyName { get; }

    /// <summary>The key's value; null or empty text is no value.</summary>
    AnyValue KeyValue { get; }
}
