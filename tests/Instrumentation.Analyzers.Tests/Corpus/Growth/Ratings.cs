using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using Academy.Tracking;
using AmplitudeSharp;
using Instrumentation;

namespace Academy.Growth
{
    public enum Stars
    {
        One = 1,
        Two,
    }

    /// <summary>Values of every kind, right and wrong.</summary>
    public sealed class Ratings(AmplitudeService amplitude, ITracker tracker)
    {
        private const int Best = 5;
        private const string WrongVoucher = "spring";

        public void Types(int stars, string text, bool staff, double price, DateTimeOffset at, Guid ticket, TimeSpan took, object any, string[] many, Stars given, decimal? maybe)
        {
            amplitude.Track("course_rated", new { rating = {|TRK106:text|} });
            amplitude.Track("course_rated", new { rating = {|TRK106:staff|} });
            amplitude.Track("course_rated", new { rating = stars, price = {|TRK106:text|} });
            amplitude.Track("course_rated", new { rating = stars, level = {|TRK106:stars|} });
            amplitude.Track("course_rated", new { rating = stars, is_staff = {|TRK106:"true"|} });
            amplitude.Track("course_rated", new { rating = stars, started_at = {|TRK106:ticket|} });
            amplitude.Track("course_rated", new { rating = stars, ticket = {|TRK106:at|} });
            amplitude.Track("course_rated", new Dictionary<string, object> { ["rating"] = stars, ["level"] = {|TRK106:many|}, ["withdraw_reason"] = {|TRK106:2|} });
            amplitude.Track("course_rated", new JsonObject { ["rating"] = {|TRK106:text|} });
            var bag = new Dictionary<string, object> { ["rating"] = stars };
            bag["is_staff"] = {|TRK106:stars|};
            amplitude.Track("course_rated", bag);
            amplitude.Track("course_rated", new { rating = staff ? (object)stars : {|TRK106:text|} });

            amplitude.Track("course_rated", new { rating = stars, price, level = text, started_at = at, is_staff = staff, ticket });
            amplitude.Track("course_rated", new { rating = (long)stars, price = stars, level = given, started_at = text, ticket = text });
            amplitude.Track("course_rated", new { rating = any, price = maybe, level = any, is_staff = (bool?)staff });
            amplitude.Track("course_rated", new Dictionary<string, object> { ["rating"] = given, ["price"] = (decimal)price, ["started_at"] = at.UtcDateTime });
            amplitude.Track("course_rated", new JsonObject { ["rating"] = stars, ["price"] = price, ["level"] = text });
            dynamic later = text;
            amplitude.Track("course_rated", new { rating = {|TRK106:later|} });
            amplitude.Track("question_asked", new { contact = ticket.ToString(), ticket = ticket.ToString("N"), is_staff = took > TimeSpan.Zero });
        }

        public void Limits(int stars, string text, bool staff)
        {
            amplitude.Track("course_rated", new { rating = {|TRK107:0|} });
            amplitude.Track("course_rated", new { rating = {|TRK107:6|}, seats = {|TRK107:31|} });
            amplitude.Track("course_rated", new { rating = stars, price = {|TRK107:-0.5|} });
            amplitude.Track("course_rated", new { rating = stars, voucher = {|TRK107:WrongVoucher|} });
            amplitude.Track("course_rated", new { rating = stars, level = {|TRK107:"A"|} });
            amplitude.Track("course_rated", new { rating = stars, level = {|TRK107:"for everybody"|} });
            amplitude.Track("course_rated", new { rating = stars, withdraw_reason = {|TRK107:"prise"|} });
            amplitude.Track("course_rated", new Dictionary<string, object> { { "rating", {|TRK107:Best + 1|} }, { "withdraw_reason", staff ? "price" : {|TRK107:"cost"|} } });
            var wrong = 7;
            amplitude.Track("course_rated", new { rating = {|TRK107:wrong|} });
            tracker.Track(new CourseRated { Rating = {|TRK107:9|} });
            tracker.Track(new CourseRated { Rating = stars, Voucher = {|TRK107:"ABC1"|}, Seats = {|TRK107:0|} });

            amplitude.Track("course_rated", new { rating = 1, price = 0, seats = 30 });
            amplitude.Track("course_rated", new { rating = Best, voucher = "ABCD12", level = "AB", withdraw_reason = "schedule" });
            amplitude.Track("course_rated", new { rating = stars, voucher = text, level = text, withdraw_reason = text });
            amplitude.Track("course_rated", new { rating = staff ? 1 : 5, withdraw_reason = staff ? "price" : "unknown" });
            var right = 7;
            if (staff)
                right = 3;
            if (right <= Best)
                amplitude.Track("course_rated", new { rating = right });
            tracker.Track(new CourseRated { Rating = 5, Voucher = "ABCD12", Seats = 1, WithdrawReason = WithdrawReason.Price });
        }

        public CourseRated Built(int stars, ICollection<CourseRated> all)
        {
            new {|TRK111:CourseRated|} { Rating = stars };
            _ = new {|TRK111:CourseRated|} { Rating = stars };
            var forgotten = new {|TRK111:CourseRated|} { Rating = stars };
            CourseRated typed = {|TRK111:new|}() { Rating = stars };
            var chosen = stars > 3 ? new {|TRK111:CourseRated|} { Rating = stars } : new {|TRK111:CourseRated|} { Rating = 3 };

            var tracked = new CourseRated { Rating = stars };
            tracker.Track(tracked);
            all.Add(new CourseRated { Rating = stars });
            var copied = new CourseRated { Rating = stars };
            tracker.Track(copied with { Seats = 2 });
            var counted = new CourseRated { Rating = stars };
            Console.WriteLine(counted.Rating);
            amplitude.Track(CourseRated.Name, new CourseRated { Rating = stars }.ToDictionary());
            return new CourseRated { Rating = stars };
        }
    }
}
