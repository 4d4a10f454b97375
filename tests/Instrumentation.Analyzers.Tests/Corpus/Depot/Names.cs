using System;
using System.Collections.Generic;
using System.Linq;
using AmplitudeSharp;

namespace Depot.Floor
{
    public interface IEventNames
    {
        const string ShiftStarted = "shift_started";
    }

    internal static partial class EventNames
    {
        public const string Gate = "gate_";
        public static readonly string ShiftEnded = "shift_ended";
        public static readonly string Opened = Gate + "opened";
        public static readonly string Shut = string.Concat(Gate, "shut");
        public static readonly string Shelf = "shelf_filled";
        public static string Chosen = "gate_opened";
    }

    internal static partial class EventNames
    {
        public const string Closed = Gate + "closed";
        public const string Lost = Closed + "_lost";

        public static class Inner
        {
            public const string Swept = "floor_swept";
        }
    }

    public enum Signal
    {
        ShiftStarted,
        shift_ended,
        [System.Runtime.Serialization.EnumMember(Value = "gate_opened")]
        Up,
        [System.Runtime.Serialization.EnumMember(Value = "gate_up")]
        Down,
        Alarm,
        lunch_began,
    }

    public interface IBoard
    {
        void Post(Signal signal, object values = null);
    }

    /// <summary>Names in every form that a name has.</summary>
    internal sealed class Names(AmplitudeService sdk, IBoard board, IDictionary<string, string> settings)
    {
        private static readonly Dictionary<int, string> Table = new() { [1] = "gate_opened", [2] = "gate_closed" };
        private static readonly Dictionary<int, string> WrongTable = new() { { 1, "gate_opened" }, { 2, "gate_stuck" } };
        private static readonly string[] All = ["shift_started", "shift_ended"];
        private readonly Dictionary<int, string> _growing = new() { [1] = "gate_opened" };

        private static string Today => DateTime.Now.DayOfWeek.ToString();

        public void Constants(string text)
        {
            const string local = "gate_opened";
            sdk.Track(IEventNames.ShiftStarted);
            sdk.Track(EventNames.Closed);
            sdk.Track(EventNames.Inner.Swept);
            sdk.Track(local);
            sdk.Track("gate" + "_" + "closed");
            sdk.Track(nameof(Signal.shift_ended));
            sdk.Track("GATE_OPENED".ToLowerInvariant());
            sdk.Track({|TRK101:EventNames.Lost|});
            sdk.Track({|TRK101:"gate_ajar"|});
            sdk.Track({|TRK101:nameof(Signal.lunch_began)|});
            sdk.Track({|TRK101:"GATE AJAR".Replace(" ", "_").ToLower()|});
        }

        public void Arms(bool open, int state, string text)
        {
            sdk.Track(open ? "gate_opened" : "gate_closed");
            sdk.Track(open ? EventNames.ShiftEnded : state > 2 ? "gate_closed" : IEventNames.ShiftStarted);
            sdk.Track(state switch { 1 => "gate_opened", 2 => "gate_closed", _ => throw new ArgumentException(text) });
            sdk.Track(open ? "gate_opened" : {|TRK101:"gate_shut"|});
            sdk.Track(state switch { 1 => "gate_opened", 2 => {|TRK101:"gate_halfway"|}, _ => {|TRK101:"gate_gone"|} });
            sdk.Track(open ? {|TRK115:settings["event"]|} : {|TRK101:"gate_shut"|});
            string name;
            if (open)
                name = "gate_opened";
            else
                name = "gate_closed";
            sdk.Track(name);
            switch (state)
            {
                case 1:
                    name = "shift_started";
                    break;
                default:
                    name = "shift_paused";
                    break;
            }

            sdk.Track({|TRK101:name|});
        }

