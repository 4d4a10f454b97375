namespace Bootcamp.Broken;

/// <summary>Where a visit came from, passed along by hand: what the ambient context saves the rest of the sample.</summary>
internal sealed record Utm(string Source, string Medium, string Campaign, string Term, string Content);
