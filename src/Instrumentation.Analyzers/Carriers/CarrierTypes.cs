using System.Collections.Concurrent;
using Instrumentation.Analyzers.Emissions;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Emissions.Wrappers;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Naming;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Carriers;

/// <summary>Which types carry join keys or attribution of a plan: those that are marked, and those with at least two such members.</summary>
internal sealed class CarrierTypes
{
    private const int LeastMembers = 2;
    private const string MarkName = "TrackingCarrier";

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string?> _carried = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ITypeSymbol, Carrier?> _carriers = new(SymbolEqualityComparer.Default);

    public CarrierTypes(TrackingPlan plan)
    {
        foreach (var property in plan.Properties)
        {
            if (property is { Key: null, IsAttribution: false })
                continue;
            foreach (var name in property.Aliases.Append(property.Name).Append(property.WireName))
                _names[NameWords.Of(name)] = property.WireName;
        }
    }

    /// <summary>Whether the plan has nothing to carry.</summary>
    public bool IsEmpty => _names.Count == 0;

    /// <summary>
    /// Whether a text of the compilation says anything of what is carried: it names a key, a mark, or the generated types. A copy that
    /// leaves something out is told by one of them.
    /// </summary>
    public bool AreMentioned(TrackingPlan plan, Compilation compilation, CancellationToken cancellation)
    {
        if (GeneratedTypeTraces.In(compilation, plan.Namespace, cancellation))
            return true;
        var written = new WrittenNames(compilation, cancellation);
        return written.Has(MarkName) || _names.Keys.Select(LongestWord).Distinct(StringComparer.Ordinal).Any(written.HasInAnyCase);
    }

    /// <summary>The carrier that the type is; null for any other.</summary>
    public Carrier? Of(ITypeSymbol? type) => type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } named
        ? _carriers.GetOrAdd(named, Read)
        : null;

    /// <summary>The wire name of what something of this name and type carries; null when it carries nothing.</summary>
    public string? Find(string name, ITypeSymbol type) =>
        GeneratedTypes.KeyName(type) ?? Named(name);

    // Members are called alike in many types, and a name is split into its words once.
    private string? Named(string name) => _carried.GetOrAdd(name, member => _names.TryGetValue(NameWords.Of(member), out var carried) ? carried : null);

    private Carrier? Read(ITypeSymbol type)
    {
        if (IsForeign(type) || GeneratedTypes.EventName(type) is not null || GeneratedTypes.IsKey(type))
            return null;
        var members = new Dictionary<string, ISymbol>(StringComparer.Ordinal);
        for (var declaring = type; declaring is { SpecialType: not SpecialType.System_Object }; declaring = declaring.BaseType)
        {
            foreach (var member in declaring.GetMembers())
            {
                if (TypeOf(member) is { } memberType && Find(member.Name, memberType) is { } name && !members.ContainsKey(name))
                    members.Add(name, member);
            }
        }

        // Almost no type has such a member, and attributes and interfaces are the slowest to ask for.
        if (members.Count == 0)
            return null;
        var isMarked = IsMarked(type);
        return isMarked || members.Count >= LeastMembers ? new Carrier(type, isMarked, members) : null;
    }

    // However a member is spelled, the letters of each word stand together.
    private static string LongestWord(string words) => words.Split(' ').OrderByDescending(static word => word.Length).First();

    // Most members are methods, which answer everything else more slowly than what they are.
    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IPropertySymbol { IsIndexer: false } property when IsFilledByOthers(property) => property.Type,
        IFieldSymbol field when IsFilledByOthers(field) => field.Type,
        _ => null,
    };

    private static bool IsFilledByOthers(ISymbol member) =>
        member is { IsStatic: false, DeclaredAccessibility: not Accessibility.Private } && (!member.IsImplicitlyDeclared || member.ContainingType.IsTupleType);

    // The framework's own, such as a request; but a tuple is what its names make it.
    private static bool IsForeign(ITypeSymbol type) => !type.IsTupleType && OutermostNamespace.IsOfPlatform(type);

    private static bool IsMarked(ITypeSymbol type)
    {
        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            if (HasMark(declaring))
                return true;
        }

        return type.AllInterfaces.Any(HasMark);
    }

    private static bool HasMark(ITypeSymbol type) => type.GetAttributes().Any(static data =>
        data.AttributeClass is { Name: MarkName + "Attribute", ContainingNamespace: { Name: "Instrumentation", ContainingNamespace.IsGlobalNamespace: true } });
}
