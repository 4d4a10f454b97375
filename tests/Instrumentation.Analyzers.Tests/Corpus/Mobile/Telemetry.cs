using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using AmplitudeSharp;
using Segment.Serialization;

namespace Grocer.Mobile
{
    /// <summary>The one place that knows Amplitude.</summary>
    internal static class Telemetry
    {
        private static readonly AmplitudeService Service = AmplitudeService.Instance;

        public static void Track(string name) => Service.Track(name);

        public static void Track(string name, string key, object value) => Service.Track(name, new Dictionary<string, object> { [key] = value });

        public static void Track(string name, params (string Key, object Value)[] properties)
        {
            var bag = new Dictionary<string, object>();
            foreach (var (key, value) in properties)
                bag[key] = value;
            Service.Track(name, bag);
        }

        public static void Screen(string screen)
        {
            Service.Track("screen_shown", new { screen_name = screen });
        }

        public static void Member([CallerMemberName] string name = "") => Service.Track("setting_changed", new { feature = name });

        public static void InCommon(string name, IDictionary<string, object>? own = null)
        {
            var bag = Common();
            if (own != null)
            {
                foreach (var pair in own)
                    bag[pair.Key] = pair.Value;
            }

            Service.Track(name, bag);
        }

        public static void Counted(string name, int depth = 0)
        {
            if (depth < 3)
                Even(name, depth);
            else
                Service.Track(name);
        }

        private static void Even(string name, int depth) => Counted(name, depth + 1);

        private static Dictionary<string, object> Common() => new() { ["channel"] = "app" };
    }

    internal abstract class ViewModel
    {
        protected abstract string ScreenName { get; }

        protected void Shown() => Telemetry.Screen(ScreenName);

        protected virtual void Report(string name, object? details = null) => AmplitudeService.Instance.Track(name, details!);

        protected void ReportAll(params string[] names)
        {
            foreach (var name in names)
                Report(name);
        }
    }

    internal sealed class Command
    {
        private readonly Action _action;

        public Command(Action action) => _action = action;

        public void Execute() => _action();
    }
}
