using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Grocer.Mobile.Sounds
{
    /// <summary>Tracks of music; nothing here is an event.</summary>
    internal sealed class AmplitudeService
    {
        public void Track(string eventName, object? properties = null) => Console.WriteLine(eventName);

        public void logEvent(string evt) => Console.WriteLine(evt);
    }

    internal sealed class Camera
    {
        public Task<bool> Capture(string distinctId, string eventName) => Task.FromResult(distinctId != eventName);
    }

    internal sealed class Player
    {
        private readonly AmplitudeService _volume = new();
        private readonly Camera _camera = new();

        public async Task Play()
        {
            _volume.Track("loud", new { decibel = 100 });
            _volume.logEvent("louder");
            await _camera.Capture("front", "selfie_taken");
            await TrackAsync("now_playing", new Dictionary<string, object> { ["title"] = "Wake" });
            TrackEvent("volume_changed");
        }

        // Was: AmplitudeService.Instance.Track("song_played", new { song });
        private static Task TrackAsync(string message, IDictionary<string, object> values) => Console.Out.WriteLineAsync(message + values.Count);

        private static void TrackEvent(string name) => Console.WriteLine(name);
    }
}
