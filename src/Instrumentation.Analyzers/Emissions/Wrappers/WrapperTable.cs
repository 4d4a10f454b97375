using System.Collections.Concurrent;
using Instrumentation.Analyzers.Emissions.Emitters;
using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.Analyzers.Emissions.Wrappers;

/// <summary>The wrappers that calls reach: what the index suspects by name, symbols decide here, once for each method that is called.</summary>
internal sealed class WrapperTable
{
    private readonly Codebase _code;
    private readonly Compilation _compilation;
    private readonly Lazy<WrapperIndex> _index;
    private readonly Lazy<WrapperIndex> _ofEvents;
    private readonly ConcurrentDictionary<ISymbol, IReadOnlyList<Wrapper>> _byTarget = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, IReadOnlyList<Wrapper>> _byTargetOfEvents = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<(IMethodSymbol Wrapper, int More), bool> _reaching = new();
    private readonly ConcurrentDictionary<ForwardingMethod, IMethodSymbol?> _symbols = new();

    public WrapperTable(Codebase code, Compilation compilation)
    {
        _code = code;
        _compilation = compilation;
        _index = new Lazy<WrapperIndex>(() => WrapperIndex.Of(compilation, code.Emitters.ReadParameters(), CancellationToken.None), LazyThreadSafetyMode.PublicationOnly);
        _ofEvents = new Lazy<WrapperIndex>(() => WrapperIndex.Of(compilation, code.Emitters.EventParameters(), CancellationToken.None), LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>Whether a method of this name may be a wrapper: the first and cheapest question about a call.</summary>
    public bool MayWrap(string methodName) => _index.Value.Has(methodName);

    /// <summary>
    /// Whether the calls of the parameter's method are checked, so that what it gets is known there. Those of a constructor
    /// are not, and of a lambda only those of the local that holds it.
    /// </summary>
    public bool MayForward(IParameterSymbol parameter, IOperation within) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } ? LocalDelegate.Declares(parameter, within)
        : parameter is { RefKind: not RefKind.Out, ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.ExplicitInterfaceImplementation } method }
        && _code.Emitters.TakesNames
        && MayWrap(method.Name.Substring(method.Name.LastIndexOf('.') + 1));

    /// <summary>Whether all calls of the type parameter's method that are seen here are checked, so that what it is, is known there.</summary>
    public bool MayForward(ITypeParameterSymbol parameter) =>
        parameter.DeclaringMethod is { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.ExplicitInterfaceImplementation, Name: var full }
        && _code.Emitters.TakesNames
        && full.Substring(full.LastIndexOf('.') + 1) is var name
        && MayWrap(name)
        && IsCalled(name);

    /// <summary>The wrappers that a call of <paramref name="target"/> runs: itself, or what implements or overrides it.</summary>
    public IReadOnlyList<Wrapper> Of(IMethodSymbol target)
    {
        if (!MayWrap(target.Name))
            return [];
        return _byTarget.GetOrAdd((target.ReducedFrom ?? target).OriginalDefinition, method => Find((IMethodSymbol)method, _index.Value));
    }

    /// <summary>Whether <paramref name="wrapper"/> comes to an emitter by way of <paramref name="more"/> others at most: where it does not, each of its calls would be followed for nothing, and so would theirs.</summary>
    public bool Reaches(Wrapper wrapper, int more) => _reaching.GetOrAdd((wrapper.Method, more), _ => wrapper.Calls.Any(call =>
        call is not IInvocationOperation { TargetMethod: var target }
        || _code.EmitterOf(target) is not null
        || (more > 0 && Of(target).Any(next => Reaches(next, more - 1)))));

