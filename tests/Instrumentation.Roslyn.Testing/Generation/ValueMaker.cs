using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using Instrumentation.Plan.Model;

namespace Instrumentation.Roslyn.Testing.Generation;

/// <summary>
/// Makes values for the members of generated types from what the plan says, together with the JSON they must become:
/// the expectation comes from the plan's model and this file, never from the generated code or the runtime.
/// </summary>
public sealed class ValueMaker(Plan.Model.TrackingPlan plan, int seed)
{
    private const int MaxDepth = 6;

    private static readonly string[] Texts =
        ["", "plain", "with \"quotes\" and \\", "line\nbreak\u2028end", "größe 日本語 😀", "<a href='x'>&amp;</a>", "\u0001\u001f", "null", "0"];

    private readonly Random _random = new(seed);

    /// <summary>Builds an instance of a generated struct and the object it must become on the wire.</summary>
    /// <param name="type">The struct.</param>
    /// <param name="members">Its members in the plan.</param>
    /// <param name="all">Whether optional and nullable members get values too.</param>
    /// <param name="depth">How deep it stands in another.</param>
    public MadeValue Struct(Type type, EquatableArray<PlanMember> members, bool all, int depth = 0)
    {
        var instance = Activator.CreateInstance(type)!;
        var wire = new JsonObject();
        foreach (var member in members)
        {
            var property = LoadedTypes.Member(type, member.Property.WireName)
                ?? throw new InvalidOperationException($"{type} has no member for \"{member.Property.WireName}\".");
            Fill(instance, property, member, wire, all, depth);
        }

        return new MadeValue(instance, wire);
    }

    private void Fill(object instance, PropertyInfo property, PlanMember member, JsonObject wire, bool all, int depth)
    {
        var (definition, requirement) = (member.Property, member.Requirement);
        if (!property.CanWrite)
        {
            wire[definition.WireName] = Constant(definition);
            return;
        }

        if (!all && (!requirement.IsRequired || definition.IsNullable))
        {
            if (requirement.IsRequired)
                wire[definition.WireName] = null;
            return;
        }

        var value = Value(definition.Type, property.PropertyType, definition.Unit, all, depth + 1);
        property.SetValue(instance, value.Value);
        wire[definition.WireName] = value.Wire;
    }

    private MadeValue Value(PropertyType type, Type clr, string? unit, bool all, int depth)
    {
        clr = Nullable.GetUnderlyingType(clr) ?? clr;
        if (clr.GetCustomAttribute<TrackingKeyAttribute>() is not null)
        {
            var inner = Value(type, clr.GetProperty("Value")!.PropertyType, unit, all, depth);
            return inner with { Value = Activator.CreateInstance(clr, inner.Value) };
        }

        return type switch
        {
            ScalarType scalar => Scalar(scalar.Kind, clr, unit),
            EnumType choice => Enumeration(choice.Definition, clr),
            ListType list => List(list, clr, unit, all, depth),
            MapType map => Map(map, clr, unit, all, depth),
            InlineObjectType inline => Struct(clr, inline.Definition.Members, all, depth),
            NamedObjectType named => Struct(clr, plan.Objects.Single(o => o.TypeName == named.TypeName).Members, all, depth),
            UnionType union => Any(union.Alternatives[_random.Next(union.Alternatives.Count)], depth),
            _ => throw new InvalidOperationException($"{type}"),
        };
    }

