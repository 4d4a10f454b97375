using System.Collections.Concurrent;
using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Endpoints.Features;

/// <summary>
/// Whether an endpoint may reach an emission or the entry point of a feature, through whatever it calls in the compilation.
/// It says no only where all that it calls has been looked at.
/// </summary>
internal sealed class EmissionReach(Compilation compilation, Codebase code, FeatureTable features, CancellationToken cancellation)
{
    // Whoever calls more may emit: silence, rather than a search without end.
    private const int MaxMethods = 2000;

    private readonly CalledBodies _bodies = new(compilation, cancellation);
    private readonly ConcurrentDictionary<ISymbol, BodyCalls?> _calls = new(SymbolEqualityComparer.Default);

    /// <summary>Whether <paramref name="endpoint"/> may.</summary>
    public bool MayEmit(Endpoint endpoint)
    {
        var pending = new Stack<IMethodSymbol>();
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        if (endpoint.Lambda is { } lambda)
        {
            if (Follow(BodyCalls.Of(lambda.Body, code), pending, seen))
                return true;
        }
        else if (endpoint.Handler is { } handler && CallsOf(handler) is { } calls)
        {
            if (Follow(calls, pending, seen))
                return true;
        }
        else
        {
            // What answers cannot be read.
            return true;
        }

        while (pending.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            if (seen.Count > MaxMethods || (CallsOf(pending.Pop()) is { } more && Follow(more, pending, seen)))
                return true;
        }

        return false;
    }

    private BodyCalls? CallsOf(IMethodSymbol method) => _calls.GetOrAdd(
        method.OriginalDefinition, found => code.BodyOf((IMethodSymbol)found) is { } body ? BodyCalls.Of(body, code) : null);

    private bool Follow(BodyCalls calls, Stack<IMethodSymbol> pending, HashSet<ISymbol> seen)
    {
        if (calls.Emits)
            return true;
        foreach (var called in calls.Called)
        {
            if (!seen.Add(called.OriginalDefinition))
                continue;
            var bodies = _bodies.Of(called);
            if (Marks.Promise(called) || features.Names(called) || (bodies.Count == 0 && MayEmitUnseen(called)))
                return true;
            foreach (var body in bodies)
            {
                if (features.Names(body) || Marks.Promise(body))
                    return true;
                if (SymbolEqualityComparer.Default.Equals(body, called.OriginalDefinition) || seen.Add(body))
                    pending.Push(body);
            }
        }

        foreach (var handler in calls.Messages.SelectMany(_bodies.HandlersOf))
        {
            if (features.Names(handler))
                return true;
            if (seen.Add(handler))
                pending.Push(handler);
        }

        return false;
    }

    // An interface of the compilation that nobody here implements, and what an assembly does that knows how to emit.
    private bool MayEmitUnseen(IMethodSymbol method) => method.ContainingType is { } type
        && (method.MethodKind != MethodKind.DelegateInvoke || !type.DeclaringSyntaxReferences.IsEmpty)
        && (type.DeclaringSyntaxReferences.IsEmpty
            ? method.ContainingAssembly is { } assembly && code.References.MayEmit(assembly)
            : type.TypeKind is TypeKind.Interface or TypeKind.Delegate);
}
