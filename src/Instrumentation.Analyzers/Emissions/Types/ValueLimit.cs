using System.Globalization;
using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Naming;
using static System.FormattableString;

namespace Instrumentation.Analyzers.Emissions.Types;

/// <summary>Compares constants with what a plan allows.</summary>
internal static class ValueLimit
{
    private const int MostListed = 8;

    /// <summary>What the plan allows instead of <paramref name="constant"/>; null when it allows this, or when another rule speaks of it.</summary>
    /// <param name="constant">The value, as the compiler folds it; not of an enum.</param>
    /// <param name="property">The property it is given for.</param>
    public static string? Of(object constant, PlanProperty property)
    {
        var constraints = property.Constraints;
        return (property.Type, constant is char character ? character.ToString() : constant) switch
        {
            (EnumType { Definition: { IsInteger: false } definition }, string text) => OfEnum(text, definition),
            (EnumType { Definition: { IsInteger: true } definition }, not string) when NumberOf(constant) is { } number =>
                OfEnum(number.ToString("R", CultureInfo.InvariantCulture), definition),
            (ScalarType { Kind: ScalarKind.String or ScalarKind.Uri }, string text) => constraints is null ? null : OfText(text, constraints),
            (ScalarType { Kind: ScalarKind.Integer }, not string) when NumberOf(constant) is { } number && Math.Floor(number) != number =>
                "it is a whole number",
            (ScalarType { Kind: ScalarKind.Integer or ScalarKind.Number or ScalarKind.Decimal or ScalarKind.Duration }, not string)
                when constraints is not null && NumberOf(constant) is { } number => OfNumber(number, constraints),
            (ScalarType { Kind: ScalarKind.Boolean }, bool flag) when constraints?.Const is { } only && only != (flag ? "true" : "false") => $"it is always {only}",
            _ => null,
        };
    }

    /// <summary>What the plan allows instead of the member of a generated enum; null when it allows it.</summary>
    public static string? OfMember(string? memberName, PlanProperty property)
    {
        if (property.Type is not EnumType { Definition: var definition })
            return null;
        foreach (var member in definition.Members)
        {
            if (member.MemberName == memberName)
                return property.Constraints?.Const is { } only && only != member.WireValue ? $"it is always '{only}'" : null;
        }

        return Allowed(definition, "");
    }

    private static string? OfEnum(string text, EnumDefinition definition)
    {
        foreach (var member in definition.Members)
        {
            if (member.WireValue == text)
                return null;
        }

        var nearest = definition.IsInteger ? null : new NearestName().Find(text, definition.Members.Select(static member => member.WireValue));
        return Allowed(definition, nearest is null ? "" : $". Did you mean '{nearest}'?");
    }

    private static string Allowed(EnumDefinition definition, string hint) => definition.Members.Count > MostListed
        ? Invariant($"it is one of {definition.Members.Count} values of the plan{hint}")
        : $"it is one of {Quoted.List(definition.Members.Select(static member => member.WireValue))}{hint}";

    private static string? OfText(string text, ValueConstraints constraints) =>
        constraints.Const is { } only && only != text ? $"it is always '{only}'"
        : text.Length < constraints.MinLength ? Invariant($"its least length is {constraints.MinLength}")
        : text.Length > constraints.MaxLength ? Invariant($"its greatest length is {constraints.MaxLength}")
        : Patterns.Match(constraints, text) ? null : $"it matches the pattern '{constraints.Pattern}'";

    private static string? OfNumber(double number, ValueConstraints constraints) =>
        constraints.Const is { } only && double.TryParse(only, NumberStyles.Float, CultureInfo.InvariantCulture, out var expected) && expected != number ? $"it is always {only}"
        : number < constraints.Min ? Invariant($"its least value is {constraints.Min}")
        : number > constraints.Max ? Invariant($"its greatest value is {constraints.Max}")
        : null;

    private static double? NumberOf(object constant) => constant switch
    {
        sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal => Finite(Convert.ToDouble(constant, CultureInfo.InvariantCulture)),
        _ => null,
    };

    // Not-a-number and infinities are null on the wire.
    private static double? Finite(double number) => double.IsNaN(number) || double.IsInfinity(number) ? null : number;
}
