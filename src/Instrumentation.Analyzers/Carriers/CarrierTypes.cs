using System.Collections.Concurrent;
using Instrumentation.Analyzers.Emissions;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Naming;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Analyzers.Carriers;

/// <summary>Which types carry join keys or attribution of a plan: those that are marked, and those with at least two such members.</summary>
internal sealed class CarrierTypes
{
    private const int LeastMembers = 2;

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string?> _carried = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ITypeSymbol, Carrier?> _carriers = new(SymbolEqualityComparer.Default);

    private readonly bool _mayHaveKeyTypes;

    public CarrierTypes(TrackingPlan plan, Compilation compilation, CancellationToken cancellation)
    {
        _mayHaveKeyTypes = GeneratedTypeTraces.In(compilation, plan.Namespace, cancellation);
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
        if (!MayHaveMembers(type) || IsForeign(type) || GeneratedTypes.EventName(type) is not null || GeneratedTypes.IsKey(type))
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

    // The declarations say what most types do not have, before any member of them is bound. A member may be called anything if its type is a key's.
    private bool MayHaveMembers(ITypeSymbol type)
    {
        if (_mayHaveKeyTypes || type.IsTupleType)
            return true;
        var hasBase = true;
        for (var declaring = type; hasBase && declaring is { SpecialType: not SpecialType.System_Object }; declaring = declaring.BaseType)
        {
            if (declaring.DeclaringSyntaxReferences.IsEmpty)
                return true;
            hasBase = false;
            foreach (var reference in declaring.DeclaringSyntaxReferences)
            {
                if (reference.GetSyntax() is not TypeDeclarationSyntax declaration || DeclaredMembers.NamesIn(declaration).Any(name => Named(name) is not null))
                    return true;
                hasBase |= declaration.BaseList is not null;
            }
        }

        return false;
    }

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
        data.AttributeClass is { Name: "TrackingCarrierAttribute", ContainingNamespace: { Name: "Instrumentation", ContainingNamespace.IsGlobalNamespace: true } });
}
