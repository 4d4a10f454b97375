using Instrumentation.Analyzers.Flow.Firing.Calls;
using Instrumentation.Analyzers.Flow.Firing.Graphs;
using Instrumentation.Analyzers.Flow.Firing.Results;

namespace Instrumentation.Analyzers.Flow.Firing.Facts;

/// <summary>All that can be read of the ways through one function.</summary>
internal sealed class WayReader
{
    /// <summary>Reads those through <paramref name="graph"/>, followed for its callers or not.</summary>
    public WayReader(FunctionGraph graph, Failures failures, ConstantAnswers constants, bool isCalled)
    {
        var tests = new TestReader(graph);
        var answers = new TestAnswers(graph, isCalled);
        Values = new ValueReader(graph, failures, constants, tests, answers);
        Assumptions = new Assumptions(Values, tests, answers);
        Assignments = new Assignments(graph, failures, Values, tests);
        Premises = new CallPremises(graph, Values, tests, Assumptions);
    }

    /// <summary>What is known of values.</summary>
    public ValueReader Values { get; }

    /// <summary>What conditions add to that.</summary>
    public Assumptions Assumptions { get; }

    /// <summary>What assignments change of it.</summary>
    public Assignments Assignments { get; }

    /// <summary>What the ends of calls say of it.</summary>
    public CallPremises Premises { get; }
}
