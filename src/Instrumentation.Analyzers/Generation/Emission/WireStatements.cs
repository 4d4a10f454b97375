using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Generation.Emission;

/// <summary>The statements that write members to a <c>Utf8JsonWriter</c> called <c>writer</c>.</summary>
internal sealed class WireStatements(CodeWriter code, TypeTable types)
{
    private const string Writer = "global::Instrumentation.Infrastructure.WireWriter.";

    // Every local has a name of its own, so that no nesting can hide one.
    private int _locals;

    /// <summary>Writes the members of the struct <paramref name="owner"/>, which is <paramref name="instance"/>.</summary>
    public void Members(EquatableArray<PlanMember> members, string instance, string owner)
    {
        foreach (var member in members)
            Member(member, instance + "." + CSharpText.Identifier(member.MemberName), owner);
    }

    private void Member(PlanMember member, string value, string owner)
    {
        var property = member.Property;
        var name = CSharpText.Utf8(property.WireName);
        var isKey = TypeTable.KeyTypeOf(property) is not null;
        if (ConstantValue.Of(property, owner, types) is not null)
            Value(property.Type, isKey ? value + ".Value" : value, owner, property.Unit, name);
        else if (!member.Requirement.IsRequired)
            Optional(property, isKey ? value + "?.Value" : value, owner, name);
        else if (!property.IsNullable)
            Value(property.Type, isKey ? value + ".Value" : value, owner, property.Unit, name);
        else
            Nullable(property, isKey ? value + "?.Value" : value, owner, name);
    }

    // Null, and an enum that is not set, leave the name out.
    private void Optional(PlanProperty property, string value, string owner, string name)
    {
        var local = Local();
        if (property.Type is EnumType { Definition: var definition })
        {
            var wire = Local();
            code.Line("if (" + value, " is { } " + local, " && " + types.WireOf(definition, owner), "(" + local, ") is { } " + wire + ")");
            Block(() => code.Line(Writer, "Write(writer, ", name, ", ", wire + ");"));
            return;
        }

        code.Line("if (", value, IsAny(property.Type) ? " is { IsNull: false } " : " is { } ", local, ")");
        Block(() => Value(property.Type, local, owner, property.Unit, name, mayBeNull: false));
    }

    private void Nullable(PlanProperty property, string value, string owner, string name)
    {
        var local = Local();
        code.Line("if (", value, " is { } ", local, ")");
        Block(() => Value(property.Type, local, owner, property.Unit, name, mayBeNull: false));
        code.Line("else");
        code.Deeper();
        code.Line(Writer, "WriteNull(writer, ", name, ");");
        code.Shallower();
    }

    /// <summary>Writes one value, after its <paramref name="name"/> (a UTF-8 expression) where it has one.</summary>
    private void Value(PropertyType type, string value, string owner, string? unit, string? name, bool mayBeNull = true)
    {
        switch (type)
        {
            case EnumType { Definition: var definition }:
                var wire = Local();
                code.Line("if (" + types.WireOf(definition, owner), "(" + value, ") is { } " + wire, ")");
                Block(() => Call("Write", "WriteValue", name, wire));
                code.Line("else");
                code.Deeper();
                Call("WriteInvalid", "WriteInvalidValue", name, null);
                code.Shallower();
                break;
            case ListType list:
                Guarded(value, mayBeNull, name, items => List(list, items, owner, unit, name));
                break;
            case MapType map:
                Guarded(value, mayBeNull, name, items => Map(map, items, owner, unit, name));
                break;
            case InlineObjectType or NamedObjectType:
                code.Line("writer.WriteStartObject(", name ?? "", ");");
                code.Line(types.ConversionOf("Write", type, owner), "(writer, ", value, ");");
                code.Line("writer.WriteEndObject();");
                break;
            case ScalarType { Kind: ScalarKind.Duration } when unit is "ms":
                Call("WriteMilliseconds", "WriteMillisecondsValue", name, value);
                break;
            case ScalarType { Kind: ScalarKind.Duration } when unit is "s":
                Call("WriteSeconds", "WriteSecondsValue", name, value);
                break;
            default:
                Call("Write", "WriteValue", name, value);
                break;
        }
    }

    // A caller without nullable annotations can hand over null in spite of the type.
    private void Guarded(string value, bool mayBeNull, string? name, Action<string> write)
    {
        if (!mayBeNull)
        {
            write(value);
            return;
        }

        var local = Local();
        code.Line("if (", value, " is { } ", local, ")");
        Block(() => write(local));
        code.Line("else");
        code.Deeper();
        Call("WriteInvalid", "WriteInvalidValue", name, null);
        code.Shallower();
    }

    // By index, since an enumerator behind an interface is an allocation.
    private void List(ListType list, string items, string owner, string? unit, string? name)
    {
        var index = Local();
        code.Line("writer.WriteStartArray(", name ?? "", ");");
        code.Line("for (int " + index, " = 0; " + index, " < " + items, ".Count; " + index, "++)");
        Block(() => Value(list.Item, items + "[" + index + "]", owner, unit, name: null));
        code.Line("writer.WriteEndArray();");
    }

    private void Map(MapType map, string items, string owner, string? unit, string? name)
    {
        var pair = Local();
        code.Line("writer.WriteStartObject(", name ?? "", ");");
        code.Line("foreach (" + types.PairOf(map, owner), " ", pair, " in " + items, ")");
        Block(() =>
        {
            code.Line(Writer, "WriteName(writer, ", pair, ".Key);");
            Value(map.Value, pair + ".Value", owner, unit, name: null);
        });
        code.Line("writer.WriteEndObject();");
    }

    private void Call(string named, string unnamed, string? name, string? value) => code.Line(
        Writer,
        name is null ? unnamed : named,
        "(writer",
        name is null ? "" : ", " + name,
        value is null ? ");" : ", " + value + ");");

    private void Block(Action content)
    {
        code.Open();
        content();
        code.Close();
    }

    private string Local() => "v" + ++_locals;

    private static bool IsAny(PropertyType type) => type is UnionType or ScalarType { Kind: ScalarKind.Any };
}
