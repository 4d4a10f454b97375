using Instrumentation.Analyzers.Flow.Firing.Graphs;
using Instrumentation.Analyzers.Flow.Firing.Results;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow.Firing.Calls;

/// <summary>
/// What other assemblies may call back: members of the compilation's own types that override or implement theirs and may
/// emit, reached through an instance, or through a type that they create or find a handler for.
/// </summary>
internal sealed class Callbacks(FiringScope scope)
{
    private HashSet<ISymbol>? _calledBack;
    private HashSet<ISymbol>? _handled;

    /// <summary>Whether <paramref name="call"/>, which leads out of the compilation, may come back to something that emits.</summary>
    public bool Through(IOperation call, IMethodSymbol target, IEnumerable<IArgumentOperation> arguments)
    {
        Find();
        var dispatches = CallTable.Dispatches(target);
        foreach (var created in target.TypeArguments)
        {
            if (created is INamedTypeSymbol type && (IsAny(type, _calledBack!) || (dispatches && IsAny(type, _handled!)) || (IsOurs(type) && scope.Names.Matter(type.Name))))
                return true;
        }

        if (_calledBack!.Count == 0)
            return false;
        if (call is IInvocationOperation { Instance: { } receiver } && !SentAnswers.AreOf(target) && !ResultTypes.MayFail(target.ReturnType) && IsAny(receiver.Plain().Type, _calledBack))
            return true;
        return arguments.SelectMany(ValuesOf).Any(value => value.Plain().Type is var type && (IsAny(type, _calledBack) || (dispatches && IsAny(type, _handled!))));
    }

    private static IReadOnlyList<IOperation> ValuesOf(IArgumentOperation argument) =>
        argument is { ArgumentKind: ArgumentKind.ParamArray, Value: IArrayCreationOperation { Initializer: { } elements } }
            ? elements.ElementValues
            : new[] { argument.Value };

    private static bool IsAny(ITypeSymbol? type, HashSet<ISymbol> types) => type switch
    {
        IArrayTypeSymbol array => IsAny(array.ElementType, types),
        INamedTypeSymbol named => types.Contains(named.OriginalDefinition) || named.TypeArguments.Any(inner => types.Contains(inner.OriginalDefinition)),
        _ => false,
    };

    private void Find()
    {
        if (_calledBack is not null)
            return;
        _calledBack = new(SymbolEqualityComparer.Default);
        _handled = new(SymbolEqualityComparer.Default);
        foreach (var type in scope.Implementations.Types)
        {
            if (!type.GetMembers().OfType<IMethodSymbol>().Any(member => !member.IsImplicitlyDeclared && scope.Names.Matter(CallTable.NameOf(member)) && IsOfOthers(member, type)))
                continue;
            for (var current = type; current is not null && IsOurs(current); current = current.BaseType)
                _calledBack.Add(current.OriginalDefinition);
            foreach (var above in type.AllInterfaces)
            {
                if (IsOurs(above))
                    _calledBack.Add(above.OriginalDefinition);
                else
                    _handled.UnionWith(above.TypeArguments.Where(IsOurs).Select(static handled => handled.OriginalDefinition));
            }
        }
    }

    private bool IsOfOthers(IMethodSymbol member, INamedTypeSymbol type)
    {
        if (member.IsOverride)
        {
            var first = member;
            while (first.OverriddenMethod is { } overridden)
                first = overridden;
            return !IsOurs(first.ContainingType);
        }

        if (member.ExplicitInterfaceImplementations.Length > 0)
            return member.ExplicitInterfaceImplementations.Any(implemented => !IsOurs(implemented.ContainingType));
        return member.DeclaredAccessibility == Accessibility.Public && type.AllInterfaces.Any(above => !IsOurs(above) && !above.GetMembers(member.Name).IsEmpty);
    }

    private bool IsOurs(ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, scope.Compilation.Assembly);
}
