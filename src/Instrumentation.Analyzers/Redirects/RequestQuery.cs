using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Redirects;

/// <summary>Where code reads the query of the request that it answers.</summary>
internal static class RequestQuery
{
    /// <summary>Whether <paramref name="operation"/> reads the whole query anywhere.</summary>
    public static bool IsIn(IOperation operation) => operation.DescendantsAndSelf().Any(IsWhole);

    /// <summary>Whether <paramref name="operation"/> is the whole query, not one value of it by a name that the code says.</summary>
    public static bool IsWhole(IOperation operation) => IsQuery(operation) && NameIn(operation.Parent) is null;

    /// <summary>The name that <paramref name="operation"/> reads out of a query; null when it does not, or the code does not say which.</summary>
    public static string? NameIn(IOperation? operation) => operation switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance, Arguments.Length: 1 } indexed
            when IsQuery(instance) => indexed.Arguments[0].Value.ConstantValue.Value as string,
        IInvocationOperation { TargetMethod.Name: "TryGetValue" or "ContainsKey" or "Get" or "GetValues", Instance: { } instance, Arguments.Length: > 0 } call
            when IsQuery(instance) => call.Arguments[0].Value.ConstantValue.Value as string,
        _ => null,
    };

    // A helper gets it as a parameter.
    private static bool IsQuery(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property: { Name: "Query" or "QueryString", ContainingType.Name: "HttpRequest" or "HttpRequestBase" or "IQueryFeature" or "IHttpRequestFeature" } } => true,
        IParameterReferenceOperation or ILocalReferenceOperation or IPropertyReferenceOperation or IFieldReferenceOperation => operation.Type?.Name == "IQueryCollection",
        _ => false,
    };
}
