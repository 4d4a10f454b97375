namespace Instrumentation;

/// <summary>
/// The context of somebody who is not the one acting now: captured as text with an entity, restored when something happens to it.
/// </summary>
/// <example>
/// <code>
/// application.Context = StoredContext.Capture().ToText();                          // in the applicant's request
/// tracker.Track(new PaperPassed { … }, StoredContext.Restore(application.Context)); // in the admin's request
/// </code>
/// </example>
public sealed class StoredContext
{
    private StoredContext(TrackingContext context, string? reason)
    {
        Context = context;
        Reason = reason;
    }

    /// <summary>The captured context; empty if it is unknown.</summary>
    public TrackingContext Context { get; }

    /// <summary>Whether nobody knows the context. The log then says so, with the reason.</summary>
    public bool IsUnknown => Reason is not null;

    /// <summary>Why the context is unknown; null if it is known.</summary>
    public string? Reason { get; }

    internal static StoredContext NotGiven { get; } = Unknown("no context was given");

    /// <summary>Captures <see cref="TrackingContext.Current"/>.</summary>
    /// <returns>What to store with the entity.</returns>
    public static StoredContext Capture() => Of(TrackingContext.Current);

    /// <summary>Reads what <see cref="ToText"/> wrote. Never throws: text that cannot be read gives an unknown context that says why.</summary>
    /// <param name="text">The text, or null if nothing was stored.</param>
    /// <returns>The context.</returns>
    public static StoredContext Restore(string? text) => StoredContextText.Read(text);

    /// <summary>A context that nobody knows, for instance of a row that is older than the tracking.</summary>
    /// <param name="reason">Why, in words that help whoever reads the log.</param>
    /// <returns>The context.</returns>
    public static StoredContext Unknown(string reason) =>
        new(TrackingContext.Empty, string.IsNullOrWhiteSpace(reason) ? "no reason given" : reason);

    /// <summary>The context as text, to be stored with an entity: versioned JSON, one line.</summary>
    /// <returns>What <see cref="Restore"/> reads.</returns>
    public string ToText() => StoredContextText.Write(this);

    /// <inheritdoc/>
    public override string ToString() => ToText();

    internal static StoredContext Of(TrackingContext context) => new(context, reason: null);
}
