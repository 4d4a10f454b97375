using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Naming;
using Instrumentation.Plan.Reading;
using Instrumentation.Plan.Validation.Fields;

namespace Instrumentation.Plan.Validation;

/// <summary>
/// One resolution of one plan. Names of all sections are known before any of them is read, so that order never matters;
/// then what others build on comes first: dictionary, groups, what is carried, events, and what is said about events.
/// </summary>
internal sealed class Resolution
{
    private readonly IReadOnlyList<PlanDocument> _documents;
    private readonly CancellationToken _cancellation;
    private readonly FindingList _findings = new();
    private readonly NearestName _nearest = new();
    private readonly FieldReader _fields;
    private readonly Values _values;
    private readonly Completeness _completeness;
    private readonly References _references;
    private readonly SectionIndex _sections;

    public Resolution(IReadOnlyList<PlanDocument> documents, CancellationToken cancellation)
    {
        _documents = documents;
        _cancellation = cancellation;
        foreach (var document in documents)
            _findings.AddRange(document.Findings);
        _fields = new(_findings, _nearest);
        _values = new(_findings, _nearest);
        _completeness = new(_findings);
        _references = new(_findings, _nearest);
        _sections = new(documents, _findings, _fields);
    }

    /// <summary>Resolves the plan.</summary>
    public ResolvedPlan Resolve()
    {
        TrackingPlan? plan = null;
        if (_documents.Count > 0)
        {
            var header = PlanHeader.Read(_fields, _values, _completeness, _sections);

            // Of files in which nothing at all can be read, that is what there is to say.
            if (_findings.Count == 0 || !_sections.IsEmpty)
                PlanHeader.RequireAll(_findings, _sections, _documents);
            var resolved = ResolveSections(header);
            plan = header.Id is null ? null : resolved;
        }

        var suppressions = new List<PlanSuppression>();
        foreach (var document in _documents)
            suppressions.AddRange(document.Suppressions);
        var result = new ResolvedPlan(plan, _findings.ToSorted(_documents), new(suppressions.ToArray()));
        return result.Findings.IsEmpty ? result : new UnfinishedParts(_sections).NoteIn(new LostEvents(_sections, plan?.Events ?? default).NoteIn(result));
    }

    private TrackingPlan ResolveSections(PlanHeader header)
    {
        var sources = Merge(PlanField.Sources, "source");
        var types = Merge(PlanField.Types, "type");
        var properties = Merge(PlanField.Properties, "property", PlanLimits.Properties);
        var groupNames = Merge(PlanField.Groups, "group");
        var events = Merge(PlanField.Events, "event", PlanLimits.Events);
        var destinations = Merge(PlanField.Destinations, "destination");

        var identifiers = new IdentifierReader(_findings);
        var typeNames = new IdentifierScope(events.Items.Count + types.Items.Count);
        var eventTypeNames = EventSection.TakeTypeNames(events, identifiers, typeNames);
        var objectTypeNames = TypeSection.TakeTypeNames(types, identifiers, typeNames);

        var counter = new PropertyCounter(_findings);
        var dictionary = new PropertyDictionary(properties);
        var enums = new EnumReader(_findings, _fields, _values);
        var objects = new ObjectReader(types, objectTypeNames);
        var constraints = new ConstraintReader(_findings, _values);
        var typeReader = new TypeReader(_findings, _references, enums, objects);
        var definitions = new PropertyReader(_findings, _values, _completeness, _references, sources, typeReader, constraints);
        var requirements = new RequirementReader(_findings, _nearest, _references, sources);
        var refinement = new Refinement(_findings, _values, _completeness, constraints, enums, definitions);
        var members = new MemberReader(_findings, _fields, identifiers, dictionary, definitions, refinement, requirements, _references, counter);
        objects.Members = members;

        var plannedSources = SourceSection.Read(_fields, _values, _completeness, sources);
        TypeSection.Read(_findings, _fields, _values, _completeness, types, objectTypeNames, objects);
        var dictionaryEntries = dictionary.Read(definitions, _fields, identifiers, typeNames, GroupSection.Attribution(groupNames), counter);
        var groups = new GroupSection(_findings, _fields, _values, groupNames, dictionary, refinement, requirements, _references, counter);
        var plannedGroups = groups.Read();
        var carried = new CarriedReader(_findings, dictionary, groups, _references);
        var common = new List<CarriedValue>();
        foreach (var piece in _sections[PlanField.Common])
            carried.Read(CommonItems(piece), new("'common'"), common);
        var exclusions = new ExclusionReader(_findings, _values, groups, _references);
        var eventSection = new EventSection(
            _findings, _fields, _values, _completeness, _references,
            events, sources, destinations, groups, dictionary, members, carried, exclusions);
        var plannedCommon = new EquatableArray<CarriedValue>(common.ToArray());
        var plannedEvents = eventSection.Read(eventTypeNames, plannedCommon, header.Owner, _cancellation);
        var plannedObjects = new ObjectContainment(_findings, objects.Places).Cut(objects.Finish());
        typeNames.ReportCollisions(_findings);

        // A section that is not there is not read: in a cold compiler, its reader would have to be compiled first.
        var features = new FeatureSection(_findings, _fields, _values, _completeness, _references);
        var measures = new MeasureSection(_findings, _fields, _values, _completeness, _references, events, properties);
        var delivery = new DeliverySection(_findings, _fields, _values, _references, properties);
        var plan = new TrackingPlan
        {
            Id = header.Id ?? "",
            Version = header.Version,
            Namespace = header.Namespace,
            Owner = header.Owner,
            Naming = header.Naming,
            Sources = plannedSources,
            Properties = dictionaryEntries,
            Keys = PlanTypes.Keys(dictionaryEntries),
            Enums = PlanTypes.Enums(dictionaryEntries),
            Objects = plannedObjects,
            Groups = plannedGroups,
            Common = plannedCommon,
            Events = plannedEvents,
            Features = Has(PlanField.Features) ? features.Read(Merge(PlanField.Features, "feature"), events) : default,
            Exemptions = Has(PlanField.Exempt) ? features.ReadExemptions(List(PlanField.Exempt)) : default,
            Landing = Has(PlanField.Landing) ? features.ReadLanding(List(PlanField.Landing)) : default,
            Boundaries = Has(PlanField.Boundaries) ? delivery.ReadBoundaries(List(PlanField.Boundaries)) : default,
            Funnels = Has(PlanField.Funnels) ? measures.ReadFunnels(Merge(PlanField.Funnels, "funnel")) : default,
            Metrics = Has(PlanField.Metrics) ? measures.ReadMetrics(Merge(PlanField.Metrics, "metric")) : default,
            Emitters = Has(PlanField.Emitters) ? delivery.ReadEmitters(List(PlanField.Emitters)) : default,
            Destinations = Has(PlanField.Destinations) ? delivery.ReadDestinations(destinations) : default,
            Fingerprint = "",
        };
        return plan with { Fingerprint = PlanFingerprint.Of(plan) };
    }

    private bool Has(int field) => _sections[field].Count > 0;

    private Declarations Merge(
        int field, string kind, int most = int.MaxValue) => Declarations.Merge(_findings, kind, _sections[field], most);

    private ListSection List(int field) => new(_findings, _sections[field]);

    private PlanNode[] CommonItems(PlanSection piece)
    {
        var slots = new PlanNode[PlanField.Table.Names.Length];
        slots[PlanField.Common] = piece.Value;
        return _values.TextNodes(new FieldSet(slots, PlanField.Table, new("the plan"), default, _fields), PlanField.Common);
    }
}
