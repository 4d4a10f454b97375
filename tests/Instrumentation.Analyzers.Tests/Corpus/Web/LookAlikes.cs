using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Segment.Warehouse
{
    /// <summary>Named like the SDK, and none: vans report where they are.</summary>
    internal interface IAnalyticsClient
    {
        void Track(string userId, string eventName, IDictionary<string, object>? properties = null);
    }
}

namespace Grocer.Web.Parcels
{
    internal sealed class TelemetryClient
    {
        public void TrackEvent(string eventName, IDictionary<string, string>? properties = null) => Console.WriteLine(eventName);
    }

    internal sealed class ParcelService
    {
        private readonly Segment.Warehouse.IAnalyticsClient _vans;
        private readonly TelemetryClient _telemetry = new();
        private readonly ILogger _logger;

        public ParcelService(Segment.Warehouse.IAnalyticsClient vans, ILogger logger) => (_vans, _logger) = (vans, logger);

        public async Task Dispatch(string parcel)
        {
            _vans.Track("van-7", "left_the_yard");
            _vans.Track("van-7", "parcel_loaded", new Dictionary<string, object> { ["parcel"] = parcel });
            _telemetry.TrackEvent("parcel_dispatched");
            Track(parcel);
            await TrackAsync("The parcel left: " + parcel);
            Capture("me", "parcel_photo");
            LogEvent("door_opened", new Dictionary<string, object> { ["door"] = 3 });
            _logger.LogInformation("order_dispached {Parcel}", parcel);
            _logger.Log(LogLevel.Information, new EventId(7, "parcel_logged"), parcel, null, (state, _) => state);
        }

        public void Track(string parcel) => Console.WriteLine(parcel);

        public Task TrackAsync(string message) => Console.Out.WriteLineAsync(message);

        public void Capture(string distinctId, string eventName) => Console.WriteLine(distinctId + eventName);

        public static void LogEvent(string name, IDictionary<string, object> properties) => Console.WriteLine(name + properties.Count);

        public void Route()
        {
            Track("parcel 17");
            Track("track_signed_in");
            Capture("camera", "front_door");
            _telemetry.TrackEvent("van_cleaned", new Dictionary<string, string> { ["van"] = "7" });
        }
    }

    internal sealed class Playlist
    {
        private readonly List<string> _tracks = new();

        public void Track(string title, object? properties = null) => _tracks.Add(title);

        public void Play()
        {
            Track("Summer of 69", new { year = 1985 });
            Track("signed_out", new { year = 2001 });
        }
    }
}
