using System.Text.Json.Nodes;
using Instrumentation.Plan.Reading;
using Instrumentation.Plan.Validation;
using Instrumentation.Plan.Validation.Fields;
using NJsonSchema;

namespace Instrumentation.Plan.Tests;

/// <summary>The JSON Schema that editors complete by says what the reader reads, and the other way round.</summary>
public sealed class SchemaTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "tracking-plan.schema.json"));
    private static readonly JsonObject Schema = JsonNode.Parse(Text)!.AsObject();

    /// <summary>Every table of the reader and the part of the schema that describes the same map.</summary>
    private static readonly Dictionary<string, (FieldTable Table, string Path)> Tables = new()
    {
        [nameof(PlanField)] = (PlanField.Table, ""),
        [nameof(NamingField)] = (NamingField.Table, "definitions/naming"),
        [nameof(SourceField)] = (SourceField.Table, "definitions/source"),
        [nameof(PropertyField)] = (PropertyField.Table, "definitions/property"),
        [nameof(MemberField)] = (MemberField.Table, "definitions/member"),
        [nameof(EnumValueField)] = (EnumValueField.Table, "definitions/enum_value/anyOf/1"),
        [nameof(TypeField)] = (TypeField.Table, "definitions/object_type"),
        [nameof(GroupField)] = (GroupField.Table, "definitions/group"),
        [nameof(EventField)] = (EventField.Table, "definitions/event"),
        [nameof(PairField)] = (PairField.Table, "definitions/pair"),
        [nameof(FeatureField)] = (FeatureField.Table, "definitions/feature"),
        [nameof(ExemptionField)] = (ExemptionField.Table, "definitions/exemption"),
        [nameof(BoundaryField)] = (BoundaryField.Table, "definitions/boundary/anyOf/1"),
        [nameof(FunnelField)] = (FunnelField.Table, "definitions/funnel"),
        [nameof(MetricField)] = (MetricField.Table, "definitions/metric"),
        [nameof(EmitterField)] = (EmitterField.Table, "definitions/emitter"),
        [nameof(DestinationField)] = (DestinationField.Table, "definitions/destination/anyOf/0"),
    };

    public static TheoryData<string> TableNames => [.. Tables.Keys];

    [Theory]
    [MemberData(nameof(TableNames))]
    public void Schema_and_reader_know_the_same_fields(string name)
    {
        var (table, path) = Tables[name];
        var part = At(path);
        Assert.Equal(table.Names.Order(), part["properties"]!.AsObject().Select(property => property.Key).Order());
        Assert.Equal(table.Required.Select(index => table.Names[index]).Order(), (part["required"]?.AsArray() ?? []).Select(field => (string)field!).Order());
        Assert.False((bool)part["additionalProperties"]!);
    }

    [Theory]
    [MemberData(nameof(TableNames))]
    public void Constants_stand_at_their_index(string name)
    {
        var (table, _) = Tables[name];
        var constants = typeof(PlanField).Assembly.GetType($"{typeof(PlanField).Namespace}.{name}")!.GetFields()
            .Where(field => field.IsLiteral)
            .ToDictionary(field => string.Concat(field.Name.Select((letter, i) => i > 0 && char.IsUpper(letter) ? "_" + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString())), field => (int)field.GetRawConstantValue()!);
        foreach (var (field, index) in constants)
            Assert.Equal(field, table.Names[index]);
        if (name != nameof(MemberField))
            Assert.Equal(table.Names.Length, constants.Count);
    }

    [Fact]
    public void Every_table_of_the_reader_is_compared() => Assert.Equal(
        typeof(PlanField).Assembly.GetTypes().Where(type => type.Namespace == typeof(PlanField).Namespace && type.Name.EndsWith("Field", StringComparison.Ordinal)).Select(type => type.Name).Order(),
        Tables.Keys.Order());

    [Fact]
    public void Every_field_is_explained()
    {
        foreach (var (_, path) in Tables.Values)
        {
            foreach (var (name, field) in At(path)["properties"]!.AsObject())
            {
                var target = field!["$ref"] is { } reference ? At(((string)reference!)[2..]) : field;
                Assert.True(target["description"] is not null, $"{path} {name}");
            }
        }
    }

    [Theory]
    [InlineData("sources", "source/properties/kind")]
    [InlineData("key", "property/properties/key")]
    [InlineData("kind", "event/properties/kind")]
    [InlineData("status", "event/properties/status")]
    [InlineData("keys_from", "event/properties/keys_from")]
    [InlineData("convention", "convention")]
    public void Schema_and_reader_know_the_same_words(string words, string path)
    {
        string[] known = words switch
        {
            "sources" => PlanWords.SourceKinds.Names,
            "key" => PlanWords.KeyLevels.Names,
            "kind" => PlanWords.EventKinds.Names,
            "status" => PlanWords.EventStatuses.Names,
            "keys_from" => PlanWords.KeysFrom.Names,
            _ => PlanWords.NamingConventions.Names,
        };
        Assert.Equal(known, At("definitions/" + path)["enum"]!.AsArray().Select(word => (string)word!));
    }

    [Fact]
    public async Task Plans_that_come_out_clean_satisfy_the_schema()
    {
        foreach (var plan in new[] { Robustness.Plans.Everything, Robustness.Plans.Small })
            Assert.Empty(await Faults(plan));
    }

    [Theory]
    [InlineData("sorces: {}")]
    [InlineData("format: 2")]
    [InlineData("plan: Big Shop")]
    [InlineData("version: none")]
    [InlineData("sources: { web: {} }")]
    [InlineData("sources: { web: { kind: desktop } }")]
    [InlineData("properties: { a: { type: string, desciption: x } }")]
    [InlineData("properties: { a: { description: x } }")]
    [InlineData("properties: { a: { type: string, key: visitor } }")]
    [InlineData("properties: { a: { type: string, enum: [] } }")]
    [InlineData("properties: { a: { type: string, max_length: -1 } }")]
    [InlineData("events: { a: { sources: web } }")]
    [InlineData("events: { a: { status: gone } }")]
    [InlineData("events: { a: { expires: tomorrow } }")]
    [InlineData("events: { a: { properties: { b: maybe } } }")]
    [InlineData("events: { a: { properties: { b: { required: perhaps } } } }")]
    [InlineData("events: { a: { pairs_with: { event: b } } }")]
    [InlineData("features: { a: { emits: [b] } }")]
    [InlineData("exempt: [{ entry_point: GET / }]")]
    [InlineData("funnels: { a: { join: b, steps: [c, d], within: soon } }")]
    [InlineData("metrics: { a: { by: [b] } }")]
    [InlineData("emitters: [{ method: a, evnt: b }]")]
    public async Task What_the_reader_refuses_the_schema_refuses(string plan)
    {
        Assert.NotEmpty(await Faults(plan));
        var resolved = PlanResolver.Resolve([PlanReader.Read("plan.yaml", plan)]);
        string[] shape = ["TRK002", "TRK003", "TRK006"];
        Assert.Contains(resolved.Findings, finding => shape.Contains(finding.Rule.Id) && !finding.Message.StartsWith("The plan has no", StringComparison.Ordinal));
    }

    private static async Task<IEnumerable<string>> Faults(string plan)
    {
        var schema = await JsonSchema.FromJsonAsync(Text);
        var json = new JsonObject();
        foreach (var section in PlanReader.Read("plan.yaml", plan).Sections)
            json[section.Key.Text] = Json(section.Value);
        return schema.Validate(json.ToJsonString()).Select(fault => fault.ToString());
    }

    private static JsonNode? Json(PlanNode node)
    {
        switch (node.Kind)
        {
            case NodeKind.Mapping:
                var map = new JsonObject();
                foreach (var (key, value) in node.Entries())
                    map[key.Text] = Json(value);
                return map;
            case NodeKind.Sequence:
                var list = new JsonArray();
                foreach (var item in node.Items())
                    list.Add(Json(item));
                return list;
            default:
                return node.IsNull ? null
                    : node.IsPlain && YamlScalars.TryBoolean(node.Text, out var flag) ? flag
                    : node.IsPlain && YamlScalars.TryInteger(node.Text, out var integer) ? integer
                    : node.IsPlain && YamlScalars.TryNumber(node.Text, out var number) ? number
                    : node.Text;
        }
    }

    private static JsonObject At(string path)
    {
        JsonNode node = Schema;
        foreach (var step in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
            node = node is JsonArray array ? array[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : node[step]!;
        return node.AsObject();
    }
}
