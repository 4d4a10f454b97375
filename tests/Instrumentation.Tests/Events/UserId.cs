using Instrumentation.Infrastructure;

namespace Instrumentation.Tests;

[TrackingKey("user_id")]
internal readonly struct UserId(string? value) : ITrackingKey
{
    string ITrackingKey.KeyName => "user_id";

    AnyValue ITrackingKey.KeyValue => value;
}
