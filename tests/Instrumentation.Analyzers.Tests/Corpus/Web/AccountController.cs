using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Segment;

namespace Grocer.Web
{
    internal sealed class AccountController
    {
        private const string OwnEvent = "account_created";
        private const string OwnTypo = "acount_created";

        private readonly IAnalyticsClient _analytics;
        private readonly IAccounts _accounts;
        private readonly string _greeting = "signed_in";

        public AccountController(IAnalyticsClient analytics, IAccounts accounts) => (_analytics, _accounts) = (analytics, accounts);

        public async Task<string> Register(string mail, bool invited)
        {
            var account = await _accounts.Create(mail);
            _analytics.Identify(account.Id, new Dictionary<string, object> { ["plan"] = "free" });
            _analytics.Track(account.Id, OwnEvent, new Dictionary<string, object> { ["channel"] = invited ? "friend" : "search" });
            if (invited)
                _analytics.Track(account.Id, {|TRK101:OwnTypo|});

            // _analytics.Track(account.Id, "subscription_renewed");
            return "/welcome";
        }

        public async Task<string> SignIn(string mail, string password, string? returnTo)
        {
            var account = await _accounts.Find(mail);
            if (account is null)
            {
                _analytics.Track({|TRK201:"unknown"|}, EventNames.SignedIn);
                return "/sign-in?failed";
            }

            _analytics.Track(account.Id, EventNames.SignedIn);
            _analytics.Track(account.Id, {|TRK101:EventNames.SignedUp|});
            _analytics.Track(userId: account.Id, eventName: EventNames.SignedIn, properties: new Dictionary<string, object> { { "channel", "form" }, { {|TRK105:"return_to"|}, returnTo ?? "/" } });
            return returnTo ?? "/";
        }

        public void SignOut(Account account, bool everywhere)
        {
            _analytics.Track(account.Id, everywhere ? EventNames.SignedOut : {|TRK101:"signed_out_here"|});
            _analytics.Track(account.Id, everywhere ? "signed_out" : EventNames.SignedOut);
            _analytics.Track({|TRK201:""|}, EventNames.SignedOut);
            _analytics.Track({|TRK201:null|}!, EventNames.SignedOut);
            _analytics.Track({|TRK201:Guid.Empty.ToString()|}, EventNames.SignedOut);
        }

        public void ForgotPassword(Account account)
        {
            _analytics.Track(account.Id, EventNames.ResetRequested);
            _analytics.Track(account.Id, {|TRK101:EventNames.ResetCompleted|});
            _analytics.Track(account.Id, {|TRK115:EventNames.FromEnvironment|});
            _analytics.Track(account.Id, {|TRK115:EventNames.Current|});
            _analytics.Track(account.Id, _greeting);
        }

        public void Change(Account account, string setting, object value)
        {
            _analytics.Track(account.Id, "setting_changed", new Dictionary<string, object> { ["feature"] = setting });
            _analytics.Track(account.Id, {|TRK104:"setting_changed"|}, new Dictionary<string, object> { [{|TRK105:"setting"|}] = setting });
            _analytics.Track(account.Id, {|TRK102:$"setting_{setting}_changed"|});
            _analytics.Track(account.Id, {|TRK102:"setting_changed_" + setting.ToLowerInvariant()|});
            _analytics.Track(account.Id, {|TRK102:string.Format("{0}_changed", setting)|});
            _analytics.Track(account.Id, {|TRK102:value.GetType().Name|});
            _analytics.Track(account.Id, {|TRK102:string.Join("_", "setting", setting)|});
        }

        public void Level(Account account, int points)
        {
            var name = "loyalty_level_reached";
            if (points < 0)
                name = "loyalty_level_lost";
            _analytics.Track(account.Id, {|TRK101:name|}, new Dictionary<string, object> { ["level"] = points / 100 });

            string other;
            if (points > 100)
                other = EventNames.SignedIn;
            else
                other = EventNames.SignedOut;
            _analytics.Track(account.Id, other);

            string third;
            switch (points)
            {
                case 0:
                    third = "signed_in";
                    break;
                case 1:
                    third = "signed_twice";
                    break;
                default:
                    return;
            }

            _analytics.Track(account.Id, {|TRK101:third|});
        }

        public void Sessions(Account account, string kind) => _analytics.Track(account.Id, kind switch
        {
            "in" => EventNames.SignedIn,
            "out" => EventNames.SignedOut,
            "up" => {|TRK101:EventNames.SignedUp|},
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        });

        public void Again(Account account, string kind)
        {
            _analytics.Track(account.Id, kind switch { "reset" => EventNames.ResetRequested, { Length: 0 } => EventNames.SignedIn, _ => "signed_out" });
            _analytics.Track(account.Id, kind switch { "a" => {|TRK101:"kind_a"|}, _ => {|TRK101:"kind_other"|} });
            _analytics.Track(account.Id, kind == "in" ? "signed_in" : kind == "out" ? "signed_out" : {|TRK101:"signed_off"|});
        }
    }

    internal sealed record Account(string Id, string Mail);

    internal interface IAccounts
    {
        Task<Account> Create(string mail);

        Task<Account?> Find(string mail);
    }
}
