using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Names;

/// <summary>Event names that a code base keeps in an enum.</summary>
internal static class EnumName
{
    /// <summary>
    /// What the enum's member is called on the wire: what <c>[EnumMember]</c> and its like say, else its own name; null
    /// when the expression is no member of an enum.
    /// </summary>
    public static string? Of(IOperation expression) =>
        expression is IFieldReferenceOperation { Field: { ContainingType.TypeKind: TypeKind.Enum } member } ? NameOf(member) : null;

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
