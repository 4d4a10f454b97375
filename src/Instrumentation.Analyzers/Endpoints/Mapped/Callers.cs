using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Endpoints.Mapped;

/// <summary>The calls of methods that map endpoints: directly, through what they override, or through an interface.</summary>
internal sealed class Callers(Compilation compilation, CancellationToken cancellation)
{
    // Modules are many, and one place calls all of them.
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<string, IReadOnlyList<IInvocationOperation>>> Known = new();

    private readonly ConcurrentDictionary<string, IReadOnlyList<IInvocationOperation>> _byName = Known.GetOrCreateValue(compilation);

    /// <summary>The calls that reach <paramref name="method"/>.</summary>
    public IEnumerable<IInvocationOperation> Of(IMethodSymbol method)
    {
        var called = method.Name;
        foreach (var call in _byName.GetOrAdd(called, _ => [.. CallsByName.In(compilation, called, name => name == called, cancellation)]))
        {
            if (Reaches(call.TargetMethod, method))
                yield return call;
        }
    }

    /// <summary>
    /// The calls in whose bodies <paramref name="call"/> means the type of <paramref name="method"/>: <c>T.Map(routes)</c> in a method that is called with
    /// that type for <c>T</c>. Null where it names no type of its method.
    /// </summary>
    public IReadOnlyList<IInvocationOperation>? WithTypeOf(IMethodSymbol method, IInvocationOperation call) =>
        (call.ConstrainedToType ?? call.Instance?.Unwrapped().Type) is ITypeParameterSymbol { DeclaringMethod: { } generic } named
            ? [.. Of(generic).Where(outer => SourceCode.Same(outer.TargetMethod.TypeArguments.ElementAtOrDefault(named.Ordinal), method.ContainingType))]
            : null;

    private static bool Reaches(IMethodSymbol target, IMethodSymbol method)
    {
        target = (target.ReducedFrom ?? target).OriginalDefinition;
        if (SourceCode.Same(target, method))
            return true;
        for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            if (SourceCode.Same(overridden, target))
                return true;
        }

        return target.ContainingType?.TypeKind == TypeKind.Interface
            && method.ContainingType is { } type
            && SourceCode.Same(type.FindImplementationForInterfaceMember(target), method);
    }
}
