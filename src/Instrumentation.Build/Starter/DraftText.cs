using System.Text;
using Instrumentation.Plan.Editing;
using Instrumentation.Plan.Model;

namespace Instrumentation.Build.Starter;

/// <summary>Writes a draft as a plan file, and remembers which line belongs to which entry.</summary>
internal sealed class DraftText
{
    private readonly StringBuilder _text = new();
    private readonly List<DraftEntry?> _entries = [];

    private DraftText()
    {
    }

    /// <summary>The file's text; lines end in LF.</summary>
    public string Text => _text.ToString();

    /// <summary>Writes <paramref name="draft"/>.</summary>
    public static DraftText Of(PlanDraft draft)
    {
        var text = new DraftText();
        text.Write(draft);
        return text;
    }

    /// <summary>The entry on a line, counted from 0; null where the line belongs to none.</summary>
    public DraftEntry? EntryAt(int line) => line < _entries.Count ? _entries[line] : null;

    private void Write(PlanDraft draft)
    {
        Line("# Made of what the code emits today. Descriptions and triggers say where from: write what they mean.");
        if (draft.HasHeader)
            WriteHeader(draft.Settings);
        var properties = draft.Properties.Where(property => draft.Events.Any(planned => planned.Fault is null && planned.Members.Any(member => member.Property == property))).ToList();
        if (properties.Count > 0)
        {
            Line("");
            Line("properties:");
            foreach (var property in properties)
                WriteProperty(property);
        }

        Line("");
        Line("events:");
        foreach (var planned in draft.Events.Where(static planned => planned.Fault is null))
            WriteEvent(planned, draft.HasHeader ? draft.Settings : null);
    }

    private void WriteHeader(StarterSettings settings)
    {
        Line("format: 1");
        Line($"plan: {settings.PlanId}");
        Line("version: 1");
        Line($"owner: {YamlScalar.Of(settings.Owner)}");
        Line($"namespace: {settings.Namespace}");
        if (settings.Sources.Count == 0)
            return;
        Line("");
        Line("sources:");
        foreach (var source in settings.Sources)
            Line($"  {YamlScalar.Of(source)}: {{ kind: server, description: {YamlScalar.Quoted("The source " + source)} }}");
    }

    private void WriteProperty(DraftProperty property)
    {
        WriteComments(property);
        var fields = new StringBuilder("type: ").Append(property.Type.IndexOf('<') < 0 ? property.Type : YamlScalar.Quoted(property.Type));
        if (property.WireName != property.Name)
            fields.Append(", wire: ").Append(YamlScalar.Quoted(property.WireName));
        if (property.CsharpName is { } csharp)
            fields.Append(", csharp: ").Append(csharp);
        if (property.IsNullable)
            fields.Append(", nullable: true");
        Line($"  {YamlScalar.Of(property.Name)}: {{ {fields}, description: {YamlScalar.Quoted(property.Description)} }}", property);
    }

    private void WriteEvent(DraftEvent planned, StarterSettings? settings)
    {
        WriteComments(planned);
        Line($"  {YamlScalar.Of(planned.Name)}:", planned);
        Line($"    description: {YamlScalar.Quoted("Emitted by " + planned.EmittedBy)}", planned);
        Line($"    trigger: {YamlScalar.Quoted("The call in " + planned.EmittedBy)}", planned);
        if (planned.Kind != EventKind.Track)
            Line($"    kind: {planned.Kind.ToString().ToLowerInvariant()}", planned);
        if (planned.CsharpName is { } csharp)
            Line($"    csharp: {csharp}", planned);
        if (settings is { Sources.Count: > 0 })
            Line($"    sources: [{string.Join(", ", settings.Sources.Select(YamlScalar.Of))}]", planned);
        var members = planned.Members.Where(static member => member.Property.Fault is null).ToList();
        if (members.Count == 0)
            return;
        Line("    properties:", planned);
        foreach (var member in members)
            Line($"      {YamlScalar.Of(member.Property.Name)}: {(member.IsRequired ? "required" : "optional")}", member.Property);
    }

    private void WriteComments(DraftEntry entry)
    {
        foreach (var id in entry.Silenced)
            Line($"  # trk:disable {id} -- as the code is today", entry);
    }

    private void Line(string text, DraftEntry? entry = null)
    {
        _text.Append(text).Append('\n');
        _entries.Add(entry);
    }
}
