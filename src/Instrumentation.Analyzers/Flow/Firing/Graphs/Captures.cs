using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Instrumentation.Analyzers.Flow.Firing.Graphs;

/// <summary>What the captures of a graph stand for: what is written to them, is written to that.</summary>
internal sealed class Captures
{
    private readonly Dictionary<CaptureId, HashSet<int>> _variables = [];
    private readonly Dictionary<CaptureId, HashSet<IPropertySymbol>> _properties = [];

    /// <summary>Every variable that a capture stands for.</summary>
    public IEnumerable<int> Variables => _variables.Values.SelectMany(static variables => variables);

    /// <summary>The variables that are written when the capture is.</summary>
    public IEnumerable<int> VariablesOf(IFlowCaptureReferenceOperation reference) => _variables.TryGetValue(reference.Id, out var variables) ? variables : [];

    /// <summary>The properties that are written when the capture is.</summary>
    public IEnumerable<IPropertySymbol> PropertiesOf(IFlowCaptureReferenceOperation reference) => _properties.TryGetValue(reference.Id, out var properties) ? properties : [];

    /// <summary>Says that a capture stands for a variable.</summary>
    public void Add(CaptureId capture, int variable)
    {
        if (!_variables.TryGetValue(capture, out var variables))
            _variables.Add(capture, variables = []);
        variables.Add(variable);
    }

    /// <summary>Says that a capture stands for a property.</summary>
    public void Add(CaptureId capture, IPropertySymbol property)
    {
        if (!_properties.TryGetValue(capture, out var properties))
            _properties.Add(capture, properties = new(SymbolEqualityComparer.Default));
        properties.Add(property);
    }
}
