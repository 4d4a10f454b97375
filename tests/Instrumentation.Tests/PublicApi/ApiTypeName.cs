using System.Globalization;
using System.Reflection;

namespace Instrumentation.Tests;

/// <summary>Types and parameters as C# writes them.</summary>
internal static class ApiTypeName
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(short)] = "short",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    public static string Of(Type type) => Of(type, [.. type.GetGenericArguments().Select(Of)]);

    public static string Of(NullabilityInfo nullability)
    {
        var type = nullability.Type;
        if (type.IsByRef)
            type = type.GetElementType()!;
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Of(underlying) + "?";

        var name = type.IsArray
            ? Of(nullability.ElementType!) + "[]"
            : Of(type, [.. nullability.GenericTypeArguments.Length == type.GetGenericArguments().Length
                ? nullability.GenericTypeArguments.Select(Of)
                : type.GetGenericArguments().Select(Of)]);
        return nullability.ReadState == NullabilityState.Nullable && !type.IsValueType ? name + "?" : name;
    }

    public static string Parameters(ParameterInfo[] parameters) => string.Join(", ", parameters.Select(Parameter));

    public static string Constraints(Type[] parameters) =>
        string.Concat(parameters.Select(Constraint));

    public static string Literal(object? value) => value switch
    {
        null => "null",
        string text => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"",
        bool truth => truth ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Of(Type type, string[] arguments)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Of(underlying) + "?";
        if (type.IsByRef || type.IsArray)
            return Of(type.GetElementType()!) + (type.IsArray ? "[]" : "");
        if (type.IsGenericParameter)
            return type.Name;
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword;
        if (type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true)
            return $"({string.Join(", ", arguments)})";

        var name = (type.DeclaringType is { } outer ? Of(outer) : type.Namespace) + "." + type.Name.Split('`')[0];
        return arguments.Length == 0 ? name : $"{name}<{string.Join(", ", arguments)}>";
    }

    private static string Parameter(ParameterInfo parameter)
    {
        var passing = parameter switch
        {
            { IsOut: true } => "out ",
            { ParameterType.IsByRef: true } => "ref ",
            _ when parameter.IsDefined(typeof(ParamArrayAttribute)) => "params ",
            _ => "",
        };
        var type = Of(new NullabilityInfoContext().Create(parameter));
        return $"{passing}{type} {parameter.Name}{(parameter.HasDefaultValue ? " = " + Literal(parameter.RawDefaultValue) : "")}";
    }

    private static string Constraint(Type parameter)
    {
        var attributes = parameter.GenericParameterAttributes;
        var parts = new List<string>();
        var isStruct = attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        if (isStruct)
            parts.Add("struct");
        else if (attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
            parts.Add("class");
        parts.AddRange(parameter.GetGenericParameterConstraints().Where(type => type != typeof(ValueType)).Select(Of));
        if (attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !isStruct)
            parts.Add("new()");
        return parts.Count == 0 ? "" : $" where {parameter.Name} : {string.Join(", ", parts)}";
    }
}
