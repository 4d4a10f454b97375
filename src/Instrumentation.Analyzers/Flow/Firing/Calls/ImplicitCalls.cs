using Instrumentation.Analyzers.Flow.Firing.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow.Firing.Calls;

/// <summary>What an operation runs that is not written as a call.</summary>
internal sealed class ImplicitCalls(FiringScope scope)
{
    private readonly Dictionary<IOperation, (IReadOnlyList<IMethodSymbol> Methods, bool AreHidden)> _known = [];

    /// <summary>The methods of the compilation that <paramref name="step"/> runs and that may emit, or may not return: operators, conversions, accessors.</summary>
    public IReadOnlyList<IMethodSymbol> Of(IOperation step, FunctionGraph graph) => Known(step, graph).Methods;

    /// <summary>Whether it runs something that no graph shows, and that may emit.</summary>
    public bool AreHidden(IOperation step, FunctionGraph graph) => Known(step, graph).AreHidden;

    // Each step is taken by many ways, and by many events.
    private (IReadOnlyList<IMethodSymbol> Methods, bool AreHidden) Known(IOperation step, FunctionGraph graph)
    {
        if (_known.TryGetValue(step, out var known))
            return known;
        var methods = Methods(step, graph)
            .OfType<IMethodSymbol>()
            .Where(method => !method.DeclaringSyntaxReferences.IsEmpty && (scope.Names.Matter(CallTable.NameOf(method)) || scope.NeverReturning.Includes(method)));
        _known.Add(step, known = ([.. methods], AreHidden(step)));
        return known;
    }

    private bool AreHidden(IOperation step) => step switch
    {
        IDeconstructionAssignmentOperation { Value.Type: { IsTupleType: false } type } => Matter(type, "Deconstruct"),
        IAwaitOperation { Operation.Type: { } type } => Matter(type, "GetAwaiter") || Matter(type, "GetResult") || Matter(type, "IsCompleted"),
        ITypeParameterObjectCreationOperation => scope.Names.Matter(ImplicitNames.Creation),
        { Type: { } type, Syntax: CollectionExpressionSyntax } => Matter(type, "Add") || scope.Names.Matter(type.Name),
        IInvocationOperation { TargetMethod: { IsStatic: true } method } => AreStaticsHidden(method),
        IObjectCreationOperation { Constructor: { } constructor } => AreStaticsHidden(constructor),
        IFieldReferenceOperation { Field: { IsStatic: true } field } => AreStaticsHidden(field),
        IPropertyReferenceOperation { Property: { IsStatic: true } property } => AreStaticsHidden(property),
        _ => false,
    };

    private bool AreStaticsHidden(ISymbol member) => scope.Names.Matter(ImplicitNames.StaticsOf(member.ContainingType.Name)) && !member.ContainingType.DeclaringSyntaxReferences.IsEmpty;

    // Of what the framework and others do, nobody has to say anything here.
    private bool Matter(ITypeSymbol type, string name) => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, scope.Compilation.Assembly) && scope.Names.Matter(name);

    private static IEnumerable<IMethodSymbol?> Methods(IOperation step, FunctionGraph graph)
    {
        switch (step)
        {
            case IBinaryOperation binary:
                return [binary.OperatorMethod];
            case IUnaryOperation unary:
                return [unary.OperatorMethod];
            case IConversionOperation conversion:
                return [conversion.OperatorMethod];
            case IIncrementOrDecrementOperation counted:
                return [counted.OperatorMethod, .. Setters(counted.Target, graph)];
            case ICompoundAssignmentOperation compound:
                return [compound.InConversion.MethodSymbol, compound.OperatorMethod, compound.OutConversion.MethodSymbol, .. Setters(compound.Target, graph)];
            case IEventAssignmentOperation { EventReference: IEventReferenceOperation reference } assignment:
                return [assignment.Adds ? reference.Event.AddMethod : reference.Event.RemoveMethod];
            case IRecursivePatternOperation { DeconstructSymbol: IMethodSymbol deconstruct }:
                return [deconstruct];
            case ISimpleAssignmentOperation { Target: IFlowCaptureReferenceOperation target }:
                return Setters(target, graph);
            case IDeconstructionAssignmentOperation { Target: ITupleOperation tuple }:
                return tuple.Elements.SelectMany(element => Setters(element, graph));
            default:
                return [];
        }
    }

    private static IEnumerable<IMethodSymbol?> Setters(IOperation target, FunctionGraph graph) => target switch
    {
        IPropertyReferenceOperation reference => [reference.Property.SetMethod],
        IFlowCaptureReferenceOperation capture => graph.PropertiesCapturedBy(capture).Select(static property => property.SetMethod),
        _ => [],
    };
}
