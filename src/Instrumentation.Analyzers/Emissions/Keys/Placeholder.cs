using System.Globalization;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Keys;

/// <summary>Tells values that are no key: a log in which everybody is <c>"unknown"</c> joins everybody with everybody.</summary>
internal static class Placeholder
{
    private const int MaxDepth = 8;

    private static readonly HashSet<string> Texts = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "0", "-1", "-", "--", "?", "unknown", "(unknown)", "none", "(none)", "n/a", "na", "null", "(null)", "nil", "undefined",
        "not set", "(not set)", "not_set", "empty", "(empty)", "anonymous", "tbd", "todo",
        "00000000-0000-0000-0000-000000000000", "00000000000000000000000000000000",
    };

    /// <summary>What <paramref name="value"/> is, when it certainly is no key of this type: <c>null</c>, <c>"unknown"</c>, <c>Guid.Empty</c>.</summary>
    public static string? Describe(Operand value, PropertyType type) => Describe(value, type, depth: 0);

    private static string? Describe(Operand given, PropertyType type, int depth)
    {
        if (depth > MaxDepth)
            return null;
        given = given.Resolved();
        var value = given.Operation;
        if (value.IsNull())
            return "null";
        if (value.ConstantText() is { } text)
            return Is(text, type) ? $"\"{text}\"" : null;
        value = value.Source();
        if (given.With(value).Behind() is { } behind)
            return Describe(behind, type, depth + 1);
        if (value.IsNull())
            return "null";
        if (value.ConstantText() is { } source)
            return Is(source, type) ? $"\"{source}\"" : null;
        return value switch
        {
            { ConstantValue: { HasValue: true, Value: 0 or 0L or -1 or -1L } number } => Convert.ToString(number, CultureInfo.InvariantCulture),
            IDefaultValueOperation { Type: { } typed } => typed.IsValueType && !IsNullable(typed) ? "default" : typed.TypeKind == TypeKind.TypeParameter ? null : "null",
            IFieldReferenceOperation { Field: { Name: "Empty", IsStatic: true, ContainingType: { } owner } } when IsGuid(owner) => "Guid.Empty",
            IObjectCreationOperation { Type: { } created } creation => OfCreation(creation, created, given, type, depth),
            IInvocationOperation { TargetMethod: { Name: "ToString", IsStatic: false }, Instance: { } instance } => OfText(given.With(instance), type, depth),
            IConditionalOperation { WhenFalse: { } whenFalse } conditional => OfBoth(given.With(conditional.WhenTrue), given.With(whenFalse), type, depth),
            _ => null,
        };
    }

    // new Guid(), new Guid("0000…"), new UserId("")
    private static string? OfCreation(IObjectCreationOperation creation, ITypeSymbol created, Operand given, PropertyType type, int depth)
    {
        if (!IsGuid(created) && !GeneratedTypes.IsKey(created))
            return null;
        return creation.Arguments.Length switch
        {
            0 when creation.Initializer is null => IsGuid(created) ? "Guid.Empty" : "default",
            1 => Describe(given.With(creation.Arguments[0].Value), type, depth + 1),
            _ => null,
        };
    }

    // Text of a placeholder is one; text of an ordinary zero may be a real number, unless the key is one.
    private static string? OfText(Operand instance, PropertyType type, int depth) =>
        instance.Operation.Type is { } typed && (IsGuid(typed) || GeneratedTypes.IsKey(typed)) ? Describe(instance, type, depth + 1) : null;

    private static string? OfBoth(Operand whenTrue, Operand whenFalse, PropertyType type, int depth) =>
        Describe(whenTrue, type, depth + 1) is { } first && Describe(whenFalse, type, depth + 1) is not null ? first : null;

    /// <summary>Whether <paramref name="text"/> stands for nothing.</summary>
    public static bool Is(string text, PropertyType type)
    {
        if (!Texts.Contains(text.Trim()))
            return false;
        if (type is not EnumType values)
            return true;

        // The plan may allow a value that elsewhere means nothing.
        foreach (var member in values.Definition.Members)
        {
            if (member.WireValue == text)
                return false;
        }

        return true;
    }

    /// <summary>Whether the type is <see cref="Guid"/>.</summary>
    public static bool IsGuid(ITypeSymbol? type) =>
        type is { Name: "Guid", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private static bool IsNullable(ITypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
}
