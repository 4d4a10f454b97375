using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.Analyzers.Emissions.Wrappers;

/// <summary>
/// The methods of a compilation that may wrap an emitter, however many calls lie between: found by names, from the
/// emitters outwards, and looking only into files in which such a name occurs.
/// </summary>
internal sealed class WrapperIndex
{
    private readonly Dictionary<string, RelevantArguments> _relevant = [];
    private readonly Dictionary<string, Dictionary<ForwardingMethod, HashSet<TextSpan>>> _wrappers = [];
    private readonly Dictionary<string, List<Forward>> _byCallee = new(StringComparer.Ordinal);

    private WrapperIndex()
    {
    }

    /// <summary>Looks for methods that pass their own parameters on to <paramref name="parameters"/> of emitters.</summary>
    public static WrapperIndex Of(Compilation compilation, IEnumerable<(IMethodSymbol Method, int Position, string? Marker)> parameters, CancellationToken cancellation)
    {
        var index = new WrapperIndex();
        foreach (var (method, position, marker) in parameters)
            index.Relevant(method.Name).Add(position, method.IsExtensionMethod, isParams: method.Parameters[position].IsParams, marker);
        var pending = new Queue<string>(index._relevant.Keys);
        var unread = compilation.SyntaxTrees.Select(static tree => (Tree: tree, Text: TreeForwards.Of(tree))).ToList();
        var searched = new HashSet<(string, string?)>();
        while (pending.Count > 0)
        {
            var name = pending.Dequeue();
            if (searched.Add((name, index._relevant[name].Marker)))
                index.ReadFiles(name, unread, cancellation);
            index.Spread(name, pending, cancellation);
        }

        return index;
    }

    /// <summary>Whether a method of this name may be a wrapper.</summary>
    public bool Has(string methodName) => _wrappers.Count > 0 && _wrappers.ContainsKey(methodName);

    /// <summary>The methods of this name that may be wrappers, each with the calls that it passes its parameters to.</summary>
    public IEnumerable<KeyValuePair<ForwardingMethod, HashSet<TextSpan>>> Candidates(string methodName) =>
        _wrappers.TryGetValue(methodName, out var methods) ? methods : [];

    private RelevantArguments Relevant(string name)
    {
        if (!_relevant.TryGetValue(name, out var relevant))
            _relevant.Add(name, relevant = new RelevantArguments());
        return relevant;
    }

    // A file is read once, when the first of the names is found in it; what calls others is then at hand for their turn.
    private void ReadFiles(string name, List<(SyntaxTree Tree, TreeForwards Text)> unread, CancellationToken cancellation)
    {
        for (var i = unread.Count - 1; i >= 0; i--)
        {
            var (tree, text) = unread[i];
            if (!text.Names(name, tree, cancellation) || !IsMeantIn(name, tree, cancellation))
                continue;
            foreach (var forward in text.Forwards(tree, cancellation))
            {
                if (!_byCallee.TryGetValue(forward.Callee, out var calls))
                    _byCallee.Add(forward.Callee, calls = []);
                calls.Add(forward);
            }

            unread[i] = unread[unread.Count - 1];
            unread.RemoveAt(unread.Count - 1);
        }
    }

    // Everybody logs; only a file that has the marker logs events.
    private bool IsMeantIn(string name, SyntaxTree tree, CancellationToken cancellation) =>
        _relevant[name].Marker is not { } marker || TreeForwards.Of(tree).Mentions(marker, tree, cancellation);

    // Whoever passes a parameter on to what matters of this name matters too, and its name is looked at again.
    private void Spread(string name, Queue<string> pending, CancellationToken cancellation)
    {
        if (!_byCallee.TryGetValue(name, out var calls))
            return;
        foreach (var forward in calls)
        {
            if (!_relevant[name].Contains(forward.Argument, forward.IsNamed) || !IsMeantIn(name, forward.Method.Declaration.SyntaxTree, cancellation))
                continue;
            var method = forward.Method;
            if (!_wrappers.TryGetValue(method.Name, out var methods))
                _wrappers.Add(method.Name, methods = []);
            if (!methods.TryGetValue(method, out var passing))
                methods.Add(method, passing = []);
            passing.Add(forward.Call);
            if (Relevant(method.Name).Add(forward.Parameter, method.IsExtension, method.HasParams && forward.Parameter == method.ParameterCount - 1, marker: null))
                pending.Enqueue(method.Name);
        }
    }
}
