using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Generation.Emission;

/// <summary>
/// The methods behind the types: an enum's wire value, an object's writing. They stand in a class of their own, since
/// a struct's names all belong to the plan.
/// </summary>
internal static class SupportMethods
{
    /// <summary>Writes the methods of a struct with the given members, and of all types nested in it.</summary>
    public static void WriteNested(CodeWriter code, EquatableArray<PlanMember> members, string owner, TypeTable types)
    {
        MemberParts.WriteMethods(code, members, owner, types);
        var nested = NestedTypes.Of(members, types);
        foreach (var definition in nested.Enums)
        {
            var fullName = TypeTable.Nested(owner, definition.TypeName);
            code.Line();
            EnumDeclaration.WriteConversion(code, definition, types.Conversion("Wire", fullName), fullName);
        }

        foreach (var definition in nested.Objects)
        {
            var fullName = TypeTable.Nested(owner, definition.TypeName);
            WriteObject(code, definition, fullName, types.Conversion("Write", fullName), types.Conversion("ToDictionary", fullName), types);
        }
    }

    /// <summary>Writes the methods of an object and of the types nested in it.</summary>
    public static void WriteObject(
        CodeWriter code, ObjectDefinition definition, string fullName, string writeName, string toDictionaryName, TypeTable types)
    {
        code.Line();
        code.Line("internal static void ", writeName, "(global::System.Text.Json.Utf8JsonWriter writer, in ", fullName, " value)");
        code.Open();
        MemberParts.Write(code, definition.Members, "value", fullName, types);
        code.Close();

        code.Line();
        code.Line(
            "internal static " + DictionaryStatements.Dictionary + " ", toDictionaryName, "(in ", fullName, " value)");
        code.Open();
        MemberParts.ToDictionary(code, definition.Members, "value", fullName, types);
        code.Line("return properties;");
        code.Close();

        WriteNested(code, definition.Members, fullName, types);
    }
}
