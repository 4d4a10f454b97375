using System.Collections.Immutable;
using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Emissions;

/// <summary>
/// The emitters that a compilation can call at all. Types are looked up once, by metadata name; a call is then first
/// tried by the mere name of its method, which is all that a file without emissions costs.
/// </summary>
internal sealed class EmitterTable
{
    private readonly Dictionary<string, ImmutableArray<Candidate>> _byMethod;

    private EmitterTable(Dictionary<string, ImmutableArray<Candidate>> byMethod)
    {
        _byMethod = byMethod;
        SendsTypes = byMethod.Values.Any(static candidates => candidates.Any(static candidate => candidate.Definition.Style == EmitterStyle.Typed));
    }

    /// <summary>Whether the compilation can send instances of generated types.</summary>
    public bool SendsTypes { get; }

    /// <summary>Whether no method of the compilation emits.</summary>
    public bool IsEmpty => _byMethod.Count == 0;

    /// <summary>The emitters of <paramref name="plan"/> and the well-known ones, as far as the compilation has their types.</summary>
    public static EmitterTable Of(Compilation compilation, TrackingPlan plan)
    {
        var found = new Dictionary<string, ImmutableArray<Candidate>>();
        foreach (var definition in DeclaredEmitters.Tracker.Concat(WellKnownEmitters.All))
        {
            var settings = SettingsOf(definition, plan);
            if (definition.OnlyOnRequest && settings is null)
                continue;
            foreach (var type in compilation.GetTypesByMetadataName(definition.Type))
                Add(found, new Candidate(definition, type, Method: null, settings?.Supplies ?? default));
        }

        foreach (var emitter in plan.Emitters)
        {
            foreach (var (method, definition) in DeclaredEmitters.Resolve(emitter, compilation))
                Add(found, new Candidate(definition, method.ContainingType, method, emitter.Supplies));
        }

        return new EmitterTable(found);
    }

    /// <summary>Whether a method of this name may emit: the first and cheapest question about a call.</summary>
    public bool MayEmit(string methodName) => _byMethod.ContainsKey(methodName) || (SendsTypes && methodName == "ToDictionary");

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

    private static PlanEmitter? SettingsOf(EmitterDefinition definition, TrackingPlan plan)
    {
        foreach (var emitter in plan.Emitters)
        {
            if (emitter.Builtin is not null && emitter.Builtin == definition.Builtin)
                return emitter;
        }

        return null;
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
            foreach (var parameter in method.Parameters)
            {
                if (parameter.Name == Definition.Event)
                    return true;
            }

            return false;
        }
    }
}
