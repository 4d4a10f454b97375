using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow.Firing.Graphs;

/// <summary>What the truths of a function are made of: after <c>late = n > 3</c>, whoever asks for late asks for n.</summary>
internal sealed class Sources(Subjects subjects, Captures captures)
{
    private readonly Dictionary<int, HashSet<int>> _sources = [];

    /// <summary>Everything that something is made of.</summary>
    public IEnumerable<int> All => _sources.Values.SelectMany(static sources => sources);

    /// <summary>Takes what <paramref name="operation"/> writes, if it does.</summary>
    public void Add(IOperation operation)
    {
        var (target, value) = operation switch
        {
            ISimpleAssignmentOperation assignment => (assignment.Target, assignment.Value),
            IFlowCaptureOperation capture => (capture, capture.Value),
            _ => (null, operation),
        };
        if (target is null || (value.Type is not { SpecialType: SpecialType.System_Boolean } && subjects.Find(value.Plain()) is null))
            return;
        foreach (var written in target is IFlowCaptureReferenceOperation reference ? captures.VariablesOf(reference) : subjects.Find(target) is { } variable ? [variable] : [])
            Add(written, value);
    }

    /// <summary>Adds to <paramref name="mentions"/> what those are made of.</summary>
    public void AddTo(List<int> mentions)
    {
        if (_sources.Count == 0)
            return;
        var seen = new HashSet<int>(mentions);
        for (var i = 0; i < mentions.Count; i++)
        {
            if (!_sources.TryGetValue(mentions[i], out var sources))
                continue;
            foreach (var source in sources)
            {
                if (seen.Add(source))
                    mentions.Add(source);
            }
        }
    }

    private void Add(int written, IOperation value)
    {
        if (!_sources.TryGetValue(written, out var sources))
            _sources.Add(written, sources = []);
        foreach (var part in value.DescendantsAndSelf())
        {
            if (subjects.Find(part) is { } source)
                sources.Add(source);
            else if (part is IMemberReferenceOperation && MemberPath.Of(part) is { } path && subjects.Find(path) is { } member)
                sources.Add(member);
        }
    }
}
