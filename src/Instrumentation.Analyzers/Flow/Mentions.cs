using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow;

/// <summary>Where a body mentions its variables: found once for a body, however many emissions stand in it.</summary>
internal sealed class Mentions
{
    private static readonly IReadOnlyList<IOperation> None = [];

    // Held weakly: operations live as long as the analysis of their body does.
    private static readonly ConditionalWeakTable<IOperation, Mentions> Bodies = new();

    private readonly Dictionary<ISymbol, List<IOperation>> _byVariable = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, ILocalFunctionOperation> _localFunctions = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, IPatternOperation> _patterns = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _handedOn = new(SymbolEqualityComparer.Default);
    private readonly List<IInvocationOperation> _localCalls = [];

    private Mentions(IOperation body)
    {
        foreach (var operation in body.DescendantsAndSelf())
        {
            if (VariableOf(operation) is { } variable)
                Add(variable, operation);
            else if (DeclaredBy(operation) is { } declared)
                _patterns[declared] = (IPatternOperation)operation;
            else if (operation is ILocalFunctionOperation function)
                _localFunctions[function.Symbol] = function;
            else if (operation is IMethodReferenceOperation { Method.MethodKind: MethodKind.LocalFunction } handed)
                _handedOn.Add(handed.Method.OriginalDefinition);
            else if (operation is IInvocationOperation { TargetMethod.MethodKind: MethodKind.LocalFunction } call)
                _localCalls.Add(call);
        }
    }

    /// <summary>The mentions in <paramref name="body"/>, which has no operation around it.</summary>
    public static Mentions In(IOperation body) => Bodies.GetValue(body, static body => new Mentions(body));

    /// <summary>The declaration of <paramref name="variable"/>, and every use of it, in no particular order; of a type, those of <c>this</c>.</summary>
    public IReadOnlyList<IOperation> Of(ISymbol variable) => _byVariable.TryGetValue(variable, out var mentions) ? mentions : None;

    /// <summary>The pattern that declares the variable, as in <c>is { } bag</c>; null when none does.</summary>
    public IPatternOperation? PatternOf(ISymbol variable) => _patterns.TryGetValue(variable, out var pattern) ? pattern : null;

    /// <summary>The variable that a pattern declares; null when it declares none.</summary>
    public static ISymbol? DeclaredBy(IOperation pattern) => pattern switch
    {
        IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
        IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
        _ => null,
    };

    /// <summary>The local function, if the body declares it.</summary>
    public ILocalFunctionOperation? LocalFunction(ISymbol function) => _localFunctions.TryGetValue(function, out var found) ? found : null;

    /// <summary>The calls of local functions.</summary>
    public IReadOnlyList<IInvocationOperation> LocalCalls => _localCalls;

    /// <summary>Whether the local function is used as a delegate, so that somebody else may call it.</summary>
    public bool IsHandedOn(ISymbol function) => _handedOn.Contains(function);

    private static ISymbol? VariableOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation reference => reference.Local,
        IParameterReferenceOperation reference => reference.Parameter,
        IVariableDeclaratorOperation declarator => declarator.Symbol,
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance, Type: { } type } => type.OriginalDefinition,
        _ => null,
    };

    private void Add(ISymbol variable, IOperation mention)
    {
        if (!_byVariable.TryGetValue(variable, out var mentions))
            _byVariable.Add(variable, mentions = []);
        mentions.Add(mention);
    }
}
