using Instrumentation.Plan.Model;

namespace Instrumentation.Plan.Validation;

/// <summary>Every closed list of words in the format, each in the order of the enum that says what they mean.</summary>
internal static class PlanWords
{
    /// <summary>The one of <see cref="KeysFrom"/> that means the stored keys.</summary>
    public const int Stored = 1;

    /// <summary>The one of <see cref="Requirements"/> that means everybody.</summary>
    public const int Required = 0;

    /// <summary>See <see cref="SourceKind"/>.</summary>
    public static readonly Words SourceKinds = new("client", "server", "external");

    /// <summary>See <see cref="KeyLevel"/>.</summary>
    public static readonly Words KeyLevels = new("event", "user", "session", "randomization", "entity");

    /// <summary>See <see cref="EventKind"/>.</summary>
    public static readonly Words EventKinds = new("track", "page", "screen", "identify", "group");

    /// <summary>See <see cref="EventStatus"/>.</summary>
    public static readonly Words EventStatuses = new("draft", "active", "deprecated", "removed");

    /// <summary>Whether the keys are the stored ones.</summary>
    public static readonly Words KeysFrom = new("request", "stored");

    /// <summary>Whether a property must be given.</summary>
    public static readonly Words Requirements = new("required", "optional");

    /// <summary>See <see cref="NamingConvention"/>.</summary>
    public static readonly Words NamingConventions = new("any", "snake_case", "camelCase", "PascalCase", "kebab-case", "Title Case");

    /// <summary>See <see cref="ScalarKind"/>.</summary>
    public static readonly Words ScalarTypes = new(
        "string", "integer", "number", "decimal", "boolean", "uuid", "timestamp", "date", "duration", "uri", "any");
}
