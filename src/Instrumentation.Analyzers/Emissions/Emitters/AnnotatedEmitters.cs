using System.Collections.Concurrent;
using Instrumentation.Analyzers.Emissions.Wrappers;
using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Emissions.Emitters;

/// <summary>
/// Methods marked <c>[TrackingEmitter]</c>. Only assemblies that know the attribute are asked, and each method once, at its
/// first call.
/// </summary>
internal sealed class AnnotatedEmitters
{
    private const string MarkName = "TrackingEmitter";
    private const string AttributeName = "Instrumentation." + MarkName + "Attribute";

    private readonly IReadOnlyList<IAssemblySymbol> _assemblies;
    private readonly ConcurrentDictionary<ISymbol, Emitter?> _emitters = new(SymbolEqualityComparer.Default);
    private readonly INamedTypeSymbol? _attribute;
    private readonly IAssemblySymbol _source;
    private readonly Lazy<bool> _isUsedHere;

    public AnnotatedEmitters(Compilation compilation)
    {
        _source = compilation.Assembly;

        // The texts say it sooner than the attributes of every method that is called; what they say is kept with each tree.
        _isUsedHere = new Lazy<bool>(
            () => new WrittenNames(compilation, CancellationToken.None).Has(MarkName),
            LazyThreadSafetyMode.PublicationOnly);
        _attribute = compilation.GetTypeByMetadataName(AttributeName);
        _assemblies = _attribute is null ? [] : RuntimeUsers.Of(compilation);
    }

    /// <summary>Whether any method may be marked. Asking a symbol for its assembly is dear, and mostly nobody marks anything.</summary>
    public bool IsUsed => _attribute is not null && (_assemblies.Count > 0 || _isUsedHere.Value);

    /// <summary>The emitter that the method says it is; null when it says nothing.</summary>
    public Emitter? Find(IMethodSymbol target) =>
        !IsUsed || !KnowsAttribute(target.ContainingAssembly) || !TakesName(target)
            ? null
            : _emitters.GetOrAdd((target.ReducedFrom ?? target).OriginalDefinition, method => Read((IMethodSymbol)method));

    // Asked for every call: a handful of assemblies at most, compared by reference.
    private bool KnowsAttribute(IAssemblySymbol? assembly)
    {
        if (ReferenceEquals(assembly, _source))
            return _isUsedHere.Value;
        foreach (var known in _assemblies)
        {
            if (ReferenceEquals(known, assembly))
                return true;
        }

        return false;
    }

    // Most methods take no text, and need no second look.
    private static bool TakesName(IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Type is { SpecialType: SpecialType.System_String } or { TypeKind: TypeKind.Enum or TypeKind.TypeParameter })
                return true;
        }

        return false;
    }

    private Emitter? Read(IMethodSymbol target)
    {
        for (var method = target; method is not null; method = method.OverriddenMethod?.OriginalDefinition)
        {
            if (OfAttribute(method) is { } emitter)
                return emitter;
        }

        if (target.ContainingType is not { TypeKind: TypeKind.Class or TypeKind.Struct } type)
            return null;
        foreach (var implemented in type.AllInterfaces)
        {
            if (!KnowsAttribute(implemented.ContainingAssembly))
                continue;
            foreach (var member in implemented.GetMembers(target.Name))
            {
                if (member is IMethodSymbol declared
                    && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member)?.OriginalDefinition, target)
                    && OfAttribute(declared.OriginalDefinition) is { } emitter)
                {
                    return emitter;
                }
            }
        }

        return null;
    }

    private Emitter? OfAttribute(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (!SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, _attribute))
                continue;
            string? name = null, properties = null;
            foreach (var argument in attribute.NamedArguments)
            {
                if (argument.Key == "Event")
                    name = argument.Value.Value as string;
                else if (argument.Key == "Properties")
                    properties = argument.Value.Value as string;
            }

            name ??= EventParameterOf(method);
            properties ??= method.Parameters.FirstOrDefault(static parameter => Bags.BagType.Is(parameter.Type))?.Name;
            return name is null ? null : new Emitter(Definition(method, name, properties), method, default(EquatableArray<string>));
        }

        return null;
    }

    // A text may be anybody's id: only a parameter that is called like an event's name is taken for one, or the only text.
    private static string? EventParameterOf(IMethodSymbol method)
    {
        var texts = method.Parameters
            .Where(static parameter => parameter.Type.SpecialType == SpecialType.System_String || parameter.Type.TypeKind == TypeKind.Enum)
            .ToList();
        return (texts.FirstOrDefault(static parameter => parameter.Name.IndexOf("event", StringComparison.OrdinalIgnoreCase) >= 0)
            ?? texts.FirstOrDefault(static parameter => parameter.Name == "name")
            ?? (texts.Count == 1 ? texts[0] : null))?.Name;
    }

    private static EmitterDefinition Definition(IMethodSymbol method, string name, string? properties) => new()
    {
        Method = method.Name,
        Event = name,
        Properties = properties is null ? [] : [properties],

        // The mark says nothing of keys, so that they are the method's own affair.
        Holds = [KeyLevel.Event, KeyLevel.User, KeyLevel.Session, KeyLevel.Randomization, KeyLevel.Entity],
    };
}
