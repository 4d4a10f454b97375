using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Grocer.Jobs.Warehouse
{
    internal interface ITelemetryClient
    {
        void TrackEvent(string eventName, IDictionary<string, string>? properties = null);

        Task TrackAsync(string message);
    }

    /// <summary>Its telemetry is that of conveyor belts, written to a file.</summary>
    internal sealed class Conveyor
    {
        private readonly ITelemetryClient _belt;
        private readonly ILogger<Conveyor> _logger;

        public Conveyor(ITelemetryClient belt, ILogger<Conveyor> logger) => (_belt, _logger) = (belt, logger);

        public async Task Run(int speed)
        {
            _belt.TrackEvent("belt_started", new Dictionary<string, string> { ["speed"] = speed.ToString() });
            _belt.TrackEvent("signed_in", new Dictionary<string, string> { ["badge"] = "7" });
            await _belt.TrackAsync("The belt runs with " + speed);
            _logger.LogWarning("belt_stopped after {Speed}", speed);
            Capture("belt", "photo_taken");
            if (speed > 9)
                throw new InvalidOperationException("order_placed twice");
        }

        private static void Capture(string distinctId, string eventName) => Console.WriteLine(distinctId + eventName);
    }
}
