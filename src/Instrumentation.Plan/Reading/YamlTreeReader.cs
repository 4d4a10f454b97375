using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Instrumentation.Plan.Reading;

/// <summary>
/// Builds nodes from YamlDotNet's events for one piece of a file. It stops at the first fault and leaves what came
/// before it complete, so that <see cref="PlanFileReader"/> can go on behind it.
/// </summary>
internal sealed class YamlTreeReader(string text, NodeTree tree, FindingList findings, ScalarSpans scalars, CancellationToken cancellation)
{
    private const string NameIsNoText = "A name has to be a text; a list or a map cannot name anything.";

    private readonly TextPool _pool = new();
    private readonly AnchorTable _anchors = new();
    private readonly OpenCollection[] _frames = new OpenCollection[PlanLimits.Nesting + 1];
    private int _base;
    private int _events;

    /// <summary>How deep the reader stands: 0 outside of everything, 1 among the names at the top of the piece.</summary>
    public int Depth { get; private set; }

    /// <summary>How many characters were looked at so far, those of pieces that were read again included.</summary>
    public long Consumed { get; private set; }

    /// <summary>Where the entry or item begins that was last begun at a depth, or -1.</summary>
    public int LastEntryStart(int depth) => depth <= Depth ? _frames[depth].LastEntryStart : -1;

    /// <summary>The last name of the mapping at a depth, or -1.</summary>
    public int LastKey(int depth) => _frames[depth].LastKey;

    /// <summary>Whether the last name of the mapping at a depth still waits for its value.</summary>
    public bool AwaitsValue(int depth) => _frames[depth].IsMapping && !_frames[depth].AtKey;

    /// <summary>Whether the collection at a depth is a sequence.</summary>
    public bool IsSequence(int depth) => !_frames[depth].IsMapping;

    /// <summary>Whether the collection at a depth is written in <c>{ }</c> or <c>[ ]</c>.</summary>
    public bool IsFlow(int depth) => (tree[_frames[depth].Node].Traits & NodeTraits.Flow) != 0;

    /// <summary>
    /// Reads a piece of the file; says the node at its root, or -1 where there is none, and the fault that ended it early.
    /// </summary>
    public (int Root, YamlFault? Fault) Read(int start, int end)
    {
        _base = start;
        Depth = 0;
        var root = -1;
        var lastEnd = start;
        var segment = new SegmentReader(text, start, end);
        try
        {
            var parser = new Parser(segment);
            var documents = 0;
            while (parser.MoveNext())
            {
                if ((++_events & 0xFFF) == 0)
                    cancellation.ThrowIfCancellationRequested();
                var current = parser.Current!;
                lastEnd = OffsetOf(current.End);
                switch (current)
                {
                    case Scalar scalar:
                        AddText(scalar, ref root);
                        break;
                    case MappingStart mapping:
                        Open(mapping, mapping.Anchor, mapping.Tag, isMapping: true, mapping.Style == MappingStyle.Flow, ref root);
                        break;
                    case SequenceStart sequence:
                        Open(sequence, sequence.Anchor, sequence.Tag, isMapping: false, sequence.Style == SequenceStyle.Flow, ref root);
                        break;
                    case MappingEnd or SequenceEnd:
                        Close(lastEnd);
                        break;
                    case AnchorAlias alias:
                        AddAlias(alias, ref root);
                        break;
                    case DocumentStart when ++documents > 1:
                        return (root, new(YamlFaultKind.SecondDocument, OffsetOf(current.Start), 0, ""));
                }

                if (tree.Count >= PlanLimits.Nodes)
                    return Abandon(root, new(YamlFaultKind.TooMany, OffsetOf(current.Start), 0, ""));
                if (Depth > PlanLimits.Nesting)
                {
                    Depth--;
                    return Abandon(root, new(YamlFaultKind.TooDeep, OffsetOf(current.Start), 0, ""));
                }
            }

            return (root, null);
        }
        catch (YamlException exception)
        {
            // Of a tab, the parser names the map that it stands in.
            var tab = exception.Message.IndexOf("invalid tab as indentation", StringComparison.Ordinal) >= 0 ? TextLines.IndentingTab(text, lastEnd) : -1;
            var place = tab >= 0 ? tab : OffsetOf(exception.Start);
            var length = tab >= 0 ? 1 : Math.Max(0, OffsetOf(exception.End) - place);
            return Abandon(root, new(YamlFaultKind.Syntax, place, length, exception.Message));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The parser has faults that surface as other exceptions, for example for a `{` that is never closed.
            return Abandon(root, new(YamlFaultKind.Syntax, lastEnd, 0, ""));
        }
        finally
        {
            Consumed += segment.Position - start;
        }
    }

    private (int Root, YamlFault Fault) Abandon(int root, YamlFault fault)
    {
        for (var depth = Depth; depth > 0; depth--)
        {
            ref var frame = ref _frames[depth];
            if (frame.IsMapping && !frame.AtKey)
                tree.Add(NodeKind.Missing, NodeTraits.Broken, fault.Start, 0);
            if (frame.LastChild >= 0)
                tree[frame.LastChild].Traits |= NodeTraits.Broken;
            tree[frame.Node].Traits |= NodeTraits.Broken;
            tree[frame.Node].Link = tree.Count;
        }

        return (root, fault);
    }

