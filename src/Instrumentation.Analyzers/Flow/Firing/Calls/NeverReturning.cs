using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Flow.Firing.Calls;

/// <summary>
/// Which methods may not return, or only where what they are given is fine: by their own text, and by the names of what they call. Read on
/// demand, so that what no entry point reaches costs nothing; only methods found here are looked into though they emit nothing.
/// </summary>
internal sealed class NeverReturning(Compilation compilation, CancellationToken cancellation)
{
    private readonly Dictionary<SyntaxNode, BodyPassage> _passages = [];
    private readonly Dictionary<string, bool> _neverReturn = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _guard = new(StringComparer.Ordinal);
    private readonly Dictionary<ISymbol, bool> _known = new(SymbolEqualityComparer.Default);
    private ILookup<string, SyntaxNode>? _declarations;

    /// <summary>Whether how <paramref name="method"/> ends may say something: that it does not return, or what is true when it does.</summary>
    public bool Includes(IMethodSymbol method)
    {
        if (!_known.TryGetValue(method, out var isIncluded))
            _known.Add(method, isIncluded = (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences.Any(reference => Guards(PassageOf(reference.GetSyntax(cancellation)))));
        return isIncluded;
    }

    private bool Guards(BodyPassage passage) =>
        MayThrow(passage) || passage.HandedOn.Any(name => Reaches(name, _guard, static passage => passage.HandedOn, MayThrow));

    // One condition that stands in front of something that never returns is a guard.
    private bool MayThrow(BodyPassage passage) =>
        passage.Throws || passage.Called.Any(name => Reaches(name, _neverReturn, static passage => passage.Passed, static passage => passage.AlwaysThrows));

    private bool Reaches(string name, Dictionary<string, bool> known, Func<BodyPassage, IReadOnlyCollection<string>> next, Func<BodyPassage, bool> isThere)
    {
        if (known.TryGetValue(name, out var answer))
            return answer;
        var callers = new Dictionary<string, string?>(StringComparer.Ordinal) { [name] = null };
        var pending = new Queue<string>(callers.Keys);
        while (pending.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var caller = pending.Dequeue();
            foreach (var passage in Declarations[caller].Select(PassageOf))
            {
                if (isThere(passage) || next(passage).Any(called => known.TryGetValue(called, out var leads) && leads))
                    return Know(caller, callers, known);
                foreach (var called in next(passage))
                {
                    if (!known.ContainsKey(called) && !callers.ContainsKey(called))
                    {
                        callers.Add(called, caller);
                        pending.Enqueue(called);
                    }
                }
            }
        }

        // What was seen on a search in vain does not lead there either.
        foreach (var seen in callers.Keys)
            known[seen] = false;
        return false;
    }

    // Whoever leads to it on the way that was found, does.
    private static bool Know(string? name, Dictionary<string, string?> callers, Dictionary<string, bool> known)
    {
        for (; name is not null; name = callers[name])
            known[name] = true;
        return true;
    }

    private ILookup<string, SyntaxNode> Declarations => _declarations ??= compilation.SyntaxTrees
        .SelectMany(tree => TreeMembers.Of(tree).Declarations(tree, cancellation))
        .ToLookup(static declared => declared.Name, static declared => declared.Declaration, StringComparer.Ordinal);

    private BodyPassage PassageOf(SyntaxNode declaration)
    {
        if (!_passages.TryGetValue(declaration, out var passage))
            _passages.Add(declaration, passage = BodyPassage.Of(declaration));
        return passage;
    }
}
