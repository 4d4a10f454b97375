using System.Collections.Generic;
using AmplitudeSharp;
using Depot.Tracking;

namespace Depot.Office
{
    /// <summary>Events that are sent by name where their types are at hand: the one application that this is measured on.</summary>
    internal sealed class Named(AmplitudeService sdk)
    {
        public void ByName(string pallet, double weight, bool open)
        {
            sdk.Track({|TRK103:"gate_opened"|});
            sdk.Track({|TRK103:"pallet_moved"|}, new { pallet });
            sdk.Track({|TRK103:"pallet_weighed"|}, new Dictionary<string, object> { ["pallet"] = pallet, ["weight"] = weight });
            Send({|TRK103:"floor_swept"|});
            sdk.Track({|TRK103,TRK104:"truck_docked"|});
        }

        public void Otherwise(string pallet, double weight, bool open)
        {
            sdk.Track(PalletMoved.Name, new PalletMoved { Pallet = pallet }.ToDictionary());
            sdk.Track("pallet_weighed", new PalletWeighed { Pallet = pallet, Weight = weight }.ToDictionary());
            sdk.Track(open ? "shift_started" : "shift_ended");
            sdk.Track({|TRK101:"gate_forgotten"|});
            sdk.Track({|TRK102:$"gate_{weight}"|});
        }

        private void Send(string name) => sdk.Track(name);
    }
}
