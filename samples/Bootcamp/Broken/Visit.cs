namespace Bootcamp.Broken;

/// <summary>Who came, in which visit, and from where: passed along by hand, as <see cref="Utm"/> is.</summary>
internal sealed record Visit(string UserId, string SessionId, Utm Utm);
