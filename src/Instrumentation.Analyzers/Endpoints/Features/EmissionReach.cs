using System.Collections.Concurrent;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Flow.Firing.Calls;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Endpoints.Features;

/// <summary>
/// Whether an endpoint may reach an emission or the entry point of a feature, through whatever it calls in the compilation.
/// It says no only where all that it calls has been looked at.
/// </summary>
internal sealed class EmissionReach
{
    // Whoever calls more may emit: silence, rather than a search without end.
    private const int MaxMethods = 2000;

    private readonly Codebase _code;
    private readonly FeatureTable _features;
    private readonly CancellationToken _cancellation;
    private readonly Implementations _implementations;
    private readonly MessageHandlers _handlers;
    private readonly Lazy<bool> _middlewareEmits;
    private readonly Lazy<bool> _filtersEmit;
    private readonly ConcurrentDictionary<ISymbol, BodyCalls?> _calls = new(SymbolEqualityComparer.Default);

    public EmissionReach(Compilation compilation, Codebase code, FeatureTable features, CancellationToken cancellation)
    {
        _code = code;
        _features = features;
        _cancellation = cancellation;
        _implementations = new Implementations(compilation, cancellation);
        _handlers = new MessageHandlers(() => _implementations.Types, cancellation);
        _middlewareEmits = new(() => Emits(SurroundingCode.Middleware(compilation, cancellation)), LazyThreadSafetyMode.PublicationOnly);
        _filtersEmit = new(() => Emits(SurroundingCode.Filters(compilation, cancellation)), LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>Whether <paramref name="endpoint"/> may.</summary>
    public bool MayEmit(Endpoint endpoint)
    {
        var pending = new Stack<IMethodSymbol>();
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var filter in EndpointFilters.Of(endpoint))
        {
            if (seen.Add(filter))
                pending.Push(filter);
        }

        foreach (var body in EndpointFilters.BodiesOf(endpoint))
        {
            if (Follow(BodyCalls.Of(body, _code), pending, seen))
                return true;
        }

        if (FollowMessages(endpoint.Types.Concat(EndpointFilters.Answers(endpoint)), pending, seen))
            return true;
        if (endpoint.Lambda is { } lambda)
        {
            if (Follow(BodyCalls.Of(lambda.Body, _code), pending, seen))
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
            _cancellation.ThrowIfCancellationRequested();
            if (seen.Count > MaxMethods || (CallsOf(pending.Pop()) is { } more && Follow(more, pending, seen)))
                return true;
        }

        return _middlewareEmits.Value || (endpoint.Mapping is null && _filtersEmit.Value);
    }

    // What stands around all endpoints speaks for all of them, so that only what is seen to emit does.
    private bool Emits(SurroundingCode around)
    {
        var pending = new Stack<IMethodSymbol>(around.Methods);
        var seen = new HashSet<ISymbol>(around.Methods.Select(static method => method.OriginalDefinition), SymbolEqualityComparer.Default);
        foreach (var body in around.Bodies)
        {
            if (IsEmitting(BodyCalls.Of(body, _code)))
                return true;
        }

        while (pending.Count > 0 && seen.Count <= MaxMethods)
        {
            _cancellation.ThrowIfCancellationRequested();
            if (CallsOf(pending.Pop()) is { } calls && IsEmitting(calls))
                return true;
        }

        return false;

        bool IsEmitting(BodyCalls calls)
        {
            foreach (var called in calls.Called)
            {
                if (Marks.Promise(called))
                    return true;
                foreach (var body in _implementations.Of(called))
                {
                    if (seen.Add(body.OriginalDefinition))
                        pending.Push(body);
                }
            }

            return calls.Emits;
        }
    }

    private BodyCalls? CallsOf(IMethodSymbol method) => _calls.GetOrAdd(
        method.OriginalDefinition, found => _code.BodyOf((IMethodSymbol)found) is { } body ? BodyCalls.Of(body, _code) : null);

    private bool Follow(BodyCalls calls, Stack<IMethodSymbol> pending, HashSet<ISymbol> seen)
    {
        if (calls.Emits)
            return true;
        foreach (var called in calls.Called)
        {
            if (!seen.Add(called.OriginalDefinition))
                continue;
            var bodies = _implementations.Of(called);
            if (Marks.Promise(called) || _features.Names(called) || (bodies.Count == 0 && MayEmitUnseen(called)))
                return true;
            foreach (var body in bodies)
            {
                if (_features.Names(body) || Marks.Promise(body))
                    return true;
                if (SymbolEqualityComparer.Default.Equals(body, called.OriginalDefinition) || seen.Add(body))
                    pending.Push(body);
            }
        }

        return FollowMessages(calls.Messages, pending, seen);
    }

    private bool FollowMessages(IEnumerable<INamedTypeSymbol> messages, Stack<IMethodSymbol> pending, HashSet<ISymbol> seen)
    {
        foreach (var handler in messages.SelectMany(_handlers.Of))
        {
            if (_features.Names(handler))
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
            ? method.ContainingAssembly is { } assembly && _code.References.MayEmit(assembly)
            : type.TypeKind is TypeKind.Interface or TypeKind.Delegate);
}
