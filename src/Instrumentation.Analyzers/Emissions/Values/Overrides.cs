using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>What the types of the compilation say that derive from one which leaves it to them: <c>abstract string EventName { get; }</c>, sent by the base.</summary>
internal sealed class Overrides
{
    // Each is a name that somebody has to look at; a base with more is no command.
    private const int MaxTypes = 128;

    private static readonly ConditionalWeakTable<Compilation, Overrides> Runs = new();

    private readonly ConcurrentDictionary<INamedTypeSymbol, IReadOnlyList<INamedTypeSymbol>> _derived = new(SymbolEqualityComparer.Default);

    /// <summary>The expressions that the property of <c>this</c> is, one for each type that may be meant; null where there is none, or another body may run instead.</summary>
    public static IReadOnlyList<Operand>? Of(Operand value)
    {
        if (value.Operation is not IPropertyReferenceOperation { Property: { IsIndexer: false } property, Instance: IInstanceReferenceOperation { Type: INamedTypeSymbol standing } } use
            || !(property.IsAbstract || property.IsVirtual || property.IsOverride)
            || value.Frame.Receiver is not null
            || value.Operation.SemanticModel?.Compilation is not { } compilation
            || IsReplaceable(use))
        {
            return null;
        }

        var values = new List<Operand>();
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var type in Runs.GetOrCreateValue(compilation)._derived.GetOrAdd((value.Frame.ObjectType ?? standing).OriginalDefinition, from => Find(from, compilation)))
        {
            if (Dispatch.In(type, property) is not IPropertySymbol { IsAbstract: false } own || !seen.Add(own.OriginalDefinition))
                continue;
            if (ValuesOf(own, value.Frame.At(value.Place, type)) is not { } found)
                return null;
            values.AddRange(found);
        }

        return values.Count == 0 ? null : values;
    }

    private static IReadOnlyList<Operand>? ValuesOf(IPropertySymbol property, Frame frame)
    {
        if (ConstructedMember.InitializerOf(property) is { } initializer)
            return property.SetMethod is null && frame.Code.OperationOf(initializer) is { } initial ? [new Operand(initial, frame)] : null;
        return property.GetMethod is { } getter && frame.Code.BodyOf(getter) is { } body && ReturnedValues.Of(body).ToList() is { Count: > 0 } returned
            ? [.. returned.Where(static value => value.Unwrapped() is not IThrowOperation).Select(value => new Operand(value, frame))]
            : null;
    }

    // The method that sends may itself be another in a derived type.
    private static bool IsReplaceable(IOperation use)
    {
        for (var around = use.SemanticModel?.GetEnclosingSymbol(use.Syntax.SpanStart); around is IMethodSymbol method; around = around.ContainingSymbol)
        {
            if (method.IsVirtual || method.IsAbstract || (method.IsOverride && !method.IsSealed && !method.ContainingType.IsSealed))
                return true;
        }

        return false;
    }

    // Those of which there are objects. None where there are too many.
    private static IReadOnlyList<INamedTypeSymbol> Find(INamedTypeSymbol from, Compilation compilation)
    {
        var found = new List<INamedTypeSymbol>();
        var pending = new Stack<INamespaceOrTypeSymbol>();
        pending.Push(compilation.Assembly.GlobalNamespace);
        while (pending.Count > 0)
        {
            var symbol = pending.Pop();
            if (symbol is INamedTypeSymbol { TypeKind: TypeKind.Class, IsAbstract: false, IsStatic: false } type && Derives(type, from))
                found.Add(type);
            foreach (var member in symbol is INamespaceSymbol space ? space.GetMembers() : symbol.GetTypeMembers().CastArray<INamespaceOrTypeSymbol>())
                pending.Push(member);
        }

        return found.Count > MaxTypes ? [] : found;
    }

    private static bool Derives(INamedTypeSymbol type, INamedTypeSymbol from)
    {
        for (INamedTypeSymbol? declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(declaring.OriginalDefinition, from))
                return true;
        }

        return false;
    }
}
