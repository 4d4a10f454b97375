using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Academy.Tracking;
using Instrumentation;
using PostHog;

namespace Academy.Import
{
    public sealed record Visit(string UserId, string SessionId, string? AnonymousId, string? Source, string? Medium, string? Campaign, string ClientEventId);

    public sealed record Person(string Id, string? Name);

    public sealed class Session
    {
        public string Id { get; init; } = "";
    }

    /// <summary>Reads visits out of files, and sends what they were worth, by name.</summary>
    public sealed class VisitImport(IPostHogClient hog, Random random)
    {
        private const string Unknown = "unknown";

        public void Dropped(Visit visit, Person person, bool isTest)
        {
            hog.Capture({|TRK201:string.Empty|}, "lesson_opened");
            hog.Capture({|TRK201:Unknown|}, "lesson_opened");
            hog.Capture({|TRK201:isTest ? "" : "n/a"|}, "lesson_opened");
            hog.Capture(person.Id, "visit_ended", new Dictionary<string, object> { ["session_id"] = {|TRK201:"(none)"|} });
            hog.Capture(person.Id, {|TRK201:"visit_ended"|}, new Dictionary<string, object>());
            hog.Capture(person.Id, "visit_ended", new Dictionary<string, object> { ["session_id"] = {|TRK201:Guid.Empty|} });
            hog.Capture(person.Id, "dialog_confirmed", new Dictionary<string, object> { ["client_event_id"] = {|TRK201:"0"|} });
            hog.Capture({|TRK201:Nobody()|}, "lesson_opened");
            Opened("undefined", null);

            var none = new Person("", null);
            hog.Capture({|TRK201:none.Id|}, "lesson_opened");
            string later;
            if (isTest)
                later = "null";
            else
                later = "";
            hog.Capture({|TRK201:later|}, "lesson_opened");

            hog.Capture(visit.UserId, "lesson_opened");
            hog.Capture(visit.UserId, "visit_ended", new Dictionary<string, object> { ["$session_id"] = visit.SessionId });
            hog.Capture(visit.UserId.Trim(), "lesson_opened");
            hog.Capture(visit.UserId + "-" + person.Id, "lesson_opened");
            hog.Capture($"person-{person.Id}", "lesson_opened");
            hog.Capture(isTest ? visit.UserId : person.Id, "lesson_opened");
            Opened(visit.UserId, "csharp");
        }

        public void MadeUp(Visit visit, Person person)
        {
            hog.Capture(person.Id, "visit_ended", new Dictionary<string, object> { ["session_id"] = {|TRK202:Guid.NewGuid()|} });
            hog.Capture(person.Id, "visit_ended", new Dictionary<string, object> { ["session_id"] = {|TRK202:Guid.NewGuid().ToString("N")|} });
            hog.Capture(person.Id, "visit_ended", new Dictionary<string, object> { ["session_id"] = {|TRK202:$"batch-{Guid.CreateVersion7():N}"|} });
            hog.Capture(person.Id, "visit_ended", new Dictionary<string, object> { ["session_id"] = {|TRK202:DateTime.UtcNow.Ticks.ToString()|} });
            hog.Capture(person.Id, "visit_ended", new Dictionary<string, object> { ["session_id"] = {|TRK202:random.Next().ToString()|} });
            hog.Capture(person.Id, "dialog_confirmed", new Dictionary<string, object> { ["client_event_id"] = {|TRK202:Path.GetRandomFileName()|} });
            hog.Capture(person.Id, "dialog_confirmed", new Dictionary<string, object> { ["client_event_id"] = {|TRK202:NewId()|} });
            var stamp = Environment.TickCount64;
            hog.Capture(person.Id, "dialog_confirmed", new Dictionary<string, object> { ["client_event_id"] = {|TRK202:"e" + stamp|} });

            hog.Capture(person.Id, "visit_ended", new Dictionary<string, object> { ["session_id"] = visit.SessionId });
            hog.Capture(person.Id, "dialog_confirmed", new Dictionary<string, object> { ["client_event_id"] = Guid.Parse(visit.ClientEventId) });
            hog.Capture(person.Id, "batch_finished", new Dictionary<string, object> { ["batch_id"] = Guid.NewGuid() });
            hog.Capture(person.Id, "dialog_confirmed", new Dictionary<string, object> { ["client_event_id"] = Stable(visit.ClientEventId) });
            hog.Capture(Guid.NewGuid().ToString(), "lesson_opened");
            hog.Capture(person.Id, "lesson_opened", new Dictionary<string, object> { ["course_id"] = Guid.NewGuid() });
        }

