using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Emissions.Types;

/// <summary>Compares C# types with the types of a plan.</summary>
/// <param name="takesTextOnly">Whether the SDK's bag holds nothing but text, so that text may be the wire form of any value.</param>
internal sealed class TypeFit(bool takesTextOnly)
{
    /// <summary>
    /// Whether certainly no value of <paramref name="type"/> can be what the plan allows for <paramref name="property"/>.
    /// Text may be the wire form of much, and a date or an enum may be written in many ways: of these nobody can tell.
    /// </summary>
    public bool Excludes(ITypeSymbol? type, PlanProperty property) => Excludes(type, property.Type, property.Unit);

    private bool Excludes(ITypeSymbol? type, PropertyType planned, string? unit)
    {
        var shape = StaticShape.Of(type);
        if (shape == WireShape.Unknown || (takesTextOnly && shape == WireShape.Text))
            return false;
        return planned switch
        {
            ScalarType { Kind: ScalarKind.Duration } when shape is WireShape.Whole or WireShape.Fraction => unit is not ("ms" or "s"),
            ScalarType { Kind: var kind } => !Allows(kind, shape),
            EnumType { Definition.IsInteger: var isInteger } => !AllowsMember(isInteger, shape),
            UnionType union => union.Alternatives.All(alternative => Excludes(type, alternative, unit)),
            ListType list => shape != WireShape.List || Excludes(StaticShape.ItemOf(type), list.Item, unit),
            MapType or InlineObjectType or NamedObjectType => shape != WireShape.Map,
            _ => false,
        };
    }

    private static bool Allows(ScalarKind kind, WireShape shape) => kind switch
    {
        ScalarKind.String => shape is not (WireShape.Whole or WireShape.Fraction or WireShape.Truth or WireShape.List or WireShape.Map),

        // 5.0 is as whole as 5, and of times and enums a converter may make numbers.
        ScalarKind.Integer or ScalarKind.Number or ScalarKind.Decimal =>
            shape is WireShape.Whole or WireShape.Fraction or WireShape.Moment or WireShape.Day or WireShape.Span or WireShape.Member,
        ScalarKind.Boolean => shape is WireShape.Truth or WireShape.Member,
        ScalarKind.Uuid => shape is WireShape.Uuid or WireShape.Text,
        ScalarKind.Timestamp or ScalarKind.Date => shape is WireShape.Moment or WireShape.Day or WireShape.Text,
        ScalarKind.Duration => shape is WireShape.Span or WireShape.Text,
        ScalarKind.Uri => shape is WireShape.Uri or WireShape.Text,
        _ => true,
    };

    private static bool AllowsMember(bool isInteger, WireShape shape) => isInteger
        ? shape is WireShape.Whole or WireShape.Fraction or WireShape.Member
        : shape is WireShape.Text or WireShape.Member or WireShape.Uuid or WireShape.Uri or WireShape.Moment or WireShape.Day or WireShape.Span;
}
