using System.Globalization;
using Instrumentation.Plan.Model;

namespace Instrumentation.Plan.Sites;

/// <summary>
/// One place in the code that sends events, as TRK900 reports it: the flat properties of a diagnostic are all that the
/// compiler writes into its error log, so this is the one place that knows how a site is put into them.
/// </summary>
public sealed record ReportedSite
{
    private const string EventPrefix = "event.";
    private const string PropertyPrefix = "property.";

    /// <summary>The file, relative to the project's folder, with <c>/</c> between its parts.</summary>
    public required string File { get; init; }

    /// <summary>The member that holds the call: <c>Shop.Checkout.Pay(string)</c>.</summary>
    public required string Member { get; init; }

    /// <summary>The method that sends, by its full name.</summary>
    public required string Emitter { get; init; }

    /// <summary>The entry of <c>emitters:</c> that says so, as the plan writes it; null where the analyzers know the method without one.</summary>
    public string? Declaration { get; init; }

    /// <summary>What kind of event it is.</summary>
    public EventKind Kind { get; init; }

    /// <summary>Whether it sends an instance of a generated type.</summary>
    public bool IsTyped { get; init; }

    /// <summary>Whether every name it may send is among <see cref="Events"/>.</summary>
    public bool NamesAreKnown { get; init; }

    /// <summary>Whether each name that is not known is what the callers say, who are sites themselves.</summary>
    public bool NamesAreTheCallers { get; init; }

    /// <summary>Whether the call never runs, so that nothing is sent by it.</summary>
    public bool IsDead { get; init; }

    /// <summary>How far the properties are known: <c>known</c>, <c>partial</c>, <c>opaque</c>.</summary>
    public required string Bag { get; init; }

    /// <summary>The names of the events, as far as they are known.</summary>
    public EquatableArray<string> Events { get; init; }

    /// <summary>The properties that are given, each once.</summary>
    public EquatableArray<EmittedProperty> Properties { get; init; }

    /// <summary>The site as properties of a diagnostic.</summary>
    public IEnumerable<KeyValuePair<string, string?>> ToProperties()
    {
        yield return new("file", File);
        yield return new("member", Member);
        yield return new("emitter", Emitter);
        yield return new("kind", KindNames[(int)Kind]);
        yield return new("typed", Text(IsTyped));
        yield return new("names", NamesAreKnown ? "known" : NamesAreTheCallers ? "callers" : "open");
        yield return new("bag", Bag);
        if (Declaration is not null)
            yield return new("declaration", Declaration);
        if (IsDead)
            yield return new("dead", Text(true));
        for (var i = 0; i < Events.Count; i++)
            yield return new(EventPrefix + Text(i), Events[i]);
        for (var i = 0; i < Properties.Count; i++)
        {
            var (property, key) = (Properties[i], PropertyPrefix + Text(i));
            yield return new(key, property.Name);
            yield return new(key + ".type", property.Type);
            yield return new(key + ".certain", Text(property.IsCertain));
            yield return new(key + ".nullable", Text(property.IsNullable));
        }
    }

    /// <summary>The site that <paramref name="properties"/> describe; null when they describe none.</summary>
    public static ReportedSite? Read(IReadOnlyDictionary<string, string> properties)
    {
        if (!properties.TryGetValue("file", out var file)
            || !properties.TryGetValue("member", out var member)
            || !properties.TryGetValue("emitter", out var emitter)
            || !properties.TryGetValue("bag", out var bag)
            || !properties.TryGetValue("kind", out var kind)
            || Array.IndexOf(KindNames, kind) is var index && index < 0)
        {
            return null;
        }

        return new ReportedSite
        {
            File = file,
            Member = member,
            Emitter = emitter,
            Declaration = properties.TryGetValue("declaration", out var declaration) ? declaration : null,
            Kind = (EventKind)index,
            IsTyped = Is(properties, "typed", "true"),
            NamesAreKnown = Is(properties, "names", "known"),
            NamesAreTheCallers = Is(properties, "names", "callers"),
            IsDead = Is(properties, "dead", "true"),
            Bag = bag,
            Events = new(ReadEvents(properties).ToArray()),
            Properties = new(ReadProperties(properties).ToArray()),
        };
    }

    private static string[] KindNames { get; } = [.. Enum.GetNames(typeof(EventKind)).Select(static name => name.ToLowerInvariant())];

    private static IEnumerable<string> ReadEvents(IReadOnlyDictionary<string, string> properties)
    {
        for (var i = 0; properties.TryGetValue(EventPrefix + Text(i), out var name); i++)
            yield return name;
    }

    private static IEnumerable<EmittedProperty> ReadProperties(IReadOnlyDictionary<string, string> properties)
    {
        for (var i = 0; properties.TryGetValue(PropertyPrefix + Text(i), out var name); i++)
        {
            var key = PropertyPrefix + Text(i);
            yield return new EmittedProperty(
                name,
                properties.TryGetValue(key + ".type", out var type) ? type : "any",
                Is(properties, key + ".certain", "true"),
                Is(properties, key + ".nullable", "true"));
        }
    }

    private static bool Is(IReadOnlyDictionary<string, string> properties, string key, string value) =>
        properties.TryGetValue(key, out var given) && given == value;

    private static string Text(bool value) => value ? "true" : "false";

    private static string Text(int index) => index.ToString(CultureInfo.InvariantCulture);
}
