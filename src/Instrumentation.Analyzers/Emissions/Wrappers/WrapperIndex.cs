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

    private WrapperIndex()
    {
    }

    /// <summary>Looks for methods that pass their own parameters on to <paramref name="parameters"/> of emitters.</summary>
    public static WrapperIndex Of(Compilation compilation, IEnumerable<(IMethodSymbol Method, int Position)> parameters, CancellationToken cancellation)
    {
        var index = new WrapperIndex();
        foreach (var (method, position) in parameters)
            index.Relevant(method.Name).Add(position, method.IsExtensionMethod, isParams: method.Parameters[position].IsParams);
        var pending = new Queue<string>(index._relevant.Keys);
        var unread = new List<SyntaxTree>(compilation.SyntaxTrees);
        var forwards = new List<Forward>();
        while (pending.Count > 0)
        {
            var name = pending.Dequeue();
            for (var i = unread.Count - 1; i >= 0; i--)
            {
                var tree = TreeForwards.Of(unread[i]);
                if (!tree.Mentions(name, unread[i], cancellation))
                    continue;
                forwards.AddRange(tree.Forwards(unread[i], cancellation));
                unread.RemoveAt(i);
            }

            index.Spread(forwards, pending);
        }

        return index;
    }

    /// <summary>Whether a method of this name may be a wrapper.</summary>
    public bool Has(string methodName) => _wrappers.ContainsKey(methodName);

    /// <summary>The methods of this name that may be wrappers, each with the calls that it passes its parameters to.</summary>
    public IEnumerable<KeyValuePair<ForwardingMethod, HashSet<TextSpan>>> Candidates(string methodName) =>
        _wrappers.TryGetValue(methodName, out var methods) ? methods : [];

    private RelevantArguments Relevant(string name)
    {
        if (!_relevant.TryGetValue(name, out var relevant))
            _relevant.Add(name, relevant = new RelevantArguments());
        return relevant;
    }

    private void Spread(List<Forward> forwards, Queue<string> pending)
    {
        for (var isNew = true; isNew;)
        {
            isNew = false;
            foreach (var forward in forwards)
            {
                if (!_relevant.TryGetValue(forward.Callee, out var relevant) || !relevant.Contains(forward.Argument, forward.IsNamed))
                    continue;
                var method = forward.Method;
                if (!_wrappers.TryGetValue(method.Name, out var methods))
                    _wrappers.Add(method.Name, methods = []);
                if (!methods.TryGetValue(method, out var calls))
                    methods.Add(method, calls = []);
                isNew |= calls.Add(forward.Call);
                if (!_relevant.ContainsKey(method.Name))
                    pending.Enqueue(method.Name);
                isNew |= Relevant(method.Name).Add(
                    forward.Parameter, method.IsExtension, method.HasParams && forward.Parameter == method.ParameterCount - 1);
            }
        }
    }
}
