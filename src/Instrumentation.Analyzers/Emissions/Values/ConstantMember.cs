using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>A constant, and of an enum which member it is.</summary>
/// <param name="Value">The value, as the compiler folds it; null for null and for what is no constant.</param>
/// <param name="IsMember">Whether it is of an enum.</param>
/// <param name="MemberName">The member's C# name; null where no member has the value.</param>
internal readonly record struct ConstantMember(object? Value, bool IsMember, string? MemberName)
{
    /// <summary>The constant that <paramref name="operation"/> is.</summary>
    public static ConstantMember Of(IOperation operation)
    {
        if (operation.ConstantValue is not { HasValue: true, Value: { } value })
            return default;
        if (operation.Type is not INamedTypeSymbol { TypeKind: TypeKind.Enum } type)
            return new ConstantMember(value, IsMember: false, null);
        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true, ConstantValue: { } number } && number.Equals(value))
                return new ConstantMember(value, IsMember: true, member.Name);
        }

        return new ConstantMember(value, IsMember: true, null);
    }
}
