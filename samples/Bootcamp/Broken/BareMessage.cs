using Bootcamp.Deadlines;

namespace Bootcamp.Broken;

/// <summary>TRK208: it leaves the process, and who it is about does not go with it.</summary>
internal sealed record BareMessage(string CourseId)
{
    public static void Publish(IOutbox outbox, string course) => outbox.Publish(new BareMessage(course));
}
