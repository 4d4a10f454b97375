using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Endpoints;

/// <summary>What attributes are given, as far as it is a constant; code that does not compile gives anything.</summary>
internal static class AttributeArguments
{
    /// <summary>The text at <paramref name="position"/>; null where there is none.</summary>
    public static string? TextAt(this AttributeData attribute, int position) => ValueAt(attribute, position) as string;

    /// <summary>The type at <paramref name="position"/>; null where there is none.</summary>
    public static INamedTypeSymbol? TypeAt(this AttributeData attribute, int position) => ValueAt(attribute, position) as INamedTypeSymbol;

    /// <summary>The text that a property is given; null where it is given none.</summary>
    public static string? TextOf(this AttributeData attribute, string property)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == property)
                return Value(argument.Value) as string;
        }

        return null;
    }

    /// <summary>All texts, those in arrays too.</summary>
    public static IReadOnlyList<string> Texts(this AttributeData attribute)
    {
        var texts = new List<string>();
        foreach (var argument in attribute.ConstructorArguments)
        {
            if (argument.Kind != TypedConstantKind.Array)
                Add(argument);
            else if (!argument.Values.IsDefault)
                argument.Values.ToList().ForEach(Add);
        }

        return texts;

        void Add(TypedConstant constant)
        {
            if (Value(constant) is string text)
                texts.Add(text);
        }
    }

    private static object? ValueAt(AttributeData attribute, int position) =>
        position < attribute.ConstructorArguments.Length ? Value(attribute.ConstructorArguments[position]) : null;

    private static object? Value(TypedConstant constant) => constant.Kind is TypedConstantKind.Primitive or TypedConstantKind.Type ? constant.Value : null;
}
