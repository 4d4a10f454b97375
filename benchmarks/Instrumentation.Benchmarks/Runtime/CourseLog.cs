using Microsoft.Extensions.Logging;

namespace Instrumentation.Benchmarks.Runtime;

internal static partial class CourseLog
{
    [LoggerMessage(
        EventId = 1,
        EventName = "course_viewed",
        Level = LogLevel.Information,
        Message = "Course viewed {UserId} {SessionId} {CourseId} {CourseTitle} {PriceAmount} {LeadTimeMs} {SeatsLeft} {IsReturning} {CourseLevel} {StartsAt}")]
    public static partial void CourseViewed(
        ILogger logger,
        string userId,
        string sessionId,
        string courseId,
        string courseTitle,
        double priceAmount,
        long leadTimeMs,
        long seatsLeft,
        bool isReturning,
        string courseLevel,
        DateTimeOffset startsAt);
}
