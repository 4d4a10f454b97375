using Instrumentation.Infrastructure;

namespace Instrumentation;

/// <summary>
/// Who is acting and where they came from: join keys, attribution and common properties, by their names on the wire.
/// Immutable; what flows with the code is replaced as a whole and never mixed with what was there before.
/// </summary>
/// <example>
/// <code>
/// using (TrackingContext.Begin(TrackingContext.Empty.With(new UserId("42"))))
///     tracker.Track(new CourseViewed { CourseId = "c#" });
/// </code>
/// </example>
public sealed class TrackingContext
{
    private readonly ContextValue[] _values;

    private TrackingContext(ContextValue[] values) => _values = values;

    /// <summary>A context without any value. Begin it to detach work from whoever started it.</summary>
    public static TrackingContext Empty { get; } = new([]);

    /// <summary>
    /// The context of the running code: what the innermost scope began, or <see cref="Empty"/>.
    /// Flows like <see cref="AsyncLocal{T}"/>: into what is awaited or started inside, never out of a callee.
    /// </summary>
    public static TrackingContext Current => ContextScope.Innermost?.Context ?? Empty;

    internal ContextValue[] Values => _values;

    /// <summary>Makes a context the current one, in place of whatever was current, until the scope is disposed.</summary>
    /// <param name="context">The context.</param>
    /// <returns>The scope. Disposing it brings the outer context back, once; in the wrong order it waits for the inner scopes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is null.</exception>
    public static IDisposable Begin(TrackingContext context) =>
        ContextScope.Begin(context ?? throw new ArgumentNullException(nameof(context)));

    /// <summary>This context with a join key. A key without a value takes the one that was there away.</summary>
    /// <typeparam name="TKey">A generated key type.</typeparam>
    /// <param name="key">The key.</param>
    /// <returns>A new context.</returns>
    public TrackingContext With<TKey>(TKey key) where TKey : struct, ITrackingKey =>
        With(ContextRole.Key, key.KeyName, key.KeyValue);

    /// <summary>
    /// This context with the attribution of one visit, in place of all attribution that was there:
    /// the source of one visit and the campaign of another say nothing together.
    /// </summary>
    /// <param name="attribution">The values by their names on the wire.</param>
    /// <returns>A new context.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="attribution"/>, or a name in it, is null.</exception>
    public TrackingContext WithAttribution(IEnumerable<KeyValuePair<string, AnyValue>> attribution)
    {
        if (attribution is null)
            throw new ArgumentNullException(nameof(attribution));

        var context = new TrackingContext(Array.FindAll(_values, value => value.Role != ContextRole.Attribution));
        foreach (var value in attribution)
            context = context.With(ContextRole.Attribution, value.Key, value.Value);
        return context;
    }

    /// <summary>This context with a property that many events carry, such as the platform, or whether the traffic is internal.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value.</param>
    /// <returns>A new context.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public TrackingContext WithCommon(string name, AnyValue value) =>
        With(ContextRole.Common, name, value);

    /// <summary>Finds a value.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value, or null.</param>
    /// <returns>Whether the context has it.</returns>
    public bool TryGet(string name, out AnyValue value)
    {
        foreach (var candidate in _values)
        {
            if (string.Equals(candidate.Name, name, StringComparison.Ordinal))
            {
                value = candidate.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>Captures this context, so that it can be stored with an entity.</summary>
    /// <returns>What to store.</returns>
    public StoredContext Capture() => StoredContext.Of(this);

    /// <summary>The context as JSON.</summary>
    /// <returns>JSON text.</returns>
    public override string ToString() => Capture().ToText();

    internal TrackingContext With(ContextRole role, string name, AnyValue value)
    {
        if (name is null)
            throw new ArgumentNullException(nameof(name));

        // A name has one value, whatever it is there for.
        var others = Array.FindAll(_values, other => !string.Equals(other.Name, name, StringComparison.Ordinal));
        var isMissing = !CarriedValues.HasValue(value);
        return new(role == ContextRole.Key && isMissing ? others : [.. others, new ContextValue(role, name, value)]);
    }
}
