using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.CodeFixes.Emissions;
using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;

namespace Instrumentation.CodeFixes.Types;

/// <summary>Finds the type that was generated for an event, in whichever project owns the types.</summary>
internal static class EventType
{
    /// <summary>The type; null when the code cannot name it. The name leads to it, and the attribute says that it is the event's.</summary>
    public static INamedTypeSymbol? Of(PlanEvent planned, FoundEmission site)
    {
        var compilation = site.Model.Compilation;
        foreach (var type in compilation.GetTypesByMetadataName(site.Project.Index.Plan.Namespace + "." + planned.TypeName))
        {
            if (GeneratedTypes.EventName(type) == planned.WireName && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly))
                return type;
        }

        return null;
    }
}
