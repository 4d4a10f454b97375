using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Names;

/// <summary>Reads which names an expression may be: the compiler folds constants, this folds what decides between them.</summary>
internal static class NameReader
{
    // A product of conditions inside one interpolated name; more than this, nobody reviews by hand either.
    private const int MaxNames = 16;

    // Conditions within conditions; what is nested deeper is no name that anybody could check.
    private const int MaxDepth = 32;

    /// <summary>The names that <paramref name="expression"/> may be; at least one.</summary>
    public static IReadOnlyList<EventName> Read(IOperation expression)
    {
        var names = new List<EventName>();
        Read(expression, names, depth: 0);
        return names;
    }

    private static void Read(IOperation expression, List<EventName> names, int depth)
    {
        var value = Constant(expression) is null ? expression.Unwrapped() : expression;
        if (Constant(value) is { } text)
            names.Add(EventName.Known(text, value));
        else if (depth > MaxDepth)
            names.Add(new EventName(NameCertainty.Unknown, null, value));
        else
            ReadUnfolded(value, names, depth + 1);
    }

    private static void ReadUnfolded(IOperation value, List<EventName> names, int depth)
    {
        switch (value)
        {
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                Read(conditional.WhenTrue, names, depth);
                Read(whenFalse, names, depth);
                break;
            case ISwitchExpressionOperation choice:
                foreach (var arm in choice.Arms)
                {
                    if (arm.Value.Unwrapped() is not IThrowOperation)
                        Read(arm.Value, names, depth);
                }

                break;
            case ICoalesceOperation coalesce:
                Read(coalesce.Value, names, depth);
                if (coalesce.WhenNull.Unwrapped() is not IThrowOperation)
                    Read(coalesce.WhenNull, names, depth);
                break;
            case ISimpleAssignmentOperation assignment:
                Read(assignment.Value, names, depth);
                break;
            case IParameterReferenceOperation:
                names.Add(new EventName(NameCertainty.Forwarded, null, value));
                break;
            case IInvalidOperation or { ConstantValue: { HasValue: true, Value: null } }:
                names.Add(new EventName(NameCertainty.Broken, null, value));
                break;
            case ILocalReferenceOperation local when LocalValue.Assigned(local) is { } initializer:
                ReadElsewhere(value, initializer, names, depth);
                break;
            case IFieldReferenceOperation field when ReadonlyField.InitializerOf(field) is { } initializer:
                ReadElsewhere(value, initializer, names, depth);
                break;
            case IInterpolatedStringOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.Add }:
                ReadJoined(value, names, depth);
                break;
            default:
                names.Add(new EventName(ComputedName.Is(value) ? NameCertainty.Computed : NameCertainty.Unknown, null, value));
                break;
        }
    }

    // What stands elsewhere is reported where the call uses it.
    private static void ReadElsewhere(IOperation use, IOperation initializer, List<EventName> names, int depth)
    {
        var found = new List<EventName>();
        Read(initializer, found, depth);
        foreach (var name in found)
            names.Add(name with { Place = use });
    }

    private static void ReadJoined(IOperation value, List<EventName> names, int depth)
    {
        var texts = new List<string> { "" };
        foreach (var part in ComputedName.Parts(value))
        {
            var found = new List<EventName>();
            Read(part, found, depth);
            if (found.Any(static name => name.Certainty == NameCertainty.Broken))
            {
                names.Add(new EventName(NameCertainty.Broken, null, value));
                return;
            }

            if (found.Any(static name => name.Certainty != NameCertainty.Known) || texts.Count * found.Count > MaxNames)
            {
                names.Add(new EventName(NameCertainty.Computed, null, value));
                return;
            }

            texts = [.. texts.SelectMany(_ => found, static (start, name) => start + name.Text)];
        }

        foreach (var text in texts)
            names.Add(EventName.Known(text, value));
    }

    private static string? Constant(IOperation operation) => operation.ConstantText();
}
