namespace Instrumentation.Plan.Editing;

/// <summary>An entry to be written: a name with a text, a list, or more entries; or the item of a list, which has no name.</summary>
/// <param name="Name">The name.</param>
internal sealed record EntryDraft(string Name)
{
    // Says nothing in the eyes of TRK011, which so becomes the reminder.
    private const string Unknown = "TODO";

    /// <summary>The text, if it is a word of the format.</summary>
    public string? Text { get; init; }

    /// <summary>The text, if it comes from somewhere else, so that it may need quotes.</summary>
    public string? Quote { get; init; }

    /// <summary>The list, if it is one.</summary>
    public IReadOnlyList<string>? Items { get; init; }

    /// <summary>The entries, if they are what it has.</summary>
    public IReadOnlyList<EntryDraft> Entries { get; init; } = [];

    /// <summary>Whether its entries stand in <c>{ }</c> wherever it stands.</summary>
    public bool IsShort { get; init; }

    /// <summary>Whether it is the item of a list.</summary>
    public bool IsItem { get; init; }

    /// <summary>An event.</summary>
    public static EntryDraft Of(EventDraft draft)
    {
        var fields = new List<EntryDraft>
        {
            new("description") { Text = Unknown },
            new("trigger") { Text = Unknown },
        };
        if (draft.NeedsOwner)
            fields.Add(new EntryDraft("owner") { Text = Unknown });
        if (draft.Kind is { } kind)
            fields.Add(new EntryDraft("kind") { Text = kind });
        if (draft.Sources.Count > 0)
            fields.Add(new EntryDraft("sources") { Items = draft.Sources });
        if (draft.Properties.Count > 0)
            fields.Add(Of(draft.Properties));
        return new EntryDraft(draft.Name) { Entries = fields };
    }

    /// <summary>The field with an event's properties.</summary>
    public static EntryDraft Of(IReadOnlyList<PropertyDraft> drafts) => new("properties") { Entries = [.. drafts.Select(Of)] };

    /// <summary>A property of an event.</summary>
    public static EntryDraft Of(PropertyDraft draft) => draft.Type is null
        ? new EntryDraft(draft.Name) { Text = "optional" }
        : new EntryDraft(draft.Name)
        {
            Entries = [new EntryDraft("type") { Text = draft.Type }, new EntryDraft("description") { Text = Unknown }],
            IsShort = true,
        };

    /// <summary>A feature.</summary>
    public static EntryDraft Of(FeatureDraft draft) => new(draft.Name)
    {
        Entries =
        [
            new("description") { Text = Unknown },
            new("entry_points") { Items = draft.EntryPoints },
            new("emits") { Items = draft.Emits },
        ],
    };

    /// <summary>An exemption.</summary>
    public static EntryDraft Of(ExemptionDraft draft) => new("")
    {
        Entries = [new("entry_point") { Quote = draft.EntryPoint }, new("reason") { Text = Unknown }],
        IsItem = true,
        IsShort = true,
    };
}
