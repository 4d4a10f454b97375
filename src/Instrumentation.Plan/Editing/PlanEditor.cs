using Instrumentation.Plan.Reading;

namespace Instrumentation.Plan.Editing;

/// <summary>
/// Adds entries to a plan file by the smallest change of its text: comments, layout and line breaks stay, and the new
/// entry is written as its neighbours are. What it writes, it reads back; an edit that would not read as meant is none.
/// </summary>
public static class PlanEditor
{
    private const string Features = "features";
    private const string Exempt = "exempt";

    /// <summary>Whether the file has a section <c>events:</c> that an event can be added to.</summary>
    public static bool HasEvents(PlanDocument document) => EventsOf(document) is not null;

    /// <summary>Adds an event behind the last one of the file. Null when the file has no readable section <c>events:</c>, or has the event.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="draft">What is known of the event.</param>
    public static IReadOnlyList<PlanEdit>? AddEvent(string path, string text, EventDraft draft)
    {
        if (Read(path, text) is not { } document || EventsOf(document) is not { } events || Find(document, draft.Name) is not null)
            return null;
        var edits = CollectionEdit.Add(text, events.Key, events.Value, EntryDraft.Of(draft), stepLikeIn: events);
        return Checked(path, text, edits, after => Find(after, draft.Name) is { Value.Kind: NodeKind.Mapping });
    }

    /// <summary>Adds a property to an event. Null when the file does not define the event, or not in a form that can be added to.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="eventName">The name of the event in the plan.</param>
    /// <param name="draft">What is known of the property.</param>
    public static IReadOnlyList<PlanEdit>? AddProperty(string path, string text, string eventName, PropertyDraft draft)
    {
        if (Read(path, text) is not { } document || EventsOf(document) is not { } events || Find(document, eventName) is not { } planned)
            return null;
        if (Field(planned.Value, "properties") is not { } properties)
        {
            var added = CollectionEdit.Add(text, planned.Key, planned.Value, EntryDraft.Of([draft]), events);
            return Checked(path, text, added, HasProperty);
        }

        if (Field(properties.Value, draft.Name) is not null)
            return null;
        return Checked(path, text, CollectionEdit.Add(text, properties.Key, properties.Value, EntryDraft.Of(draft), events), HasProperty);

        bool HasProperty(PlanDocument after) =>
            Find(after, eventName) is { } found && Field(found.Value, "properties") is { } all && Field(all.Value, draft.Name) is not null;
    }

    /// <summary>Adds a feature behind the last one of the file. Null when the file has no readable section <c>features:</c>, or has one of that name.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="draft">What is known of the feature.</param>
    public static IReadOnlyList<PlanEdit>? AddFeature(string path, string text, FeatureDraft draft)
    {
        if (Read(path, text) is not { } document || SectionOf(document, Features) is not { } features || Field(features.Value, draft.Name) is not null)
            return null;
        var edits = CollectionEdit.Add(text, features.Key, features.Value, EntryDraft.Of(draft), stepLikeIn: features);
        return Checked(path, text, edits, after => Field(SectionOf(after, Features)!.Value, draft.Name) is { Value.Kind: NodeKind.Mapping });
    }

    /// <summary>
    /// Adds an exemption behind the last one of the file, or a section <c>exempt:</c> with it below the features. Null when the
    /// file has neither section in a form that can be read and added to.
    /// </summary>
    /// <param name="path">The file's path.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="draft">The exemption.</param>
    public static IReadOnlyList<PlanEdit>? AddExemption(string path, string text, ExemptionDraft draft)
    {
        if (Read(path, text) is not { } document)
            return null;
        var (features, exempt, entry) = (SectionOf(document, Features), SectionOf(document, Exempt), EntryDraft.Of(draft));
        var edits = exempt is not null ? CollectionEdit.Add(text, exempt.Key, exempt.Value, entry, stepLikeIn: features ?? exempt)
            : features is not null ? CollectionEdit.AddSection(text, features, new EntryDraft(Exempt) { Entries = [entry] })
            : null;
        var count = exempt?.Value.CountChildren() ?? 0;
        return Checked(path, text, edits, after => SectionOf(after, Exempt)?.Value.CountChildren() == count + 1);
    }

    private static PlanDocument? Read(string path, string text)
    {
        var document = PlanReader.Read(path, text);

        // After a fault nobody can tell where an entry ends.
        foreach (var finding in document.Findings)
        {
            if (finding.Rule == PlanRules.NotReadable || finding.Rule == PlanRules.LimitExceeded)
                return null;
        }

        return document;
    }

    private static PlanSection? EventsOf(PlanDocument document) => SectionOf(document, "events");

    private static PlanSection? SectionOf(PlanDocument document, string name)
    {
        foreach (var section in document.Sections)
        {
            if (section.Key.Text == name)
                return section;
        }

        return null;
    }

    private static (PlanNode Key, PlanNode Value)? Find(PlanDocument document, string eventName) =>
        EventsOf(document) is { } events ? Field(events.Value, eventName) : null;

    private static (PlanNode Key, PlanNode Value)? Field(PlanNode mapping, string name)
    {
        foreach (var (key, value) in mapping.Entries())
        {
            if (key.Text == name)
                return (key, value);
        }

        return null;
    }

    private static IReadOnlyList<PlanEdit>? Checked(string path, string text, IReadOnlyList<PlanEdit>? edits, Func<PlanDocument, bool> isAsMeant) =>
        edits is not null && Read(path, PlanEdit.Apply(text, edits)) is { } after && isAsMeant(after) ? edits : null;
}