        public void Interpolated(bool open, int state)
        {
            sdk.Track($"{EventNames.Gate}opened");
            sdk.Track($"gate_{(open ? "opened" : "closed")}");
            sdk.Track($"shift_{state switch { 0 => "started", _ => "ended" }}");
            sdk.Track(string.Format("{0}closed", EventNames.Gate));
            sdk.Track({|TRK101:$"{EventNames.Gate}moved"|});
            sdk.Track({|TRK101:$"gate_{(open ? "opened" : "locked")}"|});
            sdk.Track({|TRK101:string.Join("_", "gate", "rusted")|});
        }

        public void Kept()
        {
            sdk.Track(EventNames.ShiftEnded);
            sdk.Track(EventNames.Opened);
            sdk.Track({|TRK101:EventNames.Shut|});
            sdk.Track({|TRK101:EventNames.Shelf|});
            sdk.Track({|TRK115:EventNames.Chosen|});
            sdk.Track({|TRK115:settings["closing"]|});
        }

        public void Tables(int state)
        {
            sdk.Track(Table[state]);
            sdk.Track(Table[2]);
            if (Table.TryGetValue(state, out var found))
                sdk.Track(found);
            foreach (var name in All)
                sdk.Track(name);
            sdk.Track({|TRK115:WrongTable[state]|});
            sdk.Track({|TRK101:WrongTable[2]|});
            foreach (var name in new[] { "gate_opened", "gate_oiled" })
                sdk.Track({|TRK101:name|});
            _growing[state] = Today;
            sdk.Track({|TRK115:_growing[1]|});
        }

        public void Signals(bool up)
        {
            board.Post(Signal.ShiftStarted);
            board.Post(Signal.shift_ended);
            board.Post(Signal.Up);
            board.Post({|TRK101:Signal.Down|});
            board.Post({|TRK101:Signal.Alarm|});
            board.Post(up ? Signal.Up : {|TRK101:Signal.lunch_began|}, new { });
        }

        public void Computed(int state, object thing, Type type)
        {
            sdk.Track({|TRK102:$"gate_{state}"|});
            sdk.Track({|TRK102:"gate_" + thing|});
            sdk.Track({|TRK102:type.Name|});
            sdk.Track({|TRK102:thing.ToString()|});
            sdk.Track({|TRK102:string.Format("gate_{0}", state)|});
            sdk.Track({|TRK102:$"shift_{DateTime.Now.DayOfWeek}"|});
        }

        public void Unknown(IEnumerable<string> names, Func<string> choose, string given)
        {
            sdk.Track({|TRK115:settings["opening"]|});
            sdk.Track({|TRK115:choose()|});
            foreach (var name in names.Distinct())
                sdk.Track({|TRK115:name|});
            sdk.Track({|TRK115:Environment.GetEnvironmentVariable("EVENT")|} ?? "gate_opened");
        }
    }

    /// <summary>Names that objects are made with.</summary>
    internal abstract class Station
    {
        private readonly string _arrival;

        protected Station(string arrival, string departure) => (_arrival, Departure) = (arrival, departure);

        private string Departure { get; }

        public void Arrive(AmplitudeService sdk) => sdk.Track(_arrival);

        public void Leave(AmplitudeService sdk) => sdk.Track({|TRK101:Departure|});
    }

    internal sealed class Ramp : Station
    {
        public Ramp()
            : base("gate_opened", "gate_closed")
        {
        }
    }

    internal sealed class Canteen : Station
    {
        public Canteen(string meal)
            : base("shift_ended", "meal_finished") => Meal = meal;

        public string Meal { get; }
    }

    internal sealed class Button(AmplitudeService sdk, string pressed)
    {
        public static Button Sweep(AmplitudeService sdk) => new(sdk, "floor_swept");

        public static Button Ring(AmplitudeService sdk) => new(sdk, "bell_rung");

        public void Press() => sdk.Track({|TRK101:pressed|});
    }

    internal sealed class Sensor(AmplitudeService sdk, string name)
    {
        public static Sensor Of(AmplitudeService sdk, string[] arguments) => new(sdk, arguments[0]);

        public void Fire() => sdk.Track({|TRK115:name|});
    }
}
