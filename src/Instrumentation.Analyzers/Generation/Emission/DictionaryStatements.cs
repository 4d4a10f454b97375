using System.Globalization;
using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Generation.Emission;

/// <summary>The statements that put members into a dictionary called <c>properties</c>, each as the wire would have it.</summary>
internal sealed class DictionaryStatements(CodeWriter code, TypeTable types)
{
    /// <summary>The type of the dictionary.</summary>
    public const string Dictionary = "global::System.Collections.Generic.Dictionary<string, object?>";
    private const string List = "global::System.Collections.Generic.List<object?>";
    private const string Text = "global::Instrumentation.Infrastructure.WireText.";
    private const string Numbers = "global::Instrumentation.Infrastructure.WireDictionary.";

    private int _locals;

    /// <summary>Declares the dictionary.</summary>
    public static void Declare(CodeWriter code, int members) => code.Line(
        Dictionary, " properties = new " + Dictionary, "(", members.ToString(CultureInfo.InvariantCulture), ", global::System.StringComparer.Ordinal);");

    /// <summary>Puts the members of the struct <paramref name="owner"/>, which is <paramref name="instance"/>, into it.</summary>
    public void Members(EquatableArray<PlanMember> members, string instance, string owner)
    {
        foreach (var member in members)
            Member(member, instance + "." + CSharpText.Identifier(member.MemberName), owner);
    }

    private void Member(PlanMember member, string value, string owner)
    {
        var property = member.Property;
        var target = "properties[" + CSharpText.Literal(property.WireName) + "]";
        var isKey = TypeTable.KeyTypeOf(property) is not null;
        var isConstant = ConstantValue.Of(property, owner, types) is not null;
        if (isConstant || (member.Requirement.IsRequired && !property.IsNullable))
        {
            Assign(target, property.Type, isKey ? value + ".Value" : value, owner, property.Unit);
            return;
        }

        var local = Local();
        var isOptional = !member.Requirement.IsRequired;
        if (isKey)
            value += "?.Value";
        if (isOptional && property.Type is EnumType { Definition: var definition })
        {
            var wire = Local();
            code.Line("if (" + value, " is { } " + local, " && " + types.WireOf(definition, owner), "(" + local, ") is { } " + wire + ")");
            Block(() => code.Line(target, " = ", wire, ";"));
            return;
        }

        code.Line("if (", value, isOptional && IsAny(property.Type) ? " is { IsNull: false } " : " is { } ", local, ")");
        Block(() => Assign(target, property.Type, local, owner, property.Unit, mayBeNull: false));
        if (isOptional)
            return;
        code.Line("else");
        code.Deeper();
        code.Line(target, " = null;");
        code.Shallower();
    }

    private void Assign(string target, PropertyType type, string value, string owner, string? unit, bool mayBeNull = true)
    {
        switch (type)
        {
            case ListType list:
                Guarded(target, value, mayBeNull, items => AssignList(target, list, items, owner, unit));
                break;
            case MapType map:
                Guarded(target, value, mayBeNull, items => AssignMap(target, map, items, owner, unit));
                break;
            default:
                code.Line(target, " = ", Single(type, value, owner, unit), ";");
                break;
        }
    }

    // A caller without nullable annotations can hand over null in spite of the type.
    private void Guarded(string target, string value, bool mayBeNull, Action<string> assign)
    {
        if (!mayBeNull)
        {
            assign(value);
            return;
        }

        var local = Local();
        code.Line("if (", value, " is { } ", local, ")");
        Block(() => assign(local));
        code.Line("else");
        code.Deeper();
        code.Line(target, " = null;");
        code.Shallower();
    }

    private void AssignList(string target, ListType list, string items, string owner, string? unit)
    {
        var (result, index, item) = (Local(), Local(), Local());
        code.Line(List, " " + result + " = new ", List, "(" + items, ".Count);");
        code.Line("for (int " + index, " = 0; " + index, " < " + items, ".Count; " + index, "++)");
        Block(() =>
        {
            code.Line("object? ", item, ";");
            Assign(item, list.Item, items + "[" + index + "]", owner, unit);
            code.Line(result, ".Add(", item, ");");
        });
        code.Line(target, " = ", result, ";");
    }

    private void AssignMap(string target, MapType map, string items, string owner, string? unit)
    {
        var (result, pair) = (Local(), Local());
        code.Line(Dictionary, " " + result + " = new ", Dictionary, "(" + items, ".Count, global::System.StringComparer.Ordinal);");
        code.Line("foreach (" + types.PairOf(map, owner), " ", pair, " in " + items, ")");
        Block(() => Assign(result + "[" + pair + ".Key]", map.Value, pair + ".Value", owner, unit));
        code.Line(target, " = ", result, ";");
    }

    private string Single(PropertyType type, string value, string owner, string? unit) => type switch
    {
        EnumType { Definition: var definition } => types.WireOf(definition, owner) + "(" + value + ")",
        InlineObjectType or NamedObjectType => types.ConversionOf("ToDictionary", type, owner) + "(" + value + ")",
        ScalarType { Kind: ScalarKind.String or ScalarKind.Integer or ScalarKind.Decimal or ScalarKind.Boolean } => value,
        ScalarType { Kind: ScalarKind.Number } => Numbers + "Number(" + value + ")",
        ScalarType { Kind: ScalarKind.Uuid } => Text + "Uuid(" + value + ")",
        ScalarType { Kind: ScalarKind.Timestamp } => Text + "Timestamp(" + value + ")",
        ScalarType { Kind: ScalarKind.Date } => types.Scope.HasDateOnly ? Text + "Date(" + value + ")" : value,
        ScalarType { Kind: ScalarKind.Uri } => Text + "Uri(" + value + ")",
        ScalarType { Kind: ScalarKind.Duration } when unit is "ms" => Numbers + "Milliseconds(" + value + ")",
        ScalarType { Kind: ScalarKind.Duration } when unit is "s" => Numbers + "Seconds(" + value + ")",
        ScalarType { Kind: ScalarKind.Duration } => Text + "Duration(" + value + ")",
        _ => value + ".ToObject()",
    };

    private void Block(Action content)
    {
        code.Open();
        content();
        code.Close();
    }

    private string Local() => "v" + ++_locals;

    private static bool IsAny(PropertyType type) => type is UnionType or ScalarType { Kind: ScalarKind.Any };
}