    /// <summary>What <paramref name="wrapper"/> comes to first, by way of <paramref name="more"/> others at most; null where it comes to nothing.</summary>
    public Emitter? Behind(Wrapper wrapper, int more)
    {
        foreach (var call in wrapper.Calls.OfType<IInvocationOperation>())
        {
            if (_code.EmitterOf(call.TargetMethod) is { } emitter)
                return emitter;
            if (more > 0 && Of(call.TargetMethod).FirstOrDefault(next => Reaches(next, more - 1)) is { } way && Behind(way, more - 1) is { } behind)
                return behind;
        }

        return null;
    }

    /// <summary>Whether a method of this name may hand on generated events of any type: asked before a call's symbol is, which costs more.</summary>
    public bool MayPassEvents(string methodName) => _ofEvents.Value.Has(methodName);

    /// <summary>The methods that a call of <paramref name="target"/> runs and that hand the generated event they are given to a tracker, whatever its type.</summary>
    public IReadOnlyList<Wrapper> OfEvents(IMethodSymbol target) => TakesAnyEvent(target) && _ofEvents.Value.Has(target.Name)
        ? _byTargetOfEvents.GetOrAdd((target.ReducedFrom ?? target).OriginalDefinition, method => Find((IMethodSymbol)method, _ofEvents.Value))
        : [];

    /// <summary>Whether something of the compilation calls a method of this name.</summary>
    public bool IsCalled(string methodName) => _compilation.SyntaxTrees.Any(tree => TreeForwards.Of(tree).Calls(methodName, tree, CancellationToken.None));

    // `Send<TEvent>(TEvent e)`: nothing but a type parameter lets a method send any event.
    private bool TakesAnyEvent(IMethodSymbol target) =>
        _code.Emitters.SendsTypes && (target.IsGenericMethod || target.ContainingType is { IsGenericType: true });

    private List<Wrapper> Find(IMethodSymbol target, WrapperIndex index)
    {
        var found = new List<Wrapper>();
        foreach (var candidate in index.Candidates(target.Name))
        {
            if (_symbols.GetOrAdd(candidate.Key, SymbolOf) is { } method && (Same(method, target) || Implements(method, target)))
                found.Add(new Wrapper(method, [.. CallsIn(method, candidate.Value)]));
        }

        return found;
    }

    private IMethodSymbol? SymbolOf(ForwardingMethod method)
    {
#pragma warning disable RS1030 // The declaration stands in another file; nothing of its body is bound for its symbol.
        return _compilation.ContainsSyntaxTree(method.Declaration.SyntaxTree)
            ? _compilation.GetSemanticModel(method.Declaration.SyntaxTree).GetDeclaredSymbol(method.Declaration) as IMethodSymbol
            : null;
#pragma warning restore RS1030
    }

    private IEnumerable<IOperation> CallsIn(IMethodSymbol method, HashSet<TextSpan> calls)
    {
        if (_code.BodyOf(method) is not { } body)
            yield break;
        foreach (var operation in body.DescendantsAndSelf())
        {
            if (operation is IInvocationOperation or IDynamicInvocationOperation && calls.Contains(operation.Syntax.Span))
                yield return operation;
        }
    }

    private static bool Implements(IMethodSymbol method, IMethodSymbol target)
    {
        if (Overrides(method, target))
            return true;
        if (target.ContainingType is not { TypeKind: TypeKind.Interface } declaring || method.ContainingType is not { } type)
            return false;
        foreach (var implemented in type.AllInterfaces)
        {
            if (!Same(implemented, declaring))
                continue;
            foreach (var member in implemented.GetMembers(target.Name))
            {
                // A base that implements it may leave what it does to its types.
                if (Same(member, target) && type.FindImplementationForInterfaceMember(member) is { } implementation && (Same(implementation, method) || Overrides(method, implementation)))
                    return true;
            }
        }

        return false;
    }

    private static bool Overrides(IMethodSymbol method, ISymbol declared)
    {
        for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            if (Same(overridden, declared))
                return true;
        }

        return false;
    }

    private static bool Same(ISymbol left, ISymbol right) => SymbolEqualityComparer.Default.Equals(left.OriginalDefinition, right.OriginalDefinition);
}
