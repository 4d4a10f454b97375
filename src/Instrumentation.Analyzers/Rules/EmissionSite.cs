using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Emissions;
using Instrumentation.Analyzers.Emissions.Bags;
using Instrumentation.Analyzers.Emissions.Keys;
using Instrumentation.Analyzers.Emissions.Names;
using Instrumentation.Analyzers.Emissions.Planned;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Plan.Sites;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Rules;

/// <summary>
/// TRK900: an emission, whatever the plan says of it. Not for people: its properties go into the compiler's error log,
/// where reports, baselines and starter plans find them.
/// </summary>
internal sealed class EmissionSite : EmissionRule
{
    /// <summary>What is reported for reports: sites, and what else they have to know.</summary>
    public static DiagnosticDescriptor Rule { get; } = TrackingRule.CreateDisabled(
        "TRK900",
        "Emission site",
        "Here {0}",
        Categories.Emission,
        DiagnosticSeverity.Info);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(EmissionCheck check)
    {
        var emission = check.Emission;
        if (emission.Bag.State == BagState.Broken || emission.Names.Any(static name => name.Certainty == NameCertainty.Broken))
            return;
        var names = NamesOf(check);
        var events = names.OfType<string>().Distinct().ToList();
        check.ReportSite(
            Descriptor,
            new ReportedSite
            {
                File = check.File,
                Member = check.Member,
                Emitter = EmitterOf(emission.Target),
                Declaration = emission.Emitter.Definition.Declaration,
                Kind = emission.Emitter.Definition.Kind,
                IsTyped = emission.IsTyped,
                NamesAreKnown = names.Count > 0 && names.All(static name => name is not null),
                NamesAreTheCallers = names.Count > 0 && NamesAreTheCallers(check),
                IsDead = check.IsDead,
                Bag = HowFarKnown(emission.Bag),
                Events = new(events.ToArray()),
                Properties = new(PropertiesOf(emission).ToArray()),
            },
            events.Count == 0 ? "an event is emitted, whose name is not known" : $"{Quoted.List(events)} is emitted");
    }

    /// <summary>The names of the events that are sent; null for one that is not known.</summary>
    public static IReadOnlyList<string?> NamesOf(EmissionCheck check) =>
        [.. check.Emission.Names.Select(name => MeantEvent.Of(check.Emission, name, check.Plan)?.WireName ?? name.Text)];

    // Callers in other assemblies are sites of their own where the method is marked.
    private static bool NamesAreTheCallers(EmissionCheck check) =>
        check.Emission.Names.All(static name => name.Certainty is NameCertainty.Known or NameCertainty.Forwarded)
        && (check.IsCheckedAtCalls || (check.Container is { } method && check.Code.Annotated.Find(method) is not null));

    private static string HowFarKnown(PropertyBag bag) =>
        bag.State == BagState.Known ? "known" : bag.Entries.Count > 0 ? "partial" : "opaque";

    private static string EmitterOf(IMethodSymbol method) =>
        (method.ReducedFrom ?? method).ContainingType is { } type ? $"{type.ToDisplayString()}.{method.Name}" : method.Name;

    // The last of one name wins, but it is certain as soon as one of them is.
    private static IEnumerable<EmittedProperty> PropertiesOf(Emission emission) =>
        Entries(emission).Concat(
            from key in emission.Keys
            where IsProperty(key)
            let type = GivenType.Of(key.Value)
            select new EmittedProperty(key.Parameter.Parameter, PlannedType.Of(type), IsCertain: true, PlannedType.IsNullable(type)));

    // Of a method marked `[LoggerMessage]`, the parameters are the properties, but for those that it logs by.
    private static bool IsProperty(KeyArgument key) =>
        key.Parameter is { Level: null, Property: null } && GivenType.Of(key.Value) is { } type
        && !type.AllInterfaces.Any(IsLogger) && !IsLogger(type) && type.Name != "LogLevel" && !IsException(type);

    private static bool IsLogger(ITypeSymbol type) => type is { Name: "ILogger", ContainingNamespace.Name: "Logging" };

    private static bool IsException(ITypeSymbol? type) =>
        type is not null && (type is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } || IsException(type.BaseType));

    private static IEnumerable<EmittedProperty> Entries(Emission emission) =>
        from entry in emission.Bag.Entries
        where !emission.IsReserved(entry.Name)
        group entry by entry.Name into same
        let type = GivenType.Of(same.Last().Value)
        select new EmittedProperty(same.Key, PlannedType.Of(type), emission.Bag.Surely(same.Key), PlannedType.IsNullable(type));
}
