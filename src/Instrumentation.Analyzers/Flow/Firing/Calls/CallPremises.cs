using System.Collections.Immutable;
using Instrumentation.Analyzers.Flow.Firing.Facts;
using Instrumentation.Analyzers.Flow.Firing.Graphs;
using Instrumentation.Analyzers.Flow.Firing.Ways;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow.Firing.Calls;

/// <summary>Holds what must have been true for a call to end as it did against what is passed and known.</summary>
internal sealed class CallPremises(FunctionGraph graph, ValueReader values, TestReader tests, Assumptions assumptions)
{
    /// <summary>The way on which a call may end so; null when what is passed says that it cannot.</summary>
    public Way? Meet(Premises premises, IOperation call, Way way)
    {
        Way? met = way;
        foreach (var premise in premises.All)
        {
            if (met is not null)
                met = Meet(premise, call, met);
        }

        return met;
    }

    private Way? Meet(Premise premise, IOperation call, Way way)
    {
        if (premise.Variable is IParameterSymbol parameter && IsOfCalled(parameter, call))
            return ArgumentFor(parameter, call) is { } argument ? MeetArgument(premise, argument, way) : way;
        return graph.Number(premise.Variable) is not { } variable ? way
            : premise.Value is not { } value ? way.Doubted(Doubts.Bound)
            : MeetVariable(variable, value, premise.Holds, TypeOf(premise.Variable), way);
    }

    private Way? MeetArgument(Premise premise, IOperation argument, Way way)
    {
        var known = values.Read(argument, way);
        var plain = argument.Plain();
        if (premise.Value is not { } value)
            return known is not null || (values.Variable(plain, way) is { } asked && graph.IsMentionedAgain(asked)) ? way.Doubted(Doubts.Bound) : way;
        if (known?.Kind == KnownValueKind.Constant && (known.Content is null || value.Content is null || known.Content.GetType() == value.Content.GetType()))
            return Equals(known.Content, value.Content) == premise.Holds ? way : null;
        if (value.Content is null && known?.IsNull is { } isNull)
            return isNull == premise.Holds ? way : null;
        if (value.Truth is { } truth)
            return assumptions.Assume(argument, truth == premise.Holds, way);
        return known is null && values.Variable(plain, way) is { } variable && SymbolEqualityComparer.Default.Equals(plain.Type, argument.Type) ? MeetVariable(variable, value, premise.Holds, plain.Type, way) : way;
    }

    private Way? MeetVariable(int variable, KnownValue value, bool holds, ITypeSymbol? type, Way way)
    {
        variable = way.OriginOf(variable);
        if (way.Knows(variable) is { Kind: KnownValueKind.Constant } known)
            return Equals(known.Content, value.Content) == holds ? way : null;
        if (value.Truth is { } truth)
            return assumptions.AssumeVariable(variable, truth == holds, way);
        if (value.Content is null && way.Knows(variable)?.IsNull is { } isNull)
            return isNull == holds ? way : null;
        return assumptions.Learn(tests.OfEquality(variable, value, type), holds, way)?
            .With(variable, holds ? value : value.Content is null ? KnownValue.NotNull : way.Knows(variable));
    }

    private static ITypeSymbol? TypeOf(ISymbol variable) => (variable as ILocalSymbol)?.Type ?? (variable as IParameterSymbol)?.Type;

    // And not of a function around the one that is called.
    private bool IsOfCalled(IParameterSymbol parameter, IOperation call) => call is not IInvocationOperation { TargetMethod: var target }
        || target.MethodKind switch
        {
            MethodKind.LocalFunction => SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, target.OriginalDefinition),
            MethodKind.DelegateInvoke => graph.Number(parameter) is null,
            _ => true,
        };

    private static IOperation? ArgumentFor(IParameterSymbol parameter, IOperation call)
    {
        var arguments = call switch
        {
            IInvocationOperation invocation => invocation.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            _ => ImmutableArray<IArgumentOperation>.Empty,
        };
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } passed && passed.Ordinal == parameter.Ordinal && argument.ArgumentKind != ArgumentKind.ParamArray)
                return argument.Value;
        }

        return null;
    }
}
