using System.Globalization;
using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Generation.Emission;

/// <summary>
/// Spreads what is done with the members of a very wide struct over several methods: the compiler's time for one method
/// grows with the square of its length, and a plan may have thousands of properties in one event.
/// </summary>
internal static class MemberParts
{
    private const int MostInOneMethod = 50;
    private const string Writer = "global::System.Text.Json.Utf8JsonWriter writer";
    private const string Properties = DictionaryStatements.Dictionary + " properties";

    /// <summary>Writes the statements that write the members, or the calls of the methods with them.</summary>
    public static void Write(CodeWriter code, EquatableArray<PlanMember> members, string instance, string owner, TypeTable types)
    {
        if (!Call(code, members, "Write", "writer", instance, owner, types))
            new WireStatements(code, types).Members(members, instance, owner);
    }

    /// <summary>Writes the statements that put the members into a dictionary, or the calls of the methods with them.</summary>
    public static void ToDictionary(CodeWriter code, EquatableArray<PlanMember> members, string instance, string owner, TypeTable types)
    {
        DictionaryStatements.Declare(code, members.Count);
        if (!Call(code, members, "ToDictionary", "properties", instance, owner, types))
            new DictionaryStatements(code, types).Members(members, instance, owner);
    }

    /// <summary>Writes the methods, where there are any.</summary>
    public static void WriteMethods(CodeWriter code, EquatableArray<PlanMember> members, string owner, TypeTable types)
    {
        for (var i = 0; i < CountOf(members); i++)
        {
            var part = Part(members, i);
            Open(code, types.Conversion(Verb("Write", i), owner), Writer, owner);
            new WireStatements(code, types).Members(part, "value", owner);
            code.Close();
            Open(code, types.Conversion(Verb("ToDictionary", i), owner), Properties, owner);
            new DictionaryStatements(code, types).Members(part, "value", owner);
            code.Close();
        }
    }

    private static bool Call(
        CodeWriter code, EquatableArray<PlanMember> members, string verb, string argument, string instance, string owner, TypeTable types)
    {
        for (var i = 0; i < CountOf(members); i++)
            code.Line(types.Support + ".", types.Conversion(Verb(verb, i), owner), "(" + argument + ", ", instance, ");");
        return CountOf(members) > 0;
    }

    private static void Open(CodeWriter code, string name, string parameter, string owner)
    {
        code.Line();
        code.Line("internal static void " + name, "(" + parameter, ", in ", owner, " value)");
        code.Open();
    }

    private static string Verb(string verb, int part) => verb + "Part" + part.ToString(CultureInfo.InvariantCulture);

    private static int CountOf(EquatableArray<PlanMember> members) =>
        members.Count <= MostInOneMethod ? 0 : (members.Count + MostInOneMethod - 1) / MostInOneMethod;

    private static EquatableArray<PlanMember> Part(EquatableArray<PlanMember> members, int part)
    {
        var first = part * MostInOneMethod;
        var items = new PlanMember[Math.Min(MostInOneMethod, members.Count - first)];
        for (var i = 0; i < items.Length; i++)
            items[i] = members[first + i];
        return new EquatableArray<PlanMember>(items);
    }
}
