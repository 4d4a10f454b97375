using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Flow.Firing;

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
            _known.Add(method, isIncluded = method.DeclaringSyntaxReferences.Any(reference => Guards(PassageOf(reference.GetSyntax(cancellation)))));
        return isIncluded;
    }

    private bool Guards(BodyPassage passage) =>
        MayThrow(passage) || passage.HandedOn.Any(name => Reaches(name, _guard, static passage => passage.HandedOn, MayThrow));

    // One condition that stands in front of something that never returns is a guard.
    private bool MayThrow(BodyPassage passage) =>
        passage.Throws || passage.Called.Any(name => Reaches(name, _neverReturn, static passage => passage.Passed, static passage => passage.AlwaysThrows));

    // What was found not to lead there is known for all names that were seen on the search.
    private bool Reaches(string name, Dictionary<string, bool> known, Func<BodyPassage, IReadOnlyCollection<string>> next, Func<BodyPassage, bool> isThere)
    {
        if (known.TryGetValue(name, out var answer))
            return answer;
        var seen = new HashSet<string>(StringComparer.Ordinal) { name };
        var pending = new Queue<string>(seen);
        while (pending.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var declaration in Declarations[pending.Dequeue()])
            {
                var passage = PassageOf(declaration);
                if (isThere(passage))
                    return known[name] = true;
                foreach (var called in next(passage))
                {
                    if (!seen.Add(called))
                        continue;
                    if (!known.TryGetValue(called, out var leads))
                        pending.Enqueue(called);
                    else if (leads)
                        return known[name] = true;
                }
            }
        }

        foreach (var passed in seen)
            known[passed] = false;
        return false;
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
