using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Flow.Firing;

/// <summary>
/// In which order functions are followed: what is called comes before who calls it, and those that call each other in circles come together
/// (Tarjan's algorithm for strongly connected components, without recursion: a chain of calls may be of any length).
/// </summary>
/// <param name="called">What a function calls.</param>
internal sealed class FiringOrder(Func<FiringNode, IReadOnlyList<FiringNode>> called)
{
    private readonly Dictionary<FiringNode, Visit> _visits = [];

    /// <summary>Everything that <paramref name="start"/> leads to and that has not come before, circle by circle; most are of one function.</summary>
    public IEnumerable<IReadOnlyList<FiringNode>> From(FiringNode start)
    {
        if (_visits.ContainsKey(start))
            yield break;
        var open = new Stack<FiringNode>();
        var path = new Stack<Visit>();
        path.Push(Open(start, open));
        while (path.Count > 0)
        {
            var visit = path.Peek();
            if (visit.Next < visit.Called.Count)
            {
                var next = visit.Called[visit.Next++];
                if (!_visits.TryGetValue(next, out var seen))
                    path.Push(Open(next, open));
                else if (seen.IsOpen)
                    visit.Lowest = Math.Min(visit.Lowest, seen.Number);
                continue;
            }

            path.Pop();
            if (path.Count > 0)
                path.Peek().Lowest = Math.Min(path.Peek().Lowest, visit.Lowest);
            if (visit.Lowest == visit.Number)
                yield return InOrder(Close(visit.Node, open));
        }
    }

    private Visit Open(FiringNode node, Stack<FiringNode> open)
    {
        var visit = new Visit(node, _visits.Count, called(node));
        _visits.Add(node, visit);
        open.Push(node);
        return visit;
    }

    private HashSet<FiringNode> Close(FiringNode first, Stack<FiringNode> open)
    {
        var circle = new HashSet<FiringNode>();
        do
        {
            var closed = open.Pop();
            _visits[closed].IsOpen = false;
            circle.Add(closed);
        }
        while (!circle.Contains(first));
        return circle;
    }

    // Whoever was asked for first: where a circle is given up does not depend on it.
    private IReadOnlyList<FiringNode> InOrder(HashSet<FiringNode> circle)
    {
        if (circle.Count == 1)
            return [.. circle];
        var order = new List<FiringNode>();
        var seen = new HashSet<FiringNode>();
        var path = new Stack<(FiringNode Node, int Next)>();
        path.Push((circle.OrderBy(static node => PlaceOf(node).Path, StringComparer.Ordinal).ThenBy(static node => PlaceOf(node).Start).ThenBy(static node => node.Forwarding).ThenBy(static node => node.IsCalled).First(), 0));
        seen.Add(path.Peek().Node);
        while (path.Count > 0)
        {
            var (node, at) = path.Pop();
            while (at < node.Called.Count && (!circle.Contains(node.Called[at]) || seen.Contains(node.Called[at])))
                at++;
            if (at == node.Called.Count)
            {
                order.Add(node);
                continue;
            }

            path.Push((node, at + 1));
            path.Push((node.Called[at], 0));
            seen.Add(node.Called[at]);
        }

        return order;
    }

    private static (string Path, int Start) PlaceOf(FiringNode node) =>
        node.Function.Locations.FirstOrDefault(static location => location.IsInSource) is { } location ? (location.SourceTree!.FilePath, location.SourceSpan.Start) : ("", 0);

    private sealed class Visit(FiringNode node, int number, IReadOnlyList<FiringNode> called)
    {
        public FiringNode Node { get; } = node;

        public int Number { get; } = number;

        public IReadOnlyList<FiringNode> Called { get; } = called;

        public int Next { get; set; }

        public int Lowest { get; set; } = number;

        public bool IsOpen { get; set; } = true;
    }
}
