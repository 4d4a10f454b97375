using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Model;

namespace Instrumentation.Plan.Reading;

/// <summary>
/// Reads a file piece by piece. The first piece is the whole file; after a fault the next one starts at the entry
/// behind the broken one, or at the next field at the top. So one fault costs one entry.
/// </summary>
internal sealed class PlanFileReader
{
    private const int MostFaults = 100;

    // A fault can make the parser read to the end of the file before it notices, so the faults' number alone bounds little.
    private const int MostReadings = 3;

    private readonly PlanFile _file;
    private readonly string _text;
    private readonly FindingList _findings = new();
    private readonly List<PlanSection> _sections = [];
    private readonly ScalarSpans _scalars;
    private readonly NodeTree _tree;
    private readonly YamlTreeReader _reader;
    private int _faults;

    public PlanFileReader(string path, string text, string? encoding, CancellationToken cancellation)
    {
        _file = new(path, text);
        _text = text.Length > PlanLimits.FileLength ? "" : CharacterCheck.Clean(_file, text, _findings);
        if (text.Length > PlanLimits.FileLength)
        {
            _findings.Report(
                PlanRules.LimitExceeded,
                new(_file, 0, 0),
                $"The file is {text.Length} characters long, and {PlanLimits.FileLength} are allowed. Split the plan into several files.");
        }

        if (encoding is not null)
            ReportEncoding(encoding);
        _tree = new(_file, _text.Length / 14);
        _scalars = new(_text, SuppressionComments.Marker);
        _reader = new(_text, _tree, _findings, _scalars, cancellation);
    }

    /// <summary>Reads the file.</summary>
    public PlanDocument Read()
    {
        var start = _text.Length > 0 && _text[0] == '\uFEFF' ? 1 : 0;
        while (start < _text.Length)
            start = ReadPiece(start, _text.Length, continued: null);
        _tree.Trim();
        var firstKey = _sections.Count > 0 ? _sections[0].Key.Place.Start : _text.Length;
        var suppressions = _scalars.HasCandidates ? SuppressionComments.Read(_file, _text, _scalars.Comments, firstKey, _findings) : default;
        return new(_file, new(_sections.ToArray()), _findings.ToSorted([]), suppressions) { Nodes = _tree.Count, Consumed = _reader.Consumed };
    }

    /// <summary>Reads a piece; says where to go on, which is the end of the file when there is nothing left.</summary>
    private int ReadPiece(int start, int end, PlanNode? continued)
    {
        _scalars.Restart(start);
        var (root, fault) = _reader.Read(start, end);
        if (fault is not null)
            _faults++;
        if (continued is { } section)
        {
            if (root >= 0)
                _sections.Add(new(section, new(_tree, root), isContinued: true));
        }
        else if (root >= 0)
        {
            AddSections(root);
        }

        if (fault is null)
            return end;
        Report(fault);
        if (fault.Kind is YamlFaultKind.SecondDocument or YamlFaultKind.TooMany || _faults > MostFaults || _reader.Consumed > (long)MostReadings * _text.Length + 65_536)
        {
            SayRestIsUnread(fault);
            return _text.Length;
        }

        return continued is { } name ? ContinueSection(start, end, name) : ContinueFile(start, fault);
    }

    private void AddSections(int root)
    {
        var node = new PlanNode(_tree, root);
        if (node.Kind == NodeKind.Mapping)
        {
            foreach (var (key, value) in node.Entries())
            {
                if (key.Kind == NodeKind.Text)
                    _sections.Add(new(key, value, isContinued: false));
            }
        }
        else if (!node.IsNull)
        {
            _findings.Report(
                PlanRules.NotReadable,
                node.Place,
                "A plan is a map of fields such as 'format', 'plan' and 'events'; this is something else.");
        }
    }

    /// <summary>Finds where to go on after a fault in a piece that starts at the top of the plan.</summary>
    private int ContinueFile(int start, YamlFault fault)
    {
        if (_reader.Depth == 0 || _reader.IsSequence(1) || _reader.IsFlow(1))
            return NextField(TextLines.Next(_text, Math.Max(start, fault.Start)));

        var section = _reader.LastEntryStart(1);
        var entry = BrokenEntry(section);
        if (entry < 0)
            return NextField(TextLines.Next(_text, Math.Max(start, section)));
        var name = new PlanNode(_tree, _reader.LastKey(1));
        var line = TextLines.StartOf(_text, entry);
        var indent = TextLines.IndentAt(_text, line);
        if (indent < 0)
            return NextField(TextLines.Next(_text, entry));
        var isSequence = TextLines.IsItem(_text, line + indent);
        var next = TextLines.Next(_text, entry);
        return ContinueEntries(next, SectionEnd(next, indent, isSequence), indent, isSequence, name);
    }

