using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Emissions.Wrappers;
using Instrumentation.Analyzers.Flow.Firing.Owed;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Flow.Firing.Calls;

/// <summary>
/// The names of members from which a call may lead to an emission, however many lie between: found by names, from the
/// emitters outwards, looking only into files in which such a name occurs. Bodies of other names are never bound.
/// </summary>
internal sealed class FiringNames
{
    // Reading every file once is less than searching every text for more names than that.
    private const int MaxSearched = 200;

    private readonly Lazy<HashSet<string>> _names;

    public FiringNames(Compilation compilation, Codebase code, Contracts contracts, CancellationToken cancellation) =>
        _names = new Lazy<HashSet<string>>(() => Find(compilation, code, contracts, cancellation));

    /// <summary>Whether a member of this name may emit.</summary>
    public bool Matter(string name) => _names.Value.Contains(name);

    private static HashSet<string> Find(Compilation compilation, Codebase code, Contracts contracts, CancellationToken cancellation)
    {
        var names = new HashSet<string>(code.Emitters.MethodNames, StringComparer.Ordinal) { "NoEvent", "AddModelError" };
        var pending = new Queue<string>(names);
        var searched = names.Count + MaxSearched;
        if (code.Annotated.IsUsed)
            pending.Enqueue("TrackingEmitter");
        if (contracts.AreUsed)
            pending.Enqueue("Emits");
        var unread = new List<SyntaxTree>(compilation.SyntaxTrees);
        var members = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        while (pending.Count > 0)
        {
            var name = pending.Dequeue();
            for (var i = unread.Count - 1; i >= 0; i--)
            {
                if (names.Count < searched && !ImplicitNames.Has(name) && !TreeForwards.Of(unread[i]).Mentions(name, unread[i], cancellation))
                    continue;
                foreach (var (mentioned, member) in TreeMembers.Of(unread[i]).Mentions(unread[i], cancellation))
                {
                    if (!members.TryGetValue(mentioned, out var by))
                        members.Add(mentioned, by = []);
                    by.Add(member);
                }

                unread.RemoveAt(i);
            }

            if (!members.TryGetValue(name, out var mentioning))
                continue;
            foreach (var member in mentioning)
            {
                if (names.Add(member))
                    pending.Enqueue(member);
            }
        }

        return names;
    }
}
