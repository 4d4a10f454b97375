using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Emissions.Bags;

/// <summary>What a member of an object is called on the wire.</summary>
internal static class WireName
{
    /// <summary>
    /// Whether the name is written as C# writes members, so that it says nothing of the wire: a naming policy of the
    /// serializer makes <c>order_id</c> of <c>OrderId</c>. Who writes <c>order_id</c> or <c>orderId</c> means the wire.
    /// </summary>
    public static bool MayBeRenamed(string name) => name.Length > 0 && char.IsUpper(name[0]);

    /// <summary>The name that an attribute gives the member; null when none does.</summary>
    public static string? Given(ISymbol member)
    {
        foreach (var attribute in member.GetAttributes())
        {
            var name = attribute.AttributeClass?.Name switch
            {
                "MixpanelNameAttribute" or "JsonPropertyNameAttribute" or "SerialNameAttribute" => attribute.ConstructorArguments.FirstOrDefault().Value as string,
                "JsonPropertyAttribute" => attribute.ConstructorArguments.FirstOrDefault().Value as string ?? Named(attribute, "PropertyName"),
                "DataMemberAttribute" => Named(attribute, "Name"),
                "TrackingPropertyAttribute" => attribute.ConstructorArguments.FirstOrDefault().Value as string,
                _ => null,
            };
            if (name is not null)
                return name;
        }

        return null;
    }

    /// <summary>Whether an attribute keeps the member off the wire: always, or (null) in some cases.</summary>
    public static bool? IsIgnored(ISymbol member)
    {
        foreach (var attribute in member.GetAttributes())
        {
            switch (attribute.AttributeClass?.Name)
            {
                case "IgnoreDataMemberAttribute":
                    return true;

                // JsonIgnoreCondition: 0 is never, 1 always, the rest depends on the value.
                case "JsonIgnoreAttribute":
                    foreach (var argument in attribute.NamedArguments)
                    {
                        if (argument is { Key: "Condition", Value.Value: int condition and not 1 })
                            return condition == 0 ? false : null;
                    }

                    return true;
            }
        }

        return false;
    }

    private static string? Named(AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
                return argument.Value.Value as string;
        }

        return null;
    }
}
