using Instrumentation.Plan.Model;
using Instrumentation.Roslyn.Testing.Generation;
using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.Analyzers.Tests.Generation;
/// <summary>Emission from models built by hand: what a plan's reader would refuse, or name otherwise, must compile all the same.</summary>
public sealed class EmittedModelTests
{
    private static readonly PlanPlace Nowhere = default;

    public static TheoryData<string> Targets => [.. ConsumerTarget.All.Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Targets))]
    public void Every_type_compiles_in_every_position(string target)
    {
        var plan = Plan([Event("every_type", [.. EveryMember()])]);
        ModelCompilation.AssertClean(ModelCompilation.Of([plan], ConsumerTarget.All.Single(t => t.Name == target)));
    }

    [Fact]
    public void Every_constant_is_a_member_with_its_value()
    {
        (ScalarKind Kind, string Text)[] constants =
        [
            (ScalarKind.String, "a \"quoted\" \\ text\n\u2028\u202E"), (ScalarKind.Integer, "-9223372036854775808"), (ScalarKind.Number, "1E+308"),
            (ScalarKind.Number, "0.1"), (ScalarKind.Decimal, "79228162514264337593543950335"), (ScalarKind.Boolean, "true"),
            (ScalarKind.Uuid, "01234567-89ab-cdef-0123-456789abcdef"), (ScalarKind.Timestamp, "2026-11-22T10:00:00.123Z"),
            (ScalarKind.Date, "2026-11-22"), (ScalarKind.Duration, "P1DT2H"), (ScalarKind.Uri, "https://example.org/?a=b"), (ScalarKind.Any, "x"),
            (ScalarKind.Integer, "no number"), (ScalarKind.Uuid, "no uuid"), (ScalarKind.Duration, "no duration"), (ScalarKind.Date, "no day"),
        ];
        var members = constants.Select((c, i) => Member(
            $"constant_{i}", new ScalarType(c.Kind), required: true, constraints: new ValueConstraints { Const = c.Text })).ToArray();
        foreach (var target in ConsumerTarget.All)
            ModelCompilation.AssertClean(ModelCompilation.Of([Plan([Event("constants", members)])], target));
    }

    [Fact]
    public void Keys_of_every_scalar_type_compile()
    {
        var keys = Enum.GetValues<ScalarKind>().Select(kind => new KeyType(
            $"{kind}Key", Property($"{kind}_key", new ScalarType(kind)) with { Key = KeyLevel.Entity, KeyTypeName = $"{kind}Key" })).ToArray();
        var members = keys.SelectMany((key, i) => new[]
        {
            new PlanMember(key.Property, $"Required{i}", Requirement.Required, Nowhere),
            new PlanMember(key.Property with { IsNullable = true }, $"Nullable{i}", Requirement.Required, Nowhere),
            new PlanMember(key.Property, $"Optional{i}", Requirement.Optional, Nowhere),
        }).ToArray();
        var plan = Plan([Event("keyed", members)]) with { Keys = new(keys) };
        foreach (var target in ConsumerTarget.All)
            ModelCompilation.AssertClean(ModelCompilation.Of([plan], target));
    }

    [Theory]
    [InlineData("class")]
    [InlineData("record")]
    [InlineData("required")]
    [InlineData("field")]
    [InlineData("value")]
    [InlineData("writer")]
    [InlineData("v1")]
    [InlineData("properties")]
    [InlineData("global")]
    [InlineData("System")]
    [InlineData("Instrumentation")]
    [InlineData("String")]
    [InlineData("Object")]
    [InlineData("Task")]
    [InlineData("Plan")]
    [InlineData("Enums")]
    [InlineData("_")]
    [InlineData("__arglist")]
    [InlineData("größe")]
    public void Any_identifier_can_name_an_event_and_a_property(string name)
    {
        var definition = Choice(name + "Value");
        var plan = Plan(
        [
            Event("event", [Member("p", new EnumType(definition), required: true)]) with { TypeName = name },
            Event("other", [Member("p", new ListType(new EnumType(definition)), required: false) with { MemberName = name }]),
        ]);
        foreach (var language in new[] { LanguageVersion.CSharp11, LanguageVersion.Latest, LanguageVersion.Preview })
            ModelCompilation.AssertClean(ModelCompilation.Of([plan], ConsumerTarget.Net10, language));
    }

    [Fact]
    public void An_enum_that_an_event_narrows_stays_the_dictionary_s()
    {
        var whole = Choice("Reason");
        var narrowed = whole with { Members = new([whole.Members[1]]) };
        var nested = whole with { Members = new([new EnumMember("other", "Other", null, Nowhere)]) };
        PlanEvent[] events =
        [
            Event("narrows", [Member("reason", new EnumType(narrowed), required: true) with { MemberName = "Why" }]),
            Event("nests", [Member("reason", new EnumType(nested), required: true) with { MemberName = "Why" }]),
        ];
        var plan = Plan(events) with { Enums = new([whole]) };

        var compilation = ModelCompilation.Of([plan], ConsumerTarget.Net10);

        ModelCompilation.AssertClean(compilation);
        Assert.NotNull(compilation.GetTypeByMetadataName("Contoso.Tracking.Nests+Reason"));
        Assert.Null(compilation.GetTypeByMetadataName("Contoso.Tracking.Narrows+Reason"));
    }

    private static IEnumerable<PlanMember> EveryMember()
    {
        PropertyType[] innermost =
        [
            .. Enum.GetValues<ScalarKind>().Select(kind => new ScalarType(kind)),
            new UnionType(new([new ScalarType(ScalarKind.String), new ScalarType(ScalarKind.Integer)])),
        ];
        var number = 0;
        foreach (var type in innermost.Append(null))
        {
            Func<PropertyType, PropertyType>[] positions = [t => t, t => new ListType(t), t => new MapType(t), t => new ListType(new MapType(new ListType(t)))];
            foreach (var position in positions)
            {
                foreach (var (required, nullable) in new[] { (true, false), (true, true), (false, false), (false, true) })
                {
                    // An enum and an object of its own for each member, nested as a plan's are.
                    var name = $"m{++number}";
                    var types = type is not null ? [type] : new PropertyType[]
                    {
                        new EnumType(Choice($"M{number}Value")),
                        new InlineObjectType(new ObjectDefinition($"M{number}ObjectValue", new([
                            Member("inner", new EnumType(Choice("InnerValue")), required: required),
                            Member("deep", new InlineObjectType(new ObjectDefinition("DeepValue", default, null)), required: false),
                        ]), "An object")),
                    };
                    foreach (var one in types)
                    {
                        foreach (var unit in one is ScalarType { Kind: ScalarKind.Duration } ? new[] { null, "ms", "s" } : [null])
                        {
                            var wire = $"{name}_{one.GetType().Name}_{unit}";
                            var member = Member(wire, position(one), required);
                            yield return member with
                            {
                                MemberName = $"Member_{wire}",
                                Property = member.Property with { IsNullable = nullable, Unit = unit },
                            };
                        }
                    }
                }
            }
        }
    }

    private static EnumDefinition Choice(string name) => new(
        name, IsInteger: false, new([new EnumMember("first", "First", "One", Nowhere), new EnumMember("not_set", "NotSet", null, Nowhere)]), null);

    private static PlanProperty Property(string name, PropertyType type) => new() { Name = name, WireName = name, Type = type };

    private static PlanMember Member(string name, PropertyType type, bool required, ValueConstraints? constraints = null) => new(
        Property(name, type) with { Constraints = constraints },
        char.ToUpperInvariant(name[0]) + name[1..],
        required ? Requirement.Required : Requirement.Optional,
        Nowhere);

    private static PlanEvent Event(string name, PlanMember[] members) => new()
    {
        Name = name,
        WireName = name,
        TypeName = char.ToUpperInvariant(name[0]) + name[1..],
        Members = new(members),
    };

    private static Plan.Model.TrackingPlan Plan(PlanEvent[] events) => new()
    {
        Id = "contoso",
        Version = 1,
        Namespace = "Contoso.Tracking",
        Fingerprint = "0123456789abcdef",
        Events = new(events),
    };
}
