using System.Globalization;
using System.Text;
using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Names;

/// <summary>Texts that are put together of parts, by an operator or by a method of <see cref="string"/>.</summary>
internal static class JoinedText
{
    /// <summary>The parts, in order; null for any other expression, and where culture or format has a say.</summary>
    public static IReadOnlyList<TextPart>? Of(IOperation value) => value switch
    {
        IInterpolatedStringOperation interpolated => [.. interpolated.Parts.Select(PartOf)],
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } => Summands(value),
        IInvocationOperation { TargetMethod: { IsStatic: true, ContainingType.SpecialType: SpecialType.System_String, Name: var method } } call => method switch
        {
            "Concat" => [.. Passed(call, from: 0).Select(Hole)],
            "Join" => Joined(call),
            "Format" => Formatted(call),
            _ => null,
        },
        _ => null,
    };

    /// <summary>What a constant that is no text becomes in one: the same in every culture, or null.</summary>
    public static string? OfConstant(IOperation value) => value.Unwrapped().ConstantValue is not { HasValue: true, Value: { } constant } ? null : constant switch
    {
        char letter => letter.ToString(),
        int and >= 0 or long and >= 0 or short and >= 0 or byte or uint or ulong or ushort => ((IFormattable)constant).ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static TextPart Hole(IOperation value) => new(null, value);

    private static TextPart PartOf(IInterpolatedStringContentOperation content) => Hole(content switch
    {
        IInterpolatedStringTextOperation text => text.Text,
        IInterpolationOperation { FormatString: null, Alignment: null } hole => hole.Expression,
        _ => content,
    });

    // Without recursion, since chains may be thousands long.
    private static List<TextPart> Summands(IOperation value)
    {
        var parts = new List<TextPart>();
        while (value is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, ConstantValue.HasValue: false } sum)
        {
            parts.Add(Hole(sum.RightOperand));
            value = sum.LeftOperand.Unwrapped();
        }

        parts.Add(Hole(value));
        parts.Reverse();
        return parts;
    }

    private static List<TextPart>? Joined(IInvocationOperation call)
    {
        if (call.Arguments.At(0)?.ConstantValue is not { HasValue: true, Value: string or char } separator)
            return null;
        var parts = new List<TextPart>();
        foreach (var value in Passed(call, from: 1))
        {
            if (value.Type?.SpecialType is not SpecialType.System_String)
                return null;
            if (parts.Count > 0)
                parts.Add(new TextPart(separator.Value.ToString(), null));
            parts.Add(Hole(value));
        }

        return parts;
    }

    // A culture before the format has no say in texts, and a hole that is none is no part that anybody could read.
    private static List<TextPart>? Formatted(IInvocationOperation call)
    {
        var at = call.TargetMethod.Parameters[0].Type.SpecialType == SpecialType.System_String ? 0 : 1;
        return call.Arguments.At(at)?.ConstantText() is { } format ? Holes(format, [.. Passed(call, from: at + 1)]) : null;
    }

    private static List<TextPart>? Holes(string format, IReadOnlyList<IOperation> values)
    {
        var parts = new List<TextPart>();
        var text = new StringBuilder();
        for (var i = 0; i < format.Length; i++)
        {
            var letter = format[i];
            if (letter is not ('{' or '}'))
            {
                text.Append(letter);
            }
            else if (i + 1 < format.Length && format[i + 1] == letter)
            {
                text.Append(letter);
                i++;
            }
            else
            {
                // `{0,5}` and `{0:N2}` are filled in by rules of their own.
                var end = format.IndexOf('}', i);
                if (letter == '}' || end < 0
                    || !int.TryParse(format.Substring(i + 1, end - i - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                    || index >= values.Count)
                {
                    return null;
                }

                parts.Add(new TextPart(text.ToString(), null));
                parts.Add(Hole(values[index]));
                text.Clear();
                i = end;
            }
        }

        parts.Add(new TextPart(text.ToString(), null));
        return parts;
    }

    // What stands for `params` is an array, or a span that newer compilers make of it.
    private static IEnumerable<IOperation> Passed(IInvocationOperation call, int from)
    {
        foreach (var argument in call.Arguments.Where(argument => argument.Parameter?.Ordinal >= from).OrderBy(static argument => argument.Parameter!.Ordinal))
        {
            if (argument.ArgumentKind is ArgumentKind.Explicit or ArgumentKind.DefaultValue)
            {
                yield return argument.Value.Unwrapped();
                continue;
            }

            var elements = argument.Value is IArrayCreationOperation { Initializer: { } initializer } ? initializer.ElementValues : argument.Value.ChildOperations.AsEnumerable();
            foreach (var element in elements)
                yield return element.Unwrapped();
        }
    }
}
