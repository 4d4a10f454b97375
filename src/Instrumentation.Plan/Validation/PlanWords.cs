using Instrumentation.Plan.Model;

namespace Instrumentation.Plan.Validation;

/// <summary>Every closed list of words in the format.</summary>
internal static class PlanWords
{
    public static readonly Words<SourceKind> SourceKinds = new(
        ("client", SourceKind.Client), ("server", SourceKind.Server), ("external", SourceKind.External));

    public static readonly Words<KeyLevel> KeyLevels = new(
        ("event", KeyLevel.Event), ("user", KeyLevel.User), ("session", KeyLevel.Session),
        ("randomization", KeyLevel.Randomization), ("entity", KeyLevel.Entity));

    public static readonly Words<EventKind> EventKinds = new(
        ("track", EventKind.Track), ("page", EventKind.Page), ("screen", EventKind.Screen),
        ("identify", EventKind.Identify), ("group", EventKind.Group));

    public static readonly Words<EventStatus> EventStatuses = new(
        ("draft", EventStatus.Draft), ("active", EventStatus.Active),
        ("deprecated", EventStatus.Deprecated), ("removed", EventStatus.Removed));

    /// <summary>Whether the keys are the stored ones.</summary>
    public static readonly Words<bool> KeysFrom = new(("request", false), ("stored", true));

    /// <summary>Whether a property must be given.</summary>
    public static readonly Words<bool> Requirements = new(("required", true), ("optional", false));

    public static readonly Words<NamingConvention> NamingConventions = new(
        ("snake_case", NamingConvention.SnakeCase), ("camelCase", NamingConvention.CamelCase),
        ("PascalCase", NamingConvention.PascalCase), ("kebab-case", NamingConvention.KebabCase),
        ("Title Case", NamingConvention.TitleCase), ("any", NamingConvention.Any));

    public static readonly Words<ScalarKind> ScalarTypes = new(
        ("string", ScalarKind.String), ("integer", ScalarKind.Integer), ("number", ScalarKind.Number),
        ("decimal", ScalarKind.Decimal), ("boolean", ScalarKind.Boolean), ("uuid", ScalarKind.Uuid),
        ("timestamp", ScalarKind.Timestamp), ("date", ScalarKind.Date), ("duration", ScalarKind.Duration),
        ("uri", ScalarKind.Uri), ("any", ScalarKind.Any));
}
