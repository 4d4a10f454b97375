using System.Collections.Immutable;
using Instrumentation.Analyzers.Emissions.Wrappers;
using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Emissions.Emitters;

/// <summary>
/// The emitters that a compilation can call at all. Types are looked up once, by metadata name; a call is then first
/// tried by the mere name of its method, which is all that a file without emissions costs.
/// </summary>
internal sealed class EmitterTable
{
    private readonly Dictionary<string, ImmutableArray<Candidate>> _byMethod;
    private readonly string[][] _methodsByLength;

    private EmitterTable(Dictionary<string, ImmutableArray<Candidate>> byMethod)
    {
        _byMethod = byMethod;
        SendsTypes = byMethod.Values.Any(static candidates => candidates.Any(static candidate => candidate.Definition.Style == EmitterStyle.Typed));
        TakesNames = byMethod.Values.Any(static candidates => candidates.Any(static candidate => candidate.Definition.Style != EmitterStyle.Typed));
        _methodsByLength = ByLength(SendsTypes ? [.. byMethod.Keys, DeclaredEmitters.Dictionary.Method] : byMethod.Keys);
    }

    /// <summary>Whether the compilation can send instances of generated types.</summary>
    public bool SendsTypes { get; }

    /// <summary>Whether the compilation can emit by name.</summary>
    public bool TakesNames { get; }

    /// <summary>The names of the methods that emit.</summary>
    public IEnumerable<string> MethodNames => _byMethod.Keys;

    /// <summary>The names of the assemblies that the emitters are of.</summary>
    public IEnumerable<string> AssemblyNames => _byMethod.Values.SelectMany(static candidates => candidates).Select(static candidate => candidate.Type.ContainingAssembly.Name).Distinct();

    /// <summary>Whether no method of the compilation emits.</summary>
    public bool IsEmpty => _byMethod.Count == 0;

    /// <summary>The emitters of <paramref name="plan"/> and the well-known ones, as far as the compilation has their types.</summary>
    public static EmitterTable Of(Compilation compilation, TrackingPlan plan)
    {
        var found = new Dictionary<string, ImmutableArray<Candidate>>();
        var kinds = new HashSet<EventKind>(plan.Events.Select(static planned => planned.Kind)) { EventKind.Track };
        var assemblies = EmittingAssemblies(compilation).ToList();
        var written = new WrittenNames(compilation, CancellationToken.None);
        Add(found, DeclaredEmitters.Tracker, assemblies, kinds, settings: null);
        foreach (var type in WellKnownEmitters.All)
        {
            var settings = SettingsOf(type, plan);
            if (type.Marker is { } marker)
            {
                // Types that every project has: the text that says it is looked for first.
                if (written.Has(marker))
                    Add(found, type, compilation.SourceModule.ReferencedAssemblySymbols, kinds, settings);
            }
            else if (!type.OnlyOnRequest)
                Add(found, type, assemblies, kinds, settings);
            else if (settings is not null)
                Add(found, type, compilation.SourceModule.ReferencedAssemblySymbols, kinds, settings);
        }

        if (plan.Emitters.FirstOrDefault(static emitter => emitter.Builtin == LogMethods.Builtin) is { } logs)
        {
            foreach (var (method, definition) in LogMethods.In(compilation))
                Add(found, new Candidate(definition, method.ContainingType, method, logs.Supplies));
        }

        foreach (var emitter in plan.Emitters)
        {
            if (!kinds.Contains(emitter.Kind))
                continue;
            foreach (var (method, definition) in DeclaredEmitters.Resolve(emitter, compilation))
                Add(found, new Candidate(definition, method.ContainingType, method, emitter.Supplies));
        }

        return new EmitterTable(found);
    }

    /// <summary>Whether a method of this name may emit: the first and cheapest question about a call.</summary>
    public bool MayEmit(string methodName)
    {
        if (methodName.Length >= _methodsByLength.Length)
            return false;
        foreach (var method in _methodsByLength[methodName.Length])
        {
            if (method == methodName)
                return true;
        }

        return false;
    }

    /// <summary>
    /// The parameters, of emitters by name, that take a name or properties: who passes its own on to them is an emitter too, if its file has the marker.
    /// </summary>
    public IEnumerable<(IMethodSymbol Method, int Position, string? Marker)> ReadParameters() => Parameters(areTyped: false);

    /// <summary>The parameters that take a generated event.</summary>
    public IEnumerable<(IMethodSymbol Method, int Position, string? Marker)> EventParameters() => Parameters(areTyped: true);

