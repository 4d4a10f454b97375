using System.Globalization;
using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Generation.Emission;

/// <summary>An enum, and the method that turns its members into what the wire has.</summary>
internal static class EnumDeclaration
{
    private const string NotSet = "NotSet";

    // The compiler's time for a switch grows with the square of its length.
    private const int MostInSwitch = 100;

    /// <summary>Writes the enum.</summary>
    public static void Write(CodeWriter code, EnumDefinition definition, string accessibility)
    {
        if (definition.Description is { } description && description.Trim().Length > 0)
            Documentation.Summary(code, description);
        else
            Documentation.OwnSummary(code, "A closed set of values of the tracking plan.");
        code.Line(accessibility, " enum ", CSharpText.Identifier(definition.TypeName));
        code.Open();
        Documentation.OwnSummary(code, "Not set: never written.");
        code.Line(ZeroMember(definition), " = 0,");
        var number = 0;
        foreach (var member in definition.Members)
        {
            code.Line();
            if (member.Description is { } meaning && meaning.Trim().Length > 0)
                Documentation.Summary(code, meaning);
            else
                Documentation.OwnSummary(code, "On the wire <c>" + Documentation.Escape(member.WireValue).Replace('\n', ' ') + "</c>.");
            code.Line(CSharpText.Identifier(member.MemberName), " = ", (++number).ToString(CultureInfo.InvariantCulture), ",");
        }

        code.Close();
    }

    /// <summary>Writes the method <paramref name="name"/>, which gives the wire value of a member and null for all else.</summary>
    public static void WriteConversion(CodeWriter code, EnumDefinition definition, string name, string fullName)
    {
        var isInteger = IsInteger(definition);
        code.Line("internal static ", isInteger ? "long? " : "string? ", name, "(" + fullName, " value)");
        code.Open();
        if (definition.Members.Count <= MostInSwitch)
            Switch(code, definition, fullName, isInteger);
        else
            code.Line("return value > 0 && (int)value <= ", Count(definition), " ? " + name + "_Values.Wire[(int)value - 1] : null;");
        code.Close();
        if (definition.Members.Count > MostInSwitch)
            Table(code, definition, name, isInteger);
    }

    /// <summary>Whether the wire has numbers: all of them must be numbers that a <c>long</c> holds.</summary>
    public static bool IsInteger(EnumDefinition definition)
    {
        if (!definition.IsInteger)
            return false;
        foreach (var member in definition.Members)
        {
            if (!long.TryParse(member.WireValue, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
                return false;
        }

        return true;
    }

    private static void Switch(CodeWriter code, EnumDefinition definition, string fullName, bool isInteger)
    {
        code.Line("switch (value)");
        code.Open();
        foreach (var member in definition.Members)
        {
            code.Line("case " + fullName, ".", CSharpText.Identifier(member.MemberName), ":");
            code.Deeper();
            code.Line("return ", Wire(member, isInteger), ";");
            code.Shallower();
        }

        code.Line("default:");
        code.Deeper();
        code.Line("return null;");
        code.Shallower();
        code.Close();
    }

    // A class of its own, so that the table is made when this enum is first written and not with all others.
    private static void Table(CodeWriter code, EnumDefinition definition, string name, bool isInteger)
    {
        code.Line();
        code.Line("private static class ", name, "_Values");
        code.Open();
        code.Line("internal static readonly ", isInteger ? "long" : "string", "[] Wire =");
        code.Open();
        foreach (var member in definition.Members)
            code.Line(Wire(member, isInteger), ",");
        code.Close(";");
        code.Close();
    }

    private static string Wire(EnumMember member, bool isInteger) =>
        isInteger ? Number(member.WireValue) : CSharpText.Literal(member.WireValue);

    private static string Count(EnumDefinition definition) => definition.Members.Count.ToString(CultureInfo.InvariantCulture);

    private static string Number(string digits) => ConstantValue.Integer(long.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));

    // A value of the plan may be called so itself; then the zero gives way.
    private static string ZeroMember(EnumDefinition definition)
    {
        var name = NotSet;
        for (var i = 0; i < definition.Members.Count; i++)
        {
            if (definition.Members[i].MemberName == name)
            {
                name += "_";
                i = -1;
            }
        }

        return name;
    }
}