        public void Overwritten(Visit visit, bool isMail)
        {
            Touched(visit, "direct", visit.Medium, visit.Campaign);
            Touched(visit, visit.Source, isMail ? "mail" : "paper", visit.Campaign);
            hog.Capture(visit.UserId, "campaign_touched", new Dictionary<string, object>
            {
                ["utm_source"] = {|TRK209:Unknown|},
                ["utm_medium"] = {|TRK209:nameof(Visit)|},
                ["utm_campaign"] = {|TRK209:Season()|},
            });
            var source = "import";
            hog.Capture(visit.UserId, "campaign_touched", new Dictionary<string, object> { ["utm_source"] = {|TRK209:source|}, ["utm_medium"] = visit.Medium!, ["utm_campaign"] = visit.Campaign! });

            Touched(visit, visit.Source, visit.Medium, visit.Campaign);
            Touched(visit, null, null, null);
            Touched(visit, "", visit.Medium, string.Empty);
            Touched(visit, visit.Source?.ToLowerInvariant(), visit.Medium, $"autumn-{visit.Campaign}");
            foreach (var medium in new[] { visit.Medium, visit.Campaign })
                hog.Capture(visit.UserId, "campaign_touched", new Dictionary<string, object> { ["utm_source"] = visit.Source!, ["utm_medium"] = medium!, ["utm_campaign"] = visit.Campaign! });
        }

        public void FallenBack(Visit visit, string? user, bool isBot, int kind)
        {
            Touched(visit, visit.Source ?? "direct", visit.Medium, visit.Campaign);
            Touched(visit, visit.Source, isBot ? "bot" : visit.Medium, visit.Campaign);
            hog.Capture(user ?? {|TRK210:Guid.NewGuid().ToString()|}, "lesson_opened");
            hog.Capture(string.IsNullOrEmpty(user) ? {|TRK210:"anonymous-user"|} : user, "lesson_opened");
            hog.Capture(visit.UserId, "visit_ended", new Dictionary<string, object> { ["session_id"] = kind switch { 0 => visit.SessionId, _ => {|TRK210:"none"|} } });
            var campaign = visit.Campaign;
            campaign ??= "none";
            hog.Capture(visit.UserId, "campaign_touched", new Dictionary<string, object> { ["utm_source"] = visit.Source!, ["utm_medium"] = visit.Medium!, ["utm_campaign"] = {|TRK210:campaign|} });
            var session = visit.SessionId;
            if (session == null)
                session = Guid.NewGuid().ToString();
            hog.Capture(visit.UserId, "visit_ended", new Dictionary<string, object> { ["session_id"] = {|TRK210:session|} });

            Touched(visit, visit.Source ?? visit.Medium, visit.Medium, visit.Campaign);
            Touched(visit, visit.Source ?? "", visit.Medium ?? string.Empty, visit.Campaign ?? null);
            hog.Capture(visit.UserId, "batch_finished", new Dictionary<string, object> { ["batch_id"] = user ?? Guid.NewGuid().ToString() });
            hog.Capture(visit.UserId, "lesson_opened", new Dictionary<string, object> { ["course_id"] = visit.Source ?? "none" });
            hog.Capture(user ?? visit.UserId, "lesson_opened");
            hog.Capture(user ?? throw new InvalidOperationException(), "lesson_opened");
        }

