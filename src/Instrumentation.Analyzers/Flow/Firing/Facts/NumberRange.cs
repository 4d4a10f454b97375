using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Flow.Firing.Facts;

/// <summary>Which numbers a type has.</summary>
internal static class NumberRange
{
    // Out of the way of every number: what has no value is less than none and greater than none.
    private const decimal NoValue = 75e27m;
    private const decimal Most = 70e27m;

    /// <summary>Everything that a value of the type can be; null when it is no number.</summary>
    public static NumberSet? Of(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: var value })
            return Of(value[0])?.With(NoValue);
        if (type is INamedTypeSymbol { EnumUnderlyingType: { } underlying })
            type = underlying;
        return type?.SpecialType switch
        {
            SpecialType.System_SByte => Whole(sbyte.MinValue, sbyte.MaxValue),
            SpecialType.System_Byte => Whole(byte.MinValue, byte.MaxValue),
            SpecialType.System_Int16 => Whole(short.MinValue, short.MaxValue),
            SpecialType.System_UInt16 or SpecialType.System_Char => Whole(ushort.MinValue, ushort.MaxValue),
            SpecialType.System_Int32 => Whole(int.MinValue, int.MaxValue),
            SpecialType.System_UInt32 => Whole(uint.MinValue, uint.MaxValue),
            SpecialType.System_Int64 or SpecialType.System_IntPtr => Whole(long.MinValue, long.MaxValue),
            SpecialType.System_UInt64 or SpecialType.System_UIntPtr => Whole(ulong.MinValue, ulong.MaxValue),
            SpecialType.System_Decimal or SpecialType.System_Double or SpecialType.System_Single => NumberSet.Between(-Most, Most, isWhole: false),
            _ => null,
        };
    }

    /// <summary>What of <paramref name="all"/> has no value.</summary>
    public static NumberSet WithoutValue(NumberSet all) => all.Only(NoValue);

    /// <summary>What of <paramref name="all"/> has one.</summary>
    public static NumberSet Valued(NumberSet all) => all.Without(WithoutValue(all));

    /// <summary>The number that <paramref name="constant"/> is; null when it is none.</summary>
    public static decimal? Of(object? constant)
    {
        switch (constant)
        {
            case char character:
                return character;
            case sbyte or byte or short or ushort or int or uint or long or ulong or decimal:
                return Within(Convert.ToDecimal(constant, CultureInfo.InvariantCulture));
            case float or double when Math.Abs(Convert.ToDouble(constant, CultureInfo.InvariantCulture)) < (double)Most:
                return Convert.ToDecimal(constant, CultureInfo.InvariantCulture);
            default:
                return null;
        }
    }

    private static decimal? Within(decimal number) => number is > -Most and < Most ? number : null;

    private static NumberSet Whole(decimal least, decimal most) => NumberSet.Between(least, most, isWhole: true);
}
