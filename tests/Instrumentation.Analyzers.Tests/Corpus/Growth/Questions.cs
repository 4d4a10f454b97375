using System;
using System.Collections.Generic;
using System.Linq;
using Academy.Tracking;
using AmplitudeSharp;
using Instrumentation;
using Microsoft.AspNetCore.Identity;

namespace Academy.Growth
{
    public class Asker
    {
        [PersonalData]
        public string Reach { get; set; } = "";

        [ProtectedPersonalData]
        public string? Nick { get; set; }

        [PersonalData]
        public bool Adult { get; set; }

        public string Email { get; set; } = "";

        public string PhoneNumber { get; set; } = "";

        public string EmailHash { get; set; } = "";

        public bool EmailVerified { get; set; }

        public string Colour { get; set; } = "";
    }

    /// <summary>What people say about themselves.</summary>
    public sealed class Questions(AmplitudeService amplitude, ITracker tracker)
    {
        public void Declared(Asker asker, string text)
        {
            amplitude.Track("question_asked", new { contact = {|TRK113:asker.Reach|} });
            amplitude.Track("question_asked", new { contact = {|TRK113:asker.Nick ?? "none"|} });
            amplitude.Track("question_asked", new Dictionary<string, object> { ["contact"] = {|TRK113:$"<{asker.Reach}>"|} });
            var reach = asker.Reach.Trim();
            amplitude.Track("question_asked", new { contact = {|TRK113:reach|} });
            tracker.Track(new QuestionAsked { Contact = {|TRK113:asker.Reach|} });
            var bag = new Dictionary<string, object>();
            bag.Add("contact", {|TRK113:asker.Reach.ToLowerInvariant()|});
            amplitude.Track("question_asked", bag);
            Send({|TRK113:asker.Nick|}!);

            amplitude.Track("question_asked", new { comment = asker.Reach });
            amplitude.Track("question_asked", new { is_staff = asker.Adult });
            amplitude.Track("question_asked", new { contact = asker.Reach.Length.ToString() });
            amplitude.Track("question_asked", new { is_staff = asker.Reach == text });
            amplitude.Track("question_asked", new { contact = asker.Colour });
            amplitude.Track("question_asked", new { contact = asker.Reach.GetHashCode().ToString() });
            tracker.Track(new QuestionAsked { Contact = text, Comment = asker.Reach });
        }

        public void Suspected(Asker asker, string email, string lastName, string iban, string remoteIp, string text, int phoneCount)
        {
            amplitude.Track("question_asked", new { contact = {|TRK117:email|} });
            amplitude.Track("question_asked", new { contact = {|TRK117:asker.Email|} });
            amplitude.Track("question_asked", new { contact = {|TRK117:asker.PhoneNumber|} });
            amplitude.Track("question_asked", new { contact = {|TRK117:lastName|} });
            amplitude.Track("question_asked", new Dictionary<string, object> { ["contact"] = {|TRK117:iban|} });
            tracker.Track(new QuestionAsked { Contact = {|TRK117:remoteIp|} });

            amplitude.Track("question_asked", new { contact = asker.EmailHash });
            amplitude.Track("question_asked", new { is_staff = asker.EmailVerified });
            amplitude.Track("question_asked", new { contact = phoneCount.ToString() });
            amplitude.Track("question_asked", new { comment = email });
            amplitude.Track("question_asked", new { contact = Masked(email) });
            amplitude.Track("question_asked", new { contact = text });
        }

        private void Send(string contact) => amplitude.Track("question_asked", new { contact });

        private static string Masked(string text) => new('*', text.Length);
    }

    /// <summary>Events that are no longer, not here, or not yet to be sent.</summary>
    public sealed class Lifetimes(AmplitudeService amplitude, ITracker tracker)
    {
        private const string Old = "old_apply";

        public void Deprecated(bool mobile)
        {
            amplitude.Track({|TRK109:Old|});
            amplitude.Track({|TRK109:"old_search"|});
            amplitude.Track(mobile ? {|TRK109:"old_apply"|} : "form_opened");
            amplitude.Track({|TRK109:$"old_{"search"}"|});
            Send({|TRK109:"old_apply"|});

            amplitude.Track("form_opened");
            amplitude.Track("winter_offer");
            amplitude.Track("question_asked", new { comment = "old_apply" });
            Console.WriteLine("old_search");
            Send("form_opened");
        }

        public void Gone(bool mobile)
        {
            amplitude.Track({|TRK116:"gone_apply"|});
            amplitude.Track({|TRK116:"summer_offer"|});
            amplitude.Track(mobile ? {|TRK116:"gone_apply"|} : "winter_offer");
            tracker.Track({|TRK116:new SummerOffer()|});
            Send({|TRK116:"gone_apply"|});
            amplitude.Track({|TRK116:"gone_apply"|}, new { nothing = 1 });

            amplitude.Track("winter_offer");
            tracker.Track(new WinterOffer());
            Send("winter_offer");
            Console.WriteLine("gone_apply");
            amplitude.Track("form_opened");
        }

        public void Foreign(bool mobile)
        {
            amplitude.Track({|TRK110:"button_pressed"|});
            amplitude.Track({|TRK110:"invoice_booked"|});
            tracker.Track({|TRK110:new ButtonPressed()|});
            amplitude.Track(mobile ? {|TRK110:"button_pressed"|} : "form_opened");
            Send({|TRK110:"invoice_booked"|});

            amplitude.Track("form_opened");
            tracker.Track(new FormOpened());
            Send("form_opened");
            amplitude.Track("question_asked");
            tracker.Track(new WinterOffer());
        }

        private void Send(string name) => amplitude.Track(name);
    }
}
