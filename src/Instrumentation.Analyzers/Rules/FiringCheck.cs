using Instrumentation.Analyzers.Baselines;
using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Flow.Firing;
using Instrumentation.Analyzers.Flow.Firing.Graphs;
using Instrumentation.Analyzers.Flow.Firing.Owed;
using Instrumentation.Analyzers.Flow.Firing.Ways;
using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Rules;

/// <summary>Asks of each method what it owes, and whether it fires that.</summary>
internal sealed class FiringCheck(FiringScope scope, IReadOnlyList<IEntryPoints> entryPoints, TrackingPlan plan)
{
    /// <summary>What is wrong with the ways out of <paramref name="method"/>.</summary>
    public IReadOnlyList<PendingFinding> Findings(IMethodSymbol method)
    {
        if (Owed(method) is not { } owed)
            return [];
        var findings = new List<PendingFinding>();
        lock (scope.Gate)
        {
            foreach (var owes in owed)
            {
                if (Follow(firings => firings.Follow(method), owes.Name) is { } flow)
                    AddFindings(new FiringSubject(method, owes, flow, RelatedOf(owes)), findings);
            }
        }

        return findings;
    }

    /// <summary>What is wrong with the ways out of lambdas and local functions in <paramref name="body"/> of <paramref name="member"/>, to which routes lead.</summary>
    public IReadOnlyList<PendingFinding> FindingsOfHandlers(IMethodSymbol member, SyntaxNode body)
    {
        List<(SyntaxNode Function, PlanFeature Feature)>? handlers = null;
        foreach (var found in entryPoints)
        {
            if (found.FunctionsIn(body) is { Count: > 0 } functions)
                (handlers ??= []).AddRange(functions);
        }

        if (handlers is null)
            return [];
        var findings = new List<PendingFinding>();
        lock (scope.Gate)
        {
            if (GraphOf(member) is not { } outer)
                return [];
            foreach (var graph in scope.NestedIn(outer))
            {
                var owed = new List<OwedEvent>();
                foreach (var (function, feature) in handlers)
                {
                    if (function == graph.Graph.OriginalOperation.Syntax)
                        AddOwed(owed, feature);
                }

                foreach (var owes in owed)
                {
                    if (Follow(firings => firings.Follow(graph), owes.Name) is { } flow)
                        AddFindings(new FiringSubject(graph.Function, owes, flow, RelatedOf(owes)), findings);
                }
            }
        }

        return findings;
    }

    private FunctionGraph? GraphOf(IMethodSymbol member)
    {
        try
        {
            return scope.GraphOf(member);
        }
        catch (InsufficientExecutionStackException)
        {
            return null;
        }
    }

    private static void AddFindings(FiringSubject subject, List<PendingFinding> findings)
    {
        findings.AddRange(EventNotFired.Find(subject));
        findings.AddRange(FiringUnverified.Find(subject));
        findings.AddRange(EventFiredTwice.Find(subject));
    }

    private FunctionFlow? Follow(Func<EventFirings, FunctionFlow?> follow, string eventName)
    {
        try
        {
            return follow(scope.Of(eventName));
        }
        catch (InsufficientExecutionStackException)
        {
            // Nested more deeply than the compiler itself can follow.
            return null;
        }
    }

    // Most methods owe nothing, and make neither a list of it nor an enumerator.
    private List<OwedEvent>? Owed(IMethodSymbol method)
    {
        List<OwedEvent>? owed = null;
        foreach (var found in entryPoints)
        {
            var features = found.FeaturesOf(method);
            for (var i = 0; i < features.Count; i++)
                AddOwed(owed ??= [], features[i]);
        }

        var promised = scope.Contracts.Of(method);
        for (var i = 0; i < promised.Count; i++)
            Add(owed ??= [], new OwedEvent(promised[i], null));
        return owed;
    }

    private void AddOwed(List<OwedEvent> owed, PlanFeature feature)
    {
        foreach (var name in feature.Emits)
            Add(owed, new OwedEvent(WireNameOf(name), feature));
    }

    private static void Add(List<OwedEvent> owed, OwedEvent added)
    {
        if (!owed.Exists(other => other.Name == added.Name))
            owed.Add(added);
    }

    private string WireNameOf(string name) => plan.Events.FirstOrDefault(planned => planned.Name == name)?.WireName ?? name;

    private IReadOnlyList<Location> RelatedOf(OwedEvent owed)
    {
        var place = owed.Feature?.Place ?? scope.Plan.Find(owed.Name)?.Place;
        return place is { } known && PlanLocation.Of(known) is { } location ? [location] : [];
    }
}