    /// <summary>The emitter that a call of <paramref name="target"/> reaches, if it does: itself, what it overrides, or what it implements.</summary>
    public Emitter? Find(IMethodSymbol target)
    {
        if (!_byMethod.TryGetValue(target.Name, out var candidates))
            return null;
        var method = (target.ReducedFrom ?? target).OriginalDefinition;
        for (var declared = method; declared is not null; declared = declared.OverriddenMethod?.OriginalDefinition)
        {
            foreach (var candidate in candidates)
            {
                if (candidate.Declares(declared))
                    return candidate.ToEmitter(declared);
            }
        }

        foreach (var candidate in candidates)
        {
            if (candidate.Type.TypeKind == TypeKind.Interface && candidate.ImplementedBy(method) is { } implemented)
                return candidate.ToEmitter(implemented);
        }

        return null;
    }

    private IEnumerable<(IMethodSymbol Method, int Position, string? Marker)> Parameters(bool areTyped)
    {
        foreach (var candidate in _byMethod.Values.SelectMany(static candidates => candidates))
        {
            if ((candidate.Definition.Style == EmitterStyle.Typed) != areTyped)
                continue;
            foreach (var method in candidate.Methods())
            {
                foreach (var parameter in method.Parameters)
                {
                    if (candidate.Definition.Reads(parameter))
                        yield return (method, parameter.Ordinal, candidate.Definition.Marker);
                }
            }
        }
    }

    // Asked for every call of the compilation, almost always in vain: the length tells most names apart, without hashing them.
    private static string[][] ByLength(ICollection<string> methods)
    {
        var byLength = new string[methods.Count == 0 ? 0 : methods.Max(static method => method.Length) + 1][];
        for (var length = 0; length < byLength.Length; length++)
            byLength[length] = [.. methods.Where(method => method.Length == length)];
        return byLength;
    }

    private static PlanEmitter? SettingsOf(EmittingType type, TrackingPlan plan)
    {
        foreach (var emitter in plan.Emitters)
        {
            if (emitter.Builtin is not null && emitter.Builtin == type.Builtin)
                return emitter;
        }

        return null;
    }

    // A hundred and sixty assemblies of the framework emit nothing: asking each for each type would be most of the cost.
    private static IEnumerable<IAssemblySymbol> EmittingAssemblies(Compilation compilation)
    {
        yield return compilation.Assembly;
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (!FrameworkAssembly.Is(assembly.Name))
                yield return assembly;
        }
    }

    // Of a plan without pages or persons, nobody can say which of them are missing: such calls are left alone.
    private static void Add(
        Dictionary<string, ImmutableArray<Candidate>> found,
        EmittingType type,
        IEnumerable<IAssemblySymbol> assemblies,
        HashSet<EventKind> kinds,
        PlanEmitter? settings)
    {
        foreach (var assembly in assemblies)
        {
            // Most assemblies have not even the first name of the type's namespace, which is sooner said than that they have no such type.
            if (type.RootNamespace is { } root && !assembly.GlobalNamespace.GetMembers(root).Any())
                continue;
            if (assembly.GetTypeByMetadataName(type.MetadataName) is not { } symbol)
                continue;
            foreach (var definition in type.Methods())
            {
                if (kinds.Contains(definition.Kind))
                    Add(found, new Candidate(definition, symbol, Method: null, settings?.Supplies ?? default));
            }
        }
    }

    private static void Add(Dictionary<string, ImmutableArray<Candidate>> found, Candidate candidate)
    {
        var name = candidate.Definition.Method;
        found[name] = found.TryGetValue(name, out var others) ? others.Add(candidate) : ImmutableArray.Create(candidate);
    }

    private sealed record Candidate(
        EmitterDefinition Definition, INamedTypeSymbol Type, IMethodSymbol? Method, EquatableArray<string> Supplies)
    {
        public Emitter ToEmitter(IMethodSymbol declared) => new(Definition, declared, Supplies);

        public IEnumerable<IMethodSymbol> Methods() =>
            Method is not null ? [Method] : Type.GetMembers(Definition.Method).OfType<IMethodSymbol>().Where(Takes);

        public bool Declares(IMethodSymbol method) =>
            Method is not null
                ? SymbolEqualityComparer.Default.Equals(Method, method)
                : SymbolEqualityComparer.Default.Equals(Type, method.ContainingType?.OriginalDefinition) && Takes(method);

        public IMethodSymbol? ImplementedBy(IMethodSymbol method)
        {
            if (method.ContainingType is not { TypeKind: TypeKind.Class or TypeKind.Struct } type)
                return null;
            foreach (var implemented in type.AllInterfaces)
            {
                if (!SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, Type))
                    continue;
                foreach (var member in implemented.GetMembers(method.Name))
                {
                    if (member.OriginalDefinition is IMethodSymbol declared
                        && Declares(declared)
                        && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member)?.OriginalDefinition, method))
                    {
                        return declared;
                    }
                }
            }

            return null;
        }

        // Overloads of one name may mean different things; only those with the parameter are this emitter.
        private bool Takes(IMethodSymbol method)
        {
            if (Definition.Event is null)
                return true;
            foreach (var parameter in method.Parameters)
            {
                if (parameter.Name == Definition.Event)
                    return true;
            }

            return false;
        }
    }
}
