using System.Globalization;

namespace Instrumentation.Plan.Validation;

/// <summary>Plain scalars of YAML's 1.2 core schema.</summary>
internal static class YamlScalars
{
    /// <summary>Reads <c>true</c> and <c>false</c>.</summary>
    public static bool TryBoolean(string text, out bool value)
    {
        value = text is "true" or "True" or "TRUE";
        return value || text is "false" or "False" or "FALSE";
    }

    /// <summary>Reads a whole number, decimal, octal (<c>0o17</c>) or hexadecimal (<c>0xF</c>).</summary>
    public static bool TryInteger(string text, out long value)
    {
        value = 0;
        if (text.StartsWith("0x", StringComparison.Ordinal))
            return TryHexadecimal(text.Substring(2), out value);
        if (text.StartsWith("0o", StringComparison.Ordinal))
            return TryOctal(text, out value);
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Reads a finite number.</summary>
    public static bool TryNumber(string text, out double value)
    {
        if (TryInteger(text, out var integer))
        {
            value = integer;
            return true;
        }

        value = 0;
        var hasDigit = false;
        foreach (var character in text)
        {
            if (character is not ((>= '0' and <= '9') or '.' or 'e' or 'E' or '+' or '-'))
                return false;
            hasDigit |= character is >= '0' and <= '9';
        }

        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return hasDigit
            && double.TryParse(text, Styles, CultureInfo.InvariantCulture, out value)
            && !double.IsInfinity(value)
            && !double.IsNaN(value);
    }

    private static bool TryHexadecimal(string digits, out long value) =>
        long.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value) && value >= 0;

    private static bool TryOctal(string text, out long value)
    {
        value = 0;
        for (var i = 2; i < text.Length; i++)
        {
            if (text[i] is < '0' or > '7' || value > long.MaxValue >> 3)
                return false;
            value = (value << 3) + (text[i] - '0');
        }

        return text.Length > 2;
    }
}
