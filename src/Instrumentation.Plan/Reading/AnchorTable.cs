using Instrumentation.Plan.Findings;

namespace Instrumentation.Plan.Reading;

/// <summary>What the anchors of a file name, and how much its aliases stand for.</summary>
internal sealed class AnchorTable
{
    private const int Open = -1;

    private readonly Dictionary<string, (int Node, int Weight)> _anchors = new(StringComparer.Ordinal);
    private int _aliased;
    private bool _isTooMuchSaid;

    /// <summary>Notes a node with an anchor whose end has not come yet.</summary>
    public void Begin(string anchor, int node) => _anchors[anchor] = (node, Open);

    /// <summary>Notes a node with an anchor, and how many nodes it stands for.</summary>
    public void End(string anchor, int node, int weight) => _anchors[anchor] = (node, weight);

    /// <summary>
    /// What an alias stands for. If it can stand for nothing, the rule and message say why: "billion laughs" is an alias
    /// of aliases of aliases, so what they stand for is summed up. Passing that limit is one fault, however many aliases do:
    /// from the second on there is no message.
    /// </summary>
    public (int Node, int Weight, PlanRule? Rule, string Message) Resolve(string alias)
    {
        if (!_anchors.TryGetValue(alias, out var target))
        {
            return (-1, 0, PlanRules.NotReadable,
                $"Nothing is anchored as '&{Shown.Of(alias)}' before this alias. Define the anchor above it, or write the value out.");
        }

        if (target.Weight == Open)
            return (-1, 0, PlanRules.NotReadable, $"'*{Shown.Of(alias)}' stands for something that contains it. Write the value out.");
        if (_aliased + target.Weight > PlanLimits.AliasedNodes)
        {
            var message = _isTooMuchSaid
                ? ""
                : $"The aliases up to '*{Shown.Of(alias)}' stand for more than {PlanLimits.AliasedNodes} values. Write values out, or use groups and types.";
            _isTooMuchSaid = true;
            return (-1, 0, PlanRules.LimitExceeded, message);
        }

        _aliased += target.Weight;
        return (target.Node, target.Weight, null, "");
    }
}
