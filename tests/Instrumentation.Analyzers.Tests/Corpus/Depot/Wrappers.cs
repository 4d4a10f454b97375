using System;
using System.Collections.Generic;
using System.Linq;
using AmplitudeSharp;
using Instrumentation;
using static Depot.Floor.Shouts;

namespace Depot.Floor
{
    internal interface IReporter
    {
        void Report(string name, Dictionary<string, object> values = null);
    }

    internal sealed class Reporter(AmplitudeService sdk) : IReporter
    {
        public void Report(string name, Dictionary<string, object> values = null) => Further(name, values);

        private void Further(string what, Dictionary<string, object> values) => sdk.Track(what, values);
    }

    internal sealed class Silent : IReporter
    {
        public void Report(string name, Dictionary<string, object> values = null)
        {
        }
    }

    internal abstract class Device
    {
        protected abstract void Send(string name, object values);

        protected void Say(string name) => Send(name, null);
    }

    internal sealed class Scanner(AmplitudeService sdk) : Device
    {
        public void Scan(string label)
        {
            Say("gate_opened");
            Say({|TRK101:"label_seen"|});
            Send("scan_failed", new { label });
            Send({|TRK104:"scan_failed"|}, new { note = label });
        }

        protected override void Send(string name, object values) => sdk.Track(name, values);
    }

    internal static class Shouts
    {
        public static void Shout(string name) => AmplitudeService.Instance.Track(name);

        public static void Shout(this AmplitudeService sdk, string name, params (string Key, object Value)[] values) =>
            sdk.Track(name, values.ToDictionary(pair => pair.Key, pair => pair.Value));
    }

    /// <summary>A pair of methods that call each other.</summary>
    internal sealed class Echo(AmplitudeService sdk)
    {
        public void Call(string name, int left)
        {
            if (left > 0)
                Answer(name, left - 1);
            sdk.Track(name);
        }

        public void Answer(string name, int left) => Call(name, left);

        public void Use()
        {
            Call("gate_opened", 2);
            Answer("gate_closed", 1);
            Call("shift_ended", 0);
            Call({|TRK101:"gate_echo"|}, 2);
            Answer({|TRK101:"gate_reply"|}, 1);
            Answer(name: {|TRK101:"gate_noise"|}, left: 0);
        }
    }

    /// <summary>One that says of itself what it is.</summary>
    internal abstract class Marked
    {
        [TrackingEmitter(Event = "name", Properties = "values")]
        public abstract void Emit(string name, Dictionary<string, object> values = null);
    }

    internal sealed class Wrappers(IReporter reporter, AmplitudeService sdk, Marked marked, Reporter direct)
    {
        public void Found(string pallet)
        {
            reporter.Report("gate_opened");
            reporter.Report("pallet_moved", new() { ["pallet"] = pallet });
            direct.Report("gate_closed");
            reporter.Report({|TRK101:"gate_jammed"|});
            reporter.Report({|TRK104:"pallet_moved"|});
            direct.Report("pallet_moved", new() { ["pallet"] = pallet, [{|TRK105:"aisle"|}] = 2 });
        }

        public void Declared(string pallet)
        {
            marked.Emit("gate_opened");
            marked.Emit("pallet_moved", new() { ["pallet"] = pallet });
            marked.Emit(name: "gate_closed");
            marked.Emit({|TRK101:"gate_marked"|});
            marked.Emit({|TRK104:"pallet_moved"|});
            marked.Emit("pallet_moved", new() { ["pallet"] = pallet, [{|TRK105:"aisle"|}] = 2 });
        }

        public void Extended(string pallet)
        {
            sdk.Shout("gate_opened");
            sdk.Shout("pallet_moved", ("pallet", pallet));
            Shout("gate_closed");
            sdk.Shout({|TRK101:"gate_loud"|});
            sdk.Shout({|TRK104:"pallet_moved"|}, ("dock", pallet));
            Shout({|TRK101:"gate_louder"|});
            Shouts.Shout(sdk, "pallet_moved", ("pallet", pallet), ({|TRK105:"aisle"|}, 2));
        }

        public void Delegates(string pallet)
        {
            Action<string> send = name => sdk.Track(name);
            send("gate_opened");
            send({|TRK101:"gate_called"|});
            Action<string> group = sdk.Track;
            group({|TRK101:"gate_unseen"|});
            void Local(string name, object values) => sdk.Track(name, values);
            Local("pallet_moved", new { pallet });
            Local({|TRK104:"pallet_moved"|}, new { dock = pallet });
            Local({|TRK101:"gate_local"|}, null);
        }
    }

    /// <summary>What only looks like it.</summary>
    internal sealed class Conveyor
    {
        public void Track(string name, object values = null)
        {
        }

        public void Report(string name, Dictionary<string, object> values = null)
        {
        }
    }

    internal static class ConveyorExtensions
    {
        public static void Shout(this Conveyor conveyor, string name) => conveyor.Track(name);
    }

    internal abstract class OtherDevice
    {
        protected virtual void Send(string name, object values) => Console.WriteLine(name);
    }

    internal sealed class Lamp : OtherDevice
    {
        public void Blink() => Send("lamp_blinked", null);

        protected override void Send(string name, object values)
        {
        }
    }

    internal sealed class LookAlikes(Conveyor conveyor, Silent silent, Action<string> given)
    {
        public void Use()
        {
            conveyor.Track("belt_moved");
            conveyor.Report("belt_stopped");
            conveyor.Shout("belt_squeaked");
            silent.Report("nobody_hears");
            given("nobody_knows");
            AnalyticsLike.Track("not_an_event");
        }

        private static class AnalyticsLike
        {
            public static void Track(string name) => Console.WriteLine(name);
        }
    }
}
