using System.Collections.Immutable;
using Instrumentation.Analyzers.Flow.Firing.Facts;
using Instrumentation.Analyzers.Flow.Firing.Graphs;
using Instrumentation.Analyzers.Flow.Firing.Ways;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow.Firing.Calls;

/// <summary>
/// The functions that one caller gives to a method, such as <c>Safely(async () => …)</c>: the method is followed for them by itself, so that what
/// it does with them is known.
/// </summary>
internal sealed class GivenFunctions : IEquatable<GivenFunctions>
{
    /// <summary>Functions that are given on and on are followed so far.</summary>
    public const int MaxDepth = 3;

    private readonly ImmutableArray<(IParameterSymbol Parameter, IOperation Function)> _all;

    /// <summary>Given by a function that was itself given some at <paramref name="depth"/> less one.</summary>
    public GivenFunctions(ImmutableArray<(IParameterSymbol Parameter, IOperation Function)> all, int depth)
    {
        _all = all;
        Depth = depth;
    }

    /// <summary>None.</summary>
    public static GivenFunctions None { get; } = new(ImmutableArray<(IParameterSymbol Parameter, IOperation Function)>.Empty, 0);

    /// <summary>Over how many calls they came.</summary>
    public int Depth { get; }

    /// <summary>Where a method starts that is given them.</summary>
    public Way Start(FunctionGraph graph)
    {
        var way = Way.Start;
        foreach (var (parameter, function) in _all)
        {
            if (graph.Number(parameter) is { } number)
                way = way.With(number, KnownValue.Function(function));
        }

        return way;
    }

    /// <summary>Whether <paramref name="function"/> is one of them: then what it asks for is not to be known where it is called.</summary>
    public bool Has(IOperation function)
    {
        foreach (var given in _all)
        {
            if (ReferenceEquals(given.Function, function))
                return true;
        }

        return false;
    }

    public bool Equals(GivenFunctions? other)
    {
        if (other is null || other._all.Length != _all.Length || other.Depth != Depth)
            return false;
        for (var i = 0; i < _all.Length; i++)
        {
            if (!SymbolEqualityComparer.Default.Equals(_all[i].Parameter, other._all[i].Parameter) || !SymbolEqualityComparer.Default.Equals(SymbolOf(_all[i].Function), SymbolOf(other._all[i].Function)))
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as GivenFunctions);

    public override int GetHashCode() => _all.Length == 0 ? 0 : unchecked((SymbolEqualityComparer.Default.GetHashCode(SymbolOf(_all[0].Function)) * 31) + Depth);

    private static IMethodSymbol? SymbolOf(IOperation function) => (function as IFlowAnonymousFunctionOperation)?.Symbol ?? (function as IMethodReferenceOperation)?.Method;
}