    private void AddText(Scalar scalar, ref int root)
    {
        var start = OffsetOf(scalar.Start);
        var length = OffsetOf(scalar.End) - start;
        var traits = scalar.Style == ScalarStyle.Plain && !IsTaggedAsText(scalar.Tag) ? NodeTraits.Plain : NodeTraits.None;
        if (Depth > 0 && IsFlow(Depth))
            traits |= NodeTraits.Flow;
        var isBlock = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded;
        if (isBlock || length != scalar.Value.Length + (scalar.Style == ScalarStyle.Plain ? 0 : 2))
            traits |= NodeTraits.Folded;

        scalars.Pass(start, length, isBlock);
        var value = scalar.Style == ScalarStyle.DoubleQuoted && (traits & NodeTraits.Folded) != 0
            ? CharacterCheck.CleanEscapes(new(tree.File, start, length), scalar.Value, findings)
            : scalar.Value;
        var node = tree.Add(NodeKind.Text, traits, start, length, _pool.Intern(value));
        if (Attach(node, ref root) && scalar.Value == "<<" && scalar.Style == ScalarStyle.Plain)
        {
            findings.Report(
                PlanRules.NotReadable,
                Place(node),
                "Merge keys ('<<') are no part of YAML 1.2. Write the fields out, or put them into a group.");
        }

        if (!scalar.Anchor.IsEmpty)
            _anchors.End(scalar.Anchor.Value, node, weight: 1);
        if (!scalar.Tag.IsEmpty)
            CheckTag(scalar.Tag, node);
    }

    private void Open(NodeEvent collection, AnchorName anchor, TagName tag, bool isMapping, bool isFlow, ref int root)
    {
        var start = OffsetOf(collection.Start);
        var node = tree.Add(isMapping ? NodeKind.Mapping : NodeKind.Sequence, isFlow ? NodeTraits.Flow : NodeTraits.None, start, 0);
        var isKey = Attach(node, ref root);
        if (isKey)
            findings.Report(PlanRules.NotReadable, Place(node), NameIsNoText);
        if (!tag.IsEmpty)
            CheckTag(tag, node);
        if (++Depth > PlanLimits.Nesting)
            return;
        _frames[Depth] = new()
        {
            Node = node,
            IsMapping = isMapping,
            AtKey = true,
            LastChild = -1,
            LastKey = -1,
            LastEntryStart = -1,
            Weight = 1,
            Anchor = anchor.IsEmpty ? null : anchor.Value,
        };
        if (!anchor.IsEmpty)
            _anchors.Begin(anchor.Value, node);
    }

    private void Close(int end)
    {
        ref var frame = ref _frames[Depth];

        // After an empty name (`: x`) the parser may deliver names and values that do not come in pairs.
        if (frame.IsMapping && !frame.AtKey)
            tree.Add(NodeKind.Missing, NodeTraits.Broken, end, 0);
        ref var node = ref tree[frame.Node];
        node.Link = tree.Count;

        // The parser's marks of a collection's end lie before a bracket, and for a block far behind, at the next token.
        end = (node.Traits & NodeTraits.Flow) != 0 ? Math.Min(end + 1, text.Length) : frame.End;
        node.Length = Math.Max(0, end - node.Start);
        if (frame.Anchor is not null)
            _anchors.End(frame.Anchor, frame.Node, frame.Weight);
        Depth--;
        if (Depth > 0)
        {
            _frames[Depth].Weight += frame.Weight - 1;
            _frames[Depth].End = end;
        }
    }

    private void AddAlias(AnchorAlias alias, ref int root)
    {
        var start = OffsetOf(alias.Start);
        var length = OffsetOf(alias.End) - start;
        var (target, weight, rule, message) = _anchors.Resolve(alias.Value.Value);
        var traits = Depth > 0 && IsFlow(Depth) ? NodeTraits.Flow : NodeTraits.None;
        var node = rule is null
            ? tree.Add(NodeKind.Alias, traits, start, length)
            : tree.Add(NodeKind.Missing, traits | NodeTraits.Broken, start, length);
        var isKey = Attach(node, ref root);
        if (rule is not null)
        {
            if (message.Length > 0)
                findings.Report(rule, Place(node), message);
            return;
        }

        tree[node].Link = target;
        if (Depth > 0)
            _frames[Depth].Weight += weight;
        if (isKey && tree[target].Kind != NodeKind.Text)
            findings.Report(PlanRules.NotReadable, Place(node), NameIsNoText);
    }

    /// <summary>Puts a new node below the open one; says whether it is a name.</summary>
    private bool Attach(int node, ref int root)
    {
        if (Depth == 0)
        {
            root = node;
            return false;
        }

        ref var frame = ref _frames[Depth];
        frame.Weight++;
        frame.LastChild = node;
        frame.End = tree[node].Start + tree[node].Length;
        var isKey = frame.IsMapping && frame.AtKey;
        if (isKey)
            frame.LastKey = node;
        if (isKey || !frame.IsMapping)
            frame.LastEntryStart = tree[node].Start;
        frame.AtKey = !frame.AtKey;
        return isKey;
    }

    private void CheckTag(TagName tag, int node)
    {
        if (tag.IsNonSpecific || tag.Value.StartsWith("tag:yaml.org,2002:", StringComparison.Ordinal))
            return;
        findings.Report(PlanRules.NotReadable, Place(node), $"The tag '{Shown.Of(tag.Value)}' means nothing in a plan. Remove it.");
    }

    private static bool IsTaggedAsText(TagName tag) =>
        !tag.IsEmpty && (tag.IsNonSpecific || tag.Value == "tag:yaml.org,2002:str");

    private int OffsetOf(in Mark mark) => (int)Math.Max(0, Math.Min(_base + mark.Index, text.Length));

    private PlanPlace Place(int node) => new(tree.File, tree[node].Start, tree[node].Length);
}