    /// <summary>Where the entry stands in which a fault interrupted a section in block form, or -1.</summary>
    private int BrokenEntry(int section)
    {
        if (_reader.Depth > 1 && _reader.IsFlow(2))
            return -1;
        if (_reader.Depth > 1 && _reader.LastEntryStart(2) is >= 0 and var entry)
            return entry;

        // The first entry itself is what cannot be read, if there is one below the section's name.
        if (section < 0 || (_reader.Depth == 1 && !_reader.AwaitsValue(1)))
            return -1;
        var line = TextLines.Next(_text, section);
        while (line < _text.Length && TextLines.IndentAt(_text, line) < 0)
            line = TextLines.Next(_text, line);
        var indent = TextLines.IndentAt(_text, line);
        return indent > 0 || (indent == 0 && TextLines.IsItem(_text, line)) ? line : -1;
    }

    /// <summary>Finds where to go on after a fault in a piece that continues a section.</summary>
    private int ContinueSection(int start, int end, PlanNode name)
    {
        var indent = TextLines.IndentAt(_text, start);
        var isSequence = TextLines.IsItem(_text, start + indent);
        var entry = _reader.Depth > 0 ? _reader.LastEntryStart(1) : -1;
        return ContinueEntries(TextLines.Next(_text, Math.Max(start, entry)), end, indent, isSequence, name);
    }

    /// <summary>Reads the entries of a section from the first line at or after <paramref name="line"/> that starts one.</summary>
    private int ContinueEntries(int line, int end, int indent, bool isSequence, PlanNode name)
    {
        while (line < end && !(TextLines.IndentAt(_text, line) == indent && TextLines.IsItem(_text, line + indent) == isSequence))
            line = TextLines.Next(_text, line);
        return line < end ? Math.Max(ReadPiece(line, end, name), NextField(end)) : NextField(end);
    }

    /// <summary>The first line at or after <paramref name="line"/> that no longer belongs to a section whose entries are indented so.</summary>
    private int SectionEnd(int line, int indent, bool isSequence)
    {
        for (; line < _text.Length; line = TextLines.Next(_text, line))
        {
            var found = TextLines.IndentAt(_text, line);
            if (found >= 0 && (found < indent || (found == indent && isSequence && !TextLines.IsItem(_text, line + found))))
                break;
        }

        return line;
    }

    /// <summary>The next line at or after <paramref name="line"/> that starts a field at the top.</summary>
    private int NextField(int line)
    {
        while (line < _text.Length && (TextLines.IndentAt(_text, line) != 0 || TextLines.IsItem(_text, line)))
            line = TextLines.Next(_text, line);
        return line;
    }

    // The first character that both would not write alike, if there is one, is where somebody sees it.
    private void ReportEncoding(string encoding)
    {
        var at = 0;
        while (at < _text.Length && _text[at] < '\u0080')
            at++;
        _findings.Report(
            PlanRules.NotReadable,
            at < _text.Length ? new(_file, at, 1) : new(_file, 0, 0),
            $"The file is not UTF-8; it was read as {encoding}, which may show other characters than were meant. Save it as UTF-8.");
    }

    private void Report(YamlFault fault)
    {
        if (fault.Kind == YamlFaultKind.TooDeep)
            ReportLimit(fault, $"Lists and maps stand inside each other more than {PlanLimits.Nesting} deep here. Name the inner ones under 'types:'.");
        else if (fault.Kind == YamlFaultKind.TooMany)
            ReportLimit(fault, $"The file has more than {PlanLimits.Nodes} names and values, and the rest of it was not read. Split the plan into several files.");
        else
            _findings.Report(PlanRules.NotReadable, new(_file, fault.Start, LengthOnLine(fault)), FaultMessage.Of(fault, _file, _text));
    }

    private void ReportLimit(YamlFault fault, string message) =>
        _findings.Report(PlanRules.LimitExceeded, new(_file, fault.Start, Math.Min(1, _text.Length - fault.Start)), message);

    private void SayRestIsUnread(YamlFault fault)
    {
        if (fault.Kind is not (YamlFaultKind.SecondDocument or YamlFaultKind.TooMany))
        {
            _findings.Report(
                PlanRules.NotReadable,
                new(_file, fault.Start, 0),
                "The file has so many faults that the rest of it was not read. Repair those before.");
        }
    }

    private int LengthOnLine(YamlFault fault)
    {
        var end = TextLines.Next(_text, fault.Start);
        while (end > fault.Start && _text[end - 1] is '\n' or '\r')
            end--;
        return Math.Min(fault.Length, end - fault.Start);
    }
}
