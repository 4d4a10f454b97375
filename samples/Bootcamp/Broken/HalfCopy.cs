namespace Bootcamp.Broken;

/// <summary>TRK212: nobody marked it, but it has keys, and copies only one of those that both have.</summary>
internal sealed record HalfCopy(string UserId, string SessionId)
{
    public static HalfCopy Of(Visit visit) => new(visit.UserId, "");
}
