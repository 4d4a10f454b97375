using System;
using System.Collections.Generic;
using System.Linq;
using Instrumentation;

namespace Academy.Messages
{
    [TrackingCarrier]
    public sealed class ApplyRequest
    {
        public string CourseId { get; set; } = "";

        public string UserId { get; set; } = "";

        public string SessionId { get; set; } = "";

        public string? UtmSource { get; set; }
    }

    [TrackingCarrier]
    public sealed class ApplyMessage
    {
        public string CourseId { get; init; } = "";

        public string UserId { get; init; } = "";

        public string SessionId { get; init; } = "";

        public string? UtmSource { get; init; }
    }

    [TrackingCarrier]
    public sealed record MailJob(string UserId, string SessionId, string Template);

    [TrackingCarrier]
    public readonly record struct Stamp(string UserId, string SessionId);

    [TrackingCarrier]
    public sealed class LateMessage
    {
        public string UserId { get; set; } = "";

        public string SessionId { get; set; } = "";
    }

    [TrackingCarrier]
    public sealed class OnlyUser
    {
        public string UserId { get; init; } = "";

        public string Text { get; init; } = "";
    }

    public sealed class VisitRow
    {
        public string UserId { get; init; } = "";

        public string SessionId { get; init; } = "";

        public string Page { get; init; } = "";
    }

    public sealed record VisitEntry(string UserId, string SessionId, string? UtmSource, DateTime At);

    public sealed record VisitSummary(string UserId, int Pages);

    /// <summary>From one thing that carries keys to the next.</summary>
    public static class Mapping
    {
        public static ApplyMessage Whole(ApplyRequest request) =>
            new() { CourseId = request.CourseId, UserId = request.UserId, SessionId = request.SessionId, UtmSource = request.UtmSource };

        public static ApplyMessage NoSession(ApplyRequest request) =>
            {|TRK204:new|}() { CourseId = request.CourseId, UserId = request.UserId, UtmSource = request.UtmSource };

        public static ApplyMessage NoSource(this ApplyRequest request) =>
            new {|TRK204:ApplyMessage|} { CourseId = request.CourseId, UserId = request.UserId, SessionId = request.SessionId };

        public static ApplyMessage Nothing(ApplyRequest request)
        {
            var message = new {|TRK204:ApplyMessage|} { CourseId = request.CourseId };
            return message;
        }

        public static ApplyMessage Emptied(ApplyRequest request) =>
            new {|TRK204:ApplyMessage|} { UserId = request.UserId, SessionId = "", UtmSource = request.UtmSource };

        public static ApplyMessage EmptySourceIsNoKey(ApplyRequest request, string? source) =>
            new() { UserId = request.UserId, SessionId = request.SessionId, UtmSource = source };

        public static MailJob Job(ApplyMessage message) => new(message.UserId, message.SessionId, "welcome");

        public static MailJob JobWithout(ApplyMessage message) => {|TRK204:new(message.UserId, "", "welcome")|};

        public static MailJob JobNamed(ApplyMessage message) => {|TRK204:new MailJob(Template: "welcome", UserId: message.UserId, SessionId: null!)|};

        public static MailJob Again(MailJob job) => job with { Template = "reminder" };

        public static MailJob Detached(MailJob job) => {|TRK204:job with { SessionId = "" }|};

        public static IEnumerable<Stamp> Stamps(IEnumerable<ApplyMessage> messages) => messages.Select(message => new Stamp(message.UserId, message.SessionId));

        public static IEnumerable<Stamp> StampsWithout(IEnumerable<ApplyMessage> messages) => messages.Select(message => {|TRK204:new Stamp(message.UserId, string.Empty)|});

        public static LateMessage Late(ApplyRequest request)
        {
            var message = new LateMessage { UserId = request.UserId };
            message.SessionId = request.SessionId;
            return message;
        }

        public static OnlyUser Narrow(ApplyRequest request) => new() { UserId = request.UserId, Text = request.CourseId };

        public static OnlyUser Unrelated(string text) => new() { UserId = text, Text = text };

        public static VisitRow Row(VisitEntry entry) => new() { UserId = entry.UserId, SessionId = entry.SessionId, Page = "/" };

        public static VisitRow RowInPart(VisitEntry entry) => new {|TRK212:VisitRow|} { UserId = entry.UserId, Page = "/" };

        public static VisitRow RowOfRequest(ApplyRequest request) => {|TRK212:new|}() { SessionId = request.SessionId };

        public static VisitRow RowOfPair((string UserId, string SessionId) pair) => new {|TRK212:VisitRow|} { UserId = pair.UserId };

        public static VisitRow RowOfWholePair((string UserId, string SessionId) pair) => new() { UserId = pair.UserId, SessionId = pair.SessionId };

        public static VisitEntry Entry(VisitRow row, DateTime at) => new(row.UserId, row.SessionId, null, at);

        public static VisitEntry EntryInPart(VisitRow row, DateTime at) => {|TRK212:new(row.UserId, "", null, at)|};

        public static VisitEntry Anonymous(VisitEntry entry) => {|TRK212:entry with { UserId = "" }|};

        public static VisitEntry Moved(VisitEntry entry) => entry with { At = entry.At.AddHours(9) };

        public static VisitSummary Summary(VisitEntry entry) => new(entry.UserId, 1);

        public static VisitRow PageOnly(VisitEntry entry) => new() { Page = entry.At.ToString("O") };

        public static VisitRow Fresh(string user, string session) => new() { UserId = user, SessionId = session };
    }
}
