using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Names;

/// <summary>Event names that a code base keeps in an enum.</summary>
internal static class EnumName
{
    /// <summary>
    /// What the enum's member is called on the wire, what <c>[EnumMember]</c> and its like say or else its own name, and in
    /// C#; null when the expression is no member of an enum.
    /// </summary>
    public static (string Wire, string Identifier)? Of(IOperation expression) =>
        MemberOf(expression) is { } member ? (NameOf(member), member.Name) : null;

    // `AppEvent.Signup` itself, or a constant that is equal to one member.
    private static IFieldSymbol? MemberOf(IOperation expression)
    {
        if (expression is IFieldReferenceOperation { Field: { ContainingType.TypeKind: TypeKind.Enum } field })
            return field;
        if (expression is not { Type.TypeKind: TypeKind.Enum, ConstantValue: { HasValue: true, Value: { } value } })
            return null;
        IFieldSymbol? found = null;
        foreach (var member in expression.Type.GetMembers())
        {
            if (member is not IFieldSymbol { HasConstantValue: true } constant || !value.Equals(constant.ConstantValue))
                continue;
            if (found is not null)
                return null;
            found = constant;
        }

        return found;
    }

    private static string NameOf(IFieldSymbol member)
    {
        foreach (var attribute in member.GetAttributes())
        {
            switch (attribute.AttributeClass?.Name)
            {
                case "EnumMemberAttribute":
                    foreach (var named in attribute.NamedArguments)
                    {
                        if (named is { Key: "Value", Value.Value: string value })
                            return value;
                    }

                    break;
                case "JsonStringEnumMemberNameAttribute" or "DescriptionAttribute"
                    when attribute.ConstructorArguments is { Length: 1 } arguments && arguments[0].Value is string text:
                    return text;
            }
        }

        return member.Name;
    }
}
