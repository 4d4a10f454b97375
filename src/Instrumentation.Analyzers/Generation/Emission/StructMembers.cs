using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Generation.Emission;

/// <summary>Declares the members and nested types that an event or an object gets from its properties.</summary>
internal static class StructMembers
{
    /// <summary>Writes them for the struct <paramref name="owner"/>.</summary>
    public static void Write(CodeWriter code, EquatableArray<PlanMember> members, string owner, TypeTable types)
    {
        foreach (var member in members)
        {
            code.Line();
            Declare(code, member, owner, types);
        }

        var nested = NestedTypes.Of(members, types);
        foreach (var definition in nested.Enums)
        {
            code.Line();
            EnumDeclaration.Write(code, definition, "public");
        }

        foreach (var definition in nested.Objects)
        {
            code.Line();
            ObjectDeclaration.Write(code, definition, "public", TypeTable.Nested(owner, definition.TypeName), types);
        }
    }

    private static void Declare(CodeWriter code, PlanMember member, string owner, TypeTable types)
    {
        var property = member.Property;
        PropertyDocumentation.Write(code, member);
        code.Line("[global::Instrumentation.TrackingPropertyAttribute(", CSharpText.Literal(property.WireName), ")]");

        var type = types.Of(property, owner);
        var name = CSharpText.Identifier(member.MemberName);
        if (ConstantValue.Of(property, owner, types) is { } constant)
            code.Line("public " + type, " ", name, " => ", constant + ";");
        else if (!member.Requirement.IsRequired)
            code.Line("public ", type, "? ", name, " { get; init; }");
        else
            code.Line("public required ", type, property.IsNullable ? "? " : " ", name, " { get; init; }");
    }
}
