using Instrumentation.Analyzers.Flow.Firing.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow.Firing.Calls;

/// <summary>Finds what a function calls by its text, on whatever way, so that all of that can be followed before it is.</summary>
internal sealed class CalledFunctions(FiringScope scope, CallOutcomes calls)
{
    /// <summary>Adds to <paramref name="node"/> what it calls.</summary>
    public void Find(FiringNode node)
    {
        var graph = node.Graph!;
        foreach (var step in graph.Steps)
        {
            foreach (var method in scope.Implicit.Of(step, graph))
                calls.OfMember(method, step, node, method.IsVirtual || method.IsAbstract || method.IsOverride);
            Find(step, node, graph);
        }

        foreach (var function in graph.Functions)
            calls.OfFunctionValue(function, node, graph);
    }

    private void Find(IOperation step, FiringNode node, FunctionGraph graph)
    {
        switch (step)
        {
            case IInvocationOperation call:
                calls.OfCall(call, node, graph, static _ => null);
                return;
            case IObjectCreationOperation { Constructor: { } constructor } creation:
                calls.OfCreation(creation, constructor, node, graph, static _ => null);
                return;
            case IPropertyReferenceOperation reference when !Writes.AreOf(reference):
                calls.OfAccessor(reference, reference.Property.GetMethod, node);
                return;
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target }:
                calls.OfAccessor(target, target.Property.SetMethod, node);
                return;
        }
    }
}
