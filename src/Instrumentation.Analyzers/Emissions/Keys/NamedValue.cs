using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Keys;

/// <summary>What code calls a value.</summary>
internal static class NamedValue
{
    /// <summary>
    /// The name of the variable, member or method that the expression is. What is only called <c>Id</c> is called after its owner:
    /// <c>session.Id</c> is a session id. Null for what has no name.
    /// </summary>
    public static string? NameOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local.Name,
        IParameterReferenceOperation parameter => parameter.Parameter.Name,
        IFieldReferenceOperation { Field.HasConstantValue: false } field => Qualified(field.Field.Name, field.Instance),
        IPropertyReferenceOperation { Arguments.IsEmpty: true } property => Qualified(property.Property.Name, property.Instance),
        IInvocationOperation { TargetMethod: { Parameters.IsEmpty: true, Name: var name } } call when name.StartsWith("Get", StringComparison.Ordinal) =>
            Qualified(name.Substring("Get".Length), call.Instance),
        _ => null,
    };

    private static string Qualified(string name, IOperation? instance)
    {
        if (name is not ("Id" or "ID" or "Key"))
            return name;
        var owner = instance?.Unwrapped();
        return owner switch
        {
            ILocalReferenceOperation local => local.Local.Name,
            IParameterReferenceOperation parameter => parameter.Parameter.Name,
            IFieldReferenceOperation field => field.Field.Name,
            IPropertyReferenceOperation property => property.Property.Name,
            IConditionalAccessInstanceOperation => owner.BeforeQuestionMark() is { } before && NameOf(before.Unwrapped()) is { } named ? named : "",
            _ => "",
        } + "." + name;
    }
}
