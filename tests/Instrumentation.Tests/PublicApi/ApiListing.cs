using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Instrumentation.Tests;

/// <summary>Everything that code outside an assembly can name in it, one line for each type and member, in a fixed order.</summary>
internal static class ApiListing
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Of(Assembly assembly) =>
        assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal).SelectMany(Of);

    public static IEnumerable<string> Of(Type type)
    {
        yield return $"public {Kind(type)} {ApiTypeName.Of(type)}{Bases(type)}{ApiTypeName.Constraints(type.GetGenericArguments())}";
        if (type.IsSubclassOf(typeof(Delegate)))
            yield break;

        var lines =
            from member in type.GetMembers(Declared)
            where !IsHidden(member)
            let description = Describe(member)
            where description is not null
            select (description.Value.Order, member.Name, description.Value.Line);
        foreach (var (_, _, line) in lines.Order(Comparer<(int Order, string Name, string Line)>.Create(Compare)))
            yield return "  " + (type.IsInterface ? line["public ".Length..] : line);
    }

    private static int Compare((int Order, string Name, string Line) one, (int Order, string Name, string Line) other) =>
        one.Order != other.Order ? one.Order - other.Order
        : one.Name != other.Name ? string.CompareOrdinal(one.Name, other.Name)
        : string.CompareOrdinal(one.Line, other.Line);

    private static bool IsHidden(MemberInfo member) =>
        member.IsDefined(typeof(CompilerGeneratedAttribute)) && member is not MethodInfo { IsSpecialName: true };

    private static (int Order, string Line)? Describe(MemberInfo member) => member switch
    {
        ConstructorInfo { IsStatic: false } constructor when Access(constructor) is { } access =>
            (0, $"{access} {constructor.DeclaringType!.Name.Split('`')[0]}({ApiTypeName.Parameters(constructor.GetParameters())})"),
        FieldInfo { IsSpecialName: false } field when field.IsPublic || field.IsFamily => (1, Field(field)),
        PropertyInfo property when Accessor(property) is { } accessor => (2, Property(property, accessor)),
        EventInfo e when Access(e.AddMethod!) is { } access =>
            (3, $"{access} event {ApiTypeName.Of(new NullabilityInfoContext().Create(e))} {e.Name}"),
        MethodInfo method when IsMethodOfItsOwn(method) && Access(method) is { } access => (4, Method(method, access)),
        _ => null,
    };

    private static string Kind(Type type) => type switch
    {
        { IsInterface: true } => "interface",
        { IsEnum: true } => "enum",
        { IsValueType: true } => type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly struct" : "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static string Bases(Type type)
    {
        if (type.IsEnum)
            return "";
        var inherited = type.BaseType?.GetInterfaces() ?? [];
        var bases = type.GetInterfaces().Except(inherited).Where(contract => contract.IsVisible).Select(ApiTypeName.Of).Order(StringComparer.Ordinal);
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType))
            bases = bases.Prepend(ApiTypeName.Of(parent)).Order(StringComparer.Ordinal);
        var list = string.Join(", ", bases);
        return list.Length == 0 ? "" : " : " + list;
    }

    private static string Field(FieldInfo field)
    {
        var access = field.IsPublic ? "public" : "protected";
        if (field.DeclaringType!.IsEnum)
            return $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}";
        var type = ApiTypeName.Of(new NullabilityInfoContext().Create(field));
        return field.IsLiteral
            ? $"{access} const {type} {field.Name} = {ApiTypeName.Literal(field.GetRawConstantValue())}"
            : $"{access} {(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{type} {field.Name}";
    }

    private static string Property(PropertyInfo property, MethodInfo accessor)
    {
        var nullability = new NullabilityInfoContext().Create(property);
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        var name = property.GetIndexParameters() is { Length: > 0 } index ? $"this[{ApiTypeName.Parameters(index)}]" : property.Name;
        var set = property.SetMethod is { } setter && Access(setter) is not null
            ? setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : " set;"
            : "";
        var get = property.GetMethod is { } getter && Access(getter) is not null ? " get;" : "";
        return $"{Access(accessor)} {Modifiers(accessor)}{required}{ApiTypeName.Of(nullability)} {name} {{{get}{set} }}";
    }

    private static string Method(MethodInfo method, string access)
    {
        var generic = method.GetGenericArguments();
        var result = ApiTypeName.Of(new NullabilityInfoContext().Create(method.ReturnParameter));
        var name = method.Name switch
        {
            "op_Implicit" => $"implicit operator {result}",
            "op_Explicit" => $"explicit operator {result}",
            _ when method.IsSpecialName => $"{result} operator {method.Name[3..]}",
            _ => $"{result} {method.Name}",
        };
        var arguments = generic.Length == 0 ? "" : $"<{string.Join(", ", generic.Select(argument => argument.Name))}>";
        var extension = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        var parameters = extension + ApiTypeName.Parameters(method.GetParameters());
        return $"{access} {Modifiers(method)}{name}{arguments}({parameters}){ApiTypeName.Constraints(generic)}";
    }

    /// <summary>No accessor of a property or event; operators are special, too, and belong here.</summary>
    private static bool IsMethodOfItsOwn(MethodInfo method) =>
        !method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static MethodInfo? Accessor(PropertyInfo property) =>
        property.GetAccessors(nonPublic: true).FirstOrDefault(accessor => Access(accessor) is not null);

    private static string Modifiers(MethodInfo method) => method switch
    {
        { DeclaringType.IsInterface: true, IsAbstract: true } => "",
        { IsStatic: true } => "static ",
        { IsAbstract: true } => "abstract ",
        { IsVirtual: true } when method.GetBaseDefinition() != method => "override ",
        { IsVirtual: true, IsFinal: false } => "virtual ",
        _ => "",
    };

    private static string? Access(MethodBase method) => method switch
    {
        { IsPublic: true } => "public",
        { IsFamily: true } or { IsFamilyOrAssembly: true } => "protected",
        _ => null,
    };
}