        public void MixedUp(Visit visit, Session session, Person person, string sessionId, string currentUserId, string anonymousId)
        {
            hog.Capture({|TRK211:sessionId|}, "lesson_opened");
            hog.Capture({|TRK211:visit.SessionId|}, "lesson_opened");
            hog.Capture({|TRK211:session.Id|}, "lesson_opened");
            hog.Capture(visit.UserId, "visit_ended", new Dictionary<string, object> { ["session_id"] = {|TRK211:currentUserId|} });
            hog.Capture(visit.UserId, "visit_ended", new Dictionary<string, object> { ["session_id"] = {|TRK211:visit.ClientEventId|} });
            hog.Capture(visit.UserId, "visit_imported", new Dictionary<string, object> { ["user_id"] = {|TRK211:anonymousId|}, ["session_id"] = {|TRK211:GetUserId()|} });

            hog.Capture(visit.UserId, "lesson_opened");
            hog.Capture(person.Id, "lesson_opened");
            hog.Capture(anonymousId, "lesson_opened");
            hog.Capture(currentUserId, "visit_ended", new Dictionary<string, object> { ["session_id"] = session.Id });
            hog.Capture(visit.UserId, "visit_ended", new Dictionary<string, object> { ["session_id"] = sessionId.Trim() });
            hog.Capture(visit.UserId, "visit_ended", new Dictionary<string, object> { ["session_id"] = SessionOf(currentUserId) });
            hog.Capture(visit.UserId, "lesson_opened", new Dictionary<string, object> { ["course_id"] = sessionId });
        }

        private void Opened(string user, string? course) => hog.Capture({|TRK210:user|}, "lesson_opened", new Dictionary<string, object> { ["course_id"] = course! });

        private void Touched(Visit visit, string? source, string? medium, string? campaign) => hog.Capture(visit.UserId, "campaign_touched", new Dictionary<string, object>
        {
            ["utm_source"] = {|TRK210:source|}!,
            ["utm_medium"] = {|TRK210:medium|}!,
            ["utm_campaign"] = campaign!,
        });

        private static string Nobody() => "none";

        private static string NewId()
        {
            var id = Guid.NewGuid();
            return id.ToString();
        }

        private static string Season() => "autumn";

        private static string Stable(string id) => new(id.Reverse().ToArray());

        private static string GetUserId() => Environment.UserName;

        private static string SessionOf(string user) => Environment.GetEnvironmentVariable(user) ?? throw new InvalidOperationException();
    }

    /// <summary>The same with generated types.</summary>
    public sealed class TypedImport(ITracker tracker)
    {
        public void Values(Visit visit, UserId user, SessionId session, string sessionId, bool known)
        {
            tracker.Track(new VisitImported { UserId = new UserId(visit.UserId), SessionId = new SessionId(visit.SessionId), UtmSource = visit.Source, UtmMedium = null });
            tracker.Track(new VisitImported { UserId = {|TRK201:new UserId("none")|}, SessionId = session });
            tracker.Track(new VisitImported { UserId = user, SessionId = {|TRK201:default|} });
            tracker.Track(new VisitImported { UserId = user, SessionId = {|TRK202:new SessionId(Guid.NewGuid().ToString())|} });
            tracker.Track(new VisitImported { UserId = user, SessionId = session, UtmSource = {|TRK209:"import"|} });
            tracker.Track(new VisitImported { UserId = user, SessionId = session, UtmSource = visit.Source ?? {|TRK210:"import"|} });
            tracker.Track(new VisitImported { UserId = user, SessionId = (SessionId)(visit.SessionId ?? {|TRK210:Guid.NewGuid().ToString()|}) });
            tracker.Track(new VisitImported { UserId = new UserId({|TRK211:sessionId|}), SessionId = session });
            tracker.Track(new VisitImported { UserId = {|TRK207:(UserId)session.Value|}, SessionId = session });
            tracker.Track(new VisitImported { UserId = user, SessionId = {|TRK207:new SessionId(user.ToString())|} });
            tracker.Track(new VisitImported { UserId = (UserId)user.Value, SessionId = new SessionId(session.Value.Trim()) });
            tracker.Track(new VisitImported { UserId = user, SessionId = session, AnonymousId = visit.AnonymousId is { } anonymous ? new AnonymousId(anonymous) : null });
        }

        public UserId Mixed(SessionId session, UserId user, AnonymousId anonymous, bool known)
        {
            var text = session.Value;
            var first = {|TRK207:new UserId(text)|};
            var second = {|TRK207:(UserId)(known ? session.Value : anonymous.Value)|};
            var third = {|TRK207:(UserId)(string)session|};
            var fourth = new UserId(known ? session.Value : user.Value);
            var fifth = (SessionId)Id(session);
            var sixth = new BatchId(first.Value == second.Value ? third.ToString().Length + "" : fourth.Value.Length + fifth.Value);
            return sixth.Value.Length > 3 ? user : {|TRK207:new UserId(sixth.Value)|};
        }

        private static string Id(SessionId session) => session.Value;
    }
}
