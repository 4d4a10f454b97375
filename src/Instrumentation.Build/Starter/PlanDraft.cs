using System.Text;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Sites;
using Instrumentation.Plan.Validation;

namespace Instrumentation.Build.Starter;

/// <summary>A plan in the making: every event that the code emits and that the plan, if there is one, does not have.</summary>
internal sealed class PlanDraft
{
    private readonly Dictionary<string, DraftProperty> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, string Type), DraftProperty> _byType = [];

    private PlanDraft(StarterSettings settings, bool hasHeader)
    {
        Settings = settings;
        HasHeader = hasHeader;
    }

    /// <summary>What the project says of itself.</summary>
    public StarterSettings Settings { get; }

    /// <summary>Whether it is a plan of its own, rather than a further file of one.</summary>
    public bool HasHeader { get; }

    /// <summary>The dictionary, without what the plan defines already.</summary>
    public IEnumerable<DraftProperty> Properties =>
        _taken.Values.Where(static property => !property.IsKnown && property.Fault is null).OrderBy(static property => property.Name, StringComparer.Ordinal);

    /// <summary>The dictionary, with what had to be left out.</summary>
    public IEnumerable<DraftProperty> AllProperties => _taken.Values;

    /// <summary>The events.</summary>
    public IReadOnlyList<DraftEvent> Events { get; private set; } = [];

    /// <summary>The plan of <paramref name="sites"/>, less the events that <paramref name="existing"/> has.</summary>
    public static PlanDraft Of(IEnumerable<ReportedSite> sites, TrackingPlan? existing, bool hasPlan, StarterSettings settings)
    {
        var draft = new PlanDraft(settings, hasHeader: !hasPlan);
        var known = new HashSet<string>(existing?.Events.Select(static planned => planned.WireName) ?? [], StringComparer.Ordinal);
        foreach (var property in existing?.Properties ?? default)
            draft._taken[property.Name] = new DraftProperty(property.Name, property.WireName, TypeOf(property)) { IsKnown = true, IsNullable = property.IsNullable };
        var emitted = EmittedEvent.Of(sites).Where(candidate => !known.Contains(candidate.Name)).ToList();
        draft.DefineProperties(emitted);
        draft.Events = [.. emitted.Select(draft.Event)];
        return draft;
    }

    // A name that is one thing everywhere gets one definition; where types differ, each type gets its own.
    private void DefineProperties(IReadOnlyList<EmittedEvent> events)
    {
        foreach (var name in events.SelectMany(static emitted => emitted.PropertyNames).Distinct().OrderBy(static name => name, StringComparer.Ordinal))
        {
            var users = events.Where(emitted => emitted.Given(name).Any()).ToList();
            var types = CommonType.Narrowest([.. users.Select(emitted => emitted.Given(name).Select(static given => given.Type).ToList())]);
            foreach (var type in types)
            {
                var isNullable = users.Any(emitted => emitted.Given(name).Any(static given => given.IsNullable));
                var property = Known(name, type, isNullable);
                if (property is null)
                {
                    property = new DraftProperty(FreeName(name, type), name, type) { IsNullable = isNullable, Description = $"Sent by {users[0].EmittedBy}" };
                    _taken.Add(property.Name, property);
                }

                foreach (var taken in types.Count == 1 ? users.Select(emitted => TypeIn(emitted, name)) : [type])
                    _byType[(name, taken)] = property;
            }
        }
    }

    // What the plan that is there defines alike need not be defined again.
    private DraftProperty? Known(string name, string type, bool isNullable) => _taken.Values.FirstOrDefault(property =>
        property.IsKnown && property.WireName == name && property.Type == type && (property.IsNullable || !isNullable));

    // Empty for what takes but some values of a type, since nobody knows whether the code sends others.
    private static string TypeOf(PlanProperty property) =>
        property is { Constraints: null, Type: ScalarType { Kind: var kind } } ? PlanWords.ScalarTypes.Names[(int)kind] : "";

    private DraftEvent Event(EmittedEvent emitted) => new(emitted.Name, emitted.Sites[0].Kind, emitted.EmittedBy)
    {
        Members = [.. emitted.PropertyNames.Select(name => new DraftMember(_byType[(name, TypeIn(emitted, name))], emitted.IsAlwaysGiven(name)))],
    };

    private static string TypeIn(EmittedEvent emitted, string name) =>
        CommonType.Of(emitted.Given(name).Select(static property => property.Type));

    private string FreeName(string name, string type)
    {
        if (!_taken.ContainsKey(name))
            return name;
        var typed = new StringBuilder(name).Append('_');
        foreach (var c in type)
        {
            if (char.IsLetter(c))
                typed.Append(c);
        }

        var free = typed.ToString();
        for (var i = 2; _taken.ContainsKey(free); i++)
            free = $"{typed}_{i}";
        return free;
    }
}
