using System.Text;
using Instrumentation.Plan.Reading;

namespace Instrumentation.Plan.Naming;

/// <summary>Turns names of the wire into C# identifiers ("Identifiers" in the plan format).</summary>
internal static class Identifiers
{
    /// <summary>
    /// The words of <paramref name="name"/>, each with a capital first and small letters after, as one identifier; empty
    /// when the name has no letter and no digit.
    /// </summary>
    public static string Of(string name)
    {
        var builder = new StringBuilder(name.Length + 1);
        var words = new WordReader(name);
        while (words.MoveNext())
        {
            if (builder.Length == 0 && char.IsDigit(name[words.Start]))
                builder.Append('_');
            builder.Append(char.ToUpperInvariant(name[words.Start]));
            for (var i = 1; i < words.Length; i++)
                builder.Append(char.ToLowerInvariant(name[words.Start + i]));
        }

        return Shorten(builder.ToString());
    }

    /// <summary>The name of an enum's member; a minus stays visible, so that -1 and 1 stay two.</summary>
    public static string OfEnumValue(string wireValue, bool isInteger) =>
        isInteger && wireValue.StartsWith("-", StringComparison.Ordinal) ? "Minus" + wireValue.Substring(1) : Of(wireValue);

    /// <summary>
    /// Whether C# takes <paramref name="text"/> as an identifier, keywords included (they are written with <c>@</c>), but
    /// not what the compiler itself names so: the accessors of properties, operators, and the value of an enum.
    /// </summary>
    public static bool IsValid(string text)
    {
        if (text.Length == 0 || text.Length > PlanLimits.NameLength || !IsStart(text[0]) || IsOfTheCompiler(text))
            return false;
        for (var i = 1; i < text.Length; i++)
        {
            if (!IsStart(text[i]) && !char.IsDigit(text[i]))
                return false;
        }

        return true;
    }

    /// <summary>
    /// <paramref name="identifier"/> itself, or its first part and a hash of all of it: the same for the same name on
    /// every machine.
    /// </summary>
    public static string Shorten(string identifier)
    {
        if (identifier.Length <= PlanLimits.NameLength)
            return identifier;
        const int HashLength = 16;
        var hash = new StableHash();
        hash.Add(identifier);
        return identifier.Substring(0, PlanLimits.NameLength - HashLength - 1) + "_" + hash;
    }

    private static bool IsOfTheCompiler(string text) =>
        text.StartsWith("get_", StringComparison.Ordinal) || text.StartsWith("set_", StringComparison.Ordinal)
        || text.StartsWith("op_", StringComparison.Ordinal) || text == "value__";

    // Letters outside the basic plane come as two surrogates, which C# takes for no letter.
    private static bool IsStart(char character) => character == '_' || char.IsLetter(character);
}
