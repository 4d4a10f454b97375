using Instrumentation.Infrastructure;

namespace Instrumentation.Tests;

[TrackingKey("session_id")]
internal readonly struct SessionId(Guid value) : ITrackingKey
{
    string ITrackingKey.KeyName => "session_id";

    AnyValue ITrackingKey.KeyValue => value;
}
