using Instrumentation.Analyzers.Emissions.Bags;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Flow;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions;

/// <summary>An object that is made and then told more and more: <c>new X().SetA(1).SetB(2).Build()</c>.</summary>
internal sealed class BuilderChain
{
    private const int MaxCalls = 64;

    private readonly List<Operand> _calls = [];

    private BuilderChain(Operand start) => Start = start;

    /// <summary>The creation.</summary>
    public Operand Start { get; private set; }

    /// <summary>Whether the builder is told more by statements of their own, which are not read.</summary>
    public bool IsToldElsewhere { get; private set; }

    /// <summary>The chain that ends in <paramref name="given"/>; null when it does not begin with a creation.</summary>
    public static BuilderChain? Of(Operand given)
    {
        var chain = new BuilderChain(given);
        chain.Follow(given);
        for (var step = 0; step < MaxCalls && chain.Start.Operation is IInvocationOperation call; step++)
        {
            // A method of the code base that makes the builder, `SignedUp().Build()`, is no call of the builder.
            if (BagFunction.OnlyResult(call, chain.Start.Frame) is { } made)
            {
                chain.Follow(made);
                continue;
            }

            if (call.Instance is not { } instance)
                return null;
            chain._calls.Add(chain.Start);
            chain.Follow(chain.Start.With(instance));
        }

        return chain.Start.Operation is IObjectCreationOperation ? chain : null;
    }

    /// <summary>Whether <paramref name="method"/> is called.</summary>
    public bool Calls(string method) => _calls.Any(call => ((IInvocationOperation)call.Operation).TargetMethod.Name == method);

    /// <summary>What <paramref name="method"/> gets first; the last call counts. Null when it is not called.</summary>
    public Operand? Argument(string method)
    {
        foreach (var call in _calls)
        {
            if (call.Operation is IInvocationOperation { TargetMethod.Name: var name, Arguments: var arguments } && name == method && arguments.At(0) is { } given)
                return call.With(given);
        }

        return null;
    }

    private void Follow(Operand value)
    {
        var reference = value.Operation.Unwrapped();
        if (Variable.Of(reference) is { } variable)
        {
            IsToldElsewhere |= Mentions.In(reference.Body()).Of(variable).Any(use =>
                use.Syntax != reference.Syntax && use.Parent is IInvocationOperation call && call.Instance == use);
        }

        Start = value.Resolved();
    }
}