    private MadeValue Scalar(ScalarKind kind, Type clr, string? unit)
    {
        switch (kind)
        {
            case ScalarKind.String:
                var text = Text();
                return new MadeValue(text, text);
            case ScalarKind.Integer:
                var integer = Pick(0L, long.MinValue, long.MaxValue, _random.NextInt64());
                return new MadeValue(integer, integer);
            case ScalarKind.Number:
                var number = Pick(0d, -1.5, 1e300, double.Epsilon, _random.NextDouble());
                return new MadeValue(number, number);
            case ScalarKind.Decimal:
                var money = Pick(0m, decimal.MaxValue, 0.10m, -12345.6789m);
                return new MadeValue(money, money);
            case ScalarKind.Boolean:
                var flag = _random.Next(2) == 0;
                return new MadeValue(flag, flag);
            case ScalarKind.Uuid:
                var bytes = new byte[16];
                _random.NextBytes(bytes);
                var uuid = new Guid(bytes);
                return new MadeValue(uuid, uuid.ToString("D"));
            case ScalarKind.Timestamp:
                var moment = new DateTimeOffset(2026, 11, 22, 23, 59, 58, _random.Next(1000), TimeSpan.FromMinutes(_random.Next(-600, 600)));
                return new MadeValue(moment, moment.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.fff", CultureInfo.InvariantCulture) + "Z");
            case ScalarKind.Date:
                var day = new DateOnly(2026, _random.Next(1, 13), _random.Next(1, 29));
                var dayText = day.ToString("o", CultureInfo.InvariantCulture);
                return new MadeValue(clr == typeof(string) ? dayText : day, dayText);
            case ScalarKind.Duration:
                return Duration(unit);
            case ScalarKind.Uri:
                var uri = $"https://example.org/a/{_random.Next()}?q=1#f";
                return new MadeValue(new Uri(uri), uri);
            default:
                return Any(new ScalarType(ScalarKind.Any), 0);
        }
    }

    private MadeValue Duration(string? unit)
    {
        var seconds = _random.Next(1, 86_400);
        var duration = TimeSpan.FromSeconds(seconds);
        return unit switch
        {
            "ms" => new MadeValue(duration, seconds * 1000L),
            "s" => new MadeValue(duration, (long)seconds),
            _ => new MadeValue(duration, System.Xml.XmlConvert.ToString(duration)),
        };
    }

    private MadeValue Enumeration(EnumDefinition definition, Type clr)
    {
        // By position: members start at 1, in the order of the dictionary's own enum, which an event may narrow.
        var member = definition.Members[_random.Next(definition.Members.Count)];
        JsonNode wire = definition.IsInteger ? long.Parse(member.WireValue, CultureInfo.InvariantCulture) : member.WireValue;
        return new MadeValue(Enum.Parse(clr, member.MemberName), wire);
    }

    private MadeValue List(ListType list, Type clr, string? unit, bool all, int depth)
    {
        var item = clr.GetGenericArguments()[0];
        var values = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        var wire = new JsonArray();
        for (var i = depth >= MaxDepth ? 0 : _random.Next(3); i > 0; i--)
        {
            var value = Value(list.Item, item, unit, all, depth + 1);
            values.Add(value.Value);
            wire.Add(value.Wire);
        }

        return new MadeValue(values, wire);
    }

    private MadeValue Map(MapType map, Type clr, string? unit, bool all, int depth)
    {
        var item = clr.GetGenericArguments()[1];
        var values = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), item))!;
        var wire = new JsonObject();
        for (var i = depth >= MaxDepth ? 0 : _random.Next(3); i > 0; i--)
        {
            var name = Text() + i;
            var value = Value(map.Value, item, unit, all, depth + 1);
            values[name] = value.Value;
            wire[name] = value.Wire;
        }

        return new MadeValue(values, wire);
    }

    private MadeValue Any(PropertyType type, int depth)
    {
        switch (type)
        {
            case ScalarType { Kind: ScalarKind.String }:
                var text = Text();
                return new MadeValue((AnyValue)text, text);
            case ScalarType { Kind: ScalarKind.Integer }:
                return new MadeValue((AnyValue)long.MaxValue, long.MaxValue);
            case ScalarType { Kind: ScalarKind.Number or ScalarKind.Decimal }:
                return new MadeValue((AnyValue)0.25, 0.25);
            case ScalarType { Kind: ScalarKind.Boolean }:
                return new MadeValue((AnyValue)true, true);
            case ScalarType { Kind: ScalarKind.Any } when depth < 3:
                var inner = Any(new ScalarType((ScalarKind)_random.Next(5)), depth + 1);
                return new MadeValue(
                    AnyValue.Map([new("list", AnyValue.List((AnyValue)inner.Value!, AnyValue.Null)), new("a b", (AnyValue)1L)]),
                    new JsonObject { ["list"] = new JsonArray(inner.Wire, null), ["a b"] = 1 });
            case ListType list:
                var item = Any(list.Item, depth + 1);
                return new MadeValue(AnyValue.List((AnyValue)item.Value!), new JsonArray(item.Wire));
            default:
                return new MadeValue((AnyValue)"other", "other");
        }
    }

    private static JsonNode Constant(PlanProperty property)
    {
        var text = property.Constraints!.Const!;
        return property.Type switch
        {
            ScalarType { Kind: ScalarKind.Integer } or EnumType { Definition.IsInteger: true } => long.Parse(text, CultureInfo.InvariantCulture),
            ScalarType { Kind: ScalarKind.Number } => double.Parse(text, CultureInfo.InvariantCulture),
            ScalarType { Kind: ScalarKind.Decimal } => decimal.Parse(text, CultureInfo.InvariantCulture),
            ScalarType { Kind: ScalarKind.Boolean } => bool.Parse(text),
            _ => text,
        };
    }

    private string Text() => Texts[_random.Next(Texts.Length)];

    private T Pick<T>(params T[] values) => values[_random.Next(values.Length)];
}
