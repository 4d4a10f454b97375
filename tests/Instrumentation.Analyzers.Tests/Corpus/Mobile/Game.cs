using System.Collections.Generic;
using mParticle.Api;
using mParticle.Model;

namespace Grocer.Mobile
{
    /// <summary>The game in the application, with another SDK.</summary>
    internal sealed class Game
    {
        private readonly MParticle _particle;

        public Game(MParticle particle) => _particle = particle;

        public void Level(int level, string coupon)
        {
            mixpanel.Mixpanel.Track("loyalty_level_reached", "level", level);
            mixpanel.Mixpanel.Track({|TRK104:"loyalty_level_reached"|}, {|TRK105:"points"|}, level);
            mixpanel.Mixpanel.Track({|TRK101:"level_up"|}, "level", level);
            mixpanel.Mixpanel.Track("coupon_applied", new mixpanel.Value { ["coupon_code"] = coupon });
            mixpanel.Mixpanel.Track({|TRK104:"coupon_applied"|});
            mixpanel.Mixpanel.Track("signed_in");
        }

        public void Won(string coupon, double amount)
        {
            _particle.LogEvent(new CustomEvent("coupon_applied") { CustomAttributes = new() { ["coupon_code"] = coupon } });
            _particle.LogEvent(new CustomEvent({|TRK104:"coupon_applied"|}) { CustomAttributes = { [{|TRK105:"coupon"|}] = coupon } });
            _particle.LogEvent(new CustomEvent({|TRK101:"coupon_won"|}, CustomEventTypeEnum.Navigation));
            _particle.LogEvent(new SessionStartEvent());

            var later = new CustomEvent("coupon_applied");
            later.CustomAttributes["coupon_code"] = coupon;
            _particle.LogEvent(later);

            var lacking = new CustomEvent({|TRK104,TRK104:"coupon_applied"|});
            lacking.CustomAttributes["amount"] = amount.ToString();
            _particle.LogEvent(lacking);
        }

        public void Won(Dictionary<string, string> prize)
        {
            _particle.LogEvent(new {|TRK108:CustomEvent|}("coupon_applied") { CustomAttributes = Prizes.Of(prize) });
        }
    }

    internal static class Prizes
    {
        public static System.Func<Dictionary<string, string>, Dictionary<string, string>> Of { get; set; } = prize => prize;
    }
}
