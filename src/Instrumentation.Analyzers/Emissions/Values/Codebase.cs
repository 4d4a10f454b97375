using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Instrumentation.Analyzers.Emissions.Emitters;
using Instrumentation.Analyzers.Emissions.Wrappers;
using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>
/// What emissions are read against: the emitters, and the bodies of the compilation's own methods. The analyzers of a run share
/// it, and it outlives each of them: so nothing of it may wait for the cancellation of one.
/// </summary>
internal sealed class Codebase
{
    // Weak, so that no compilation outlives its run.
    private static readonly ConditionalWeakTable<Compilation, Codebase> Runs = new();

    private readonly Compilation _compilation;
    private readonly TrackingPlan _plan;
    private readonly ConcurrentDictionary<ISymbol, IOperation?> _bodies = new(SymbolEqualityComparer.Default);

    private Codebase(Compilation compilation, TrackingPlan plan)
    {
        _compilation = compilation;
        _plan = plan;
        Emitters = EmitterTable.Of(compilation, plan);
        Wrappers = new WrapperTable(this, compilation);
        Annotated = new AnnotatedEmitters(compilation);
        References = new EmittingReferences(compilation, Emitters);
        Outermost = new Frame(this);
    }

    /// <summary>What <paramref name="compilation"/> is, judged by <paramref name="plan"/>.</summary>
    public static Codebase Of(Compilation compilation, TrackingPlan plan)
    {
        // Kept by compilation alone: the plan lives on, and what hangs on it would live as long. Who asks with another plan gets one of its own.
        var shared = Runs.GetValue(compilation, key => new Codebase(key, plan));
        return ReferenceEquals(shared._plan, plan) ? shared : new Codebase(compilation, plan);
    }

    /// <summary>The emitters.</summary>
    public EmitterTable Emitters { get; }

    /// <summary>The methods of the compilation that pass their parameters on to an emitter.</summary>
    public WrapperTable Wrappers { get; }

    /// <summary>The methods that say of themselves that they emit.</summary>
    public AnnotatedEmitters Annotated { get; }

    /// <summary>The referenced assemblies that may emit.</summary>
    public EmittingReferences References { get; }

    /// <summary>Where reading starts: a body of which no call is known.</summary>
    public Frame Outermost { get; }

    /// <summary>Whether <paramref name="call"/> may emit: the first and cheapest question.</summary>
    public bool MayEmit(IInvocationOperation call) => ReachesEmitter(call) && !ArrangedCall.Is(call);

    /// <summary>Whether a call that is bound only when it runs may emit, of a method of this name.</summary>
    public bool MayEmit(string called) => Emitters.MayEmit(called) || (Emitters.TakesNames && Wrappers.MayWrap(called));

    /// <summary>Whether a call of <paramref name="target"/> emits, and so only reads what it is given.</summary>
    public bool IsEmitter(IMethodSymbol target) => (Emitters.MayEmit(target.Name) || Annotated.Find(target) is not null) && EmitterOf(target) is not null;

    /// <summary>The emitter that a call of <paramref name="target"/> certainly is; null when it is none, or a wrapper.</summary>
    public Emitter? EmitterOf(IMethodSymbol target) => Emitters.Find(target) ?? (IsWrapper(target) ? null : Annotated.Find(target));

    // What a marked method does is known best from its body, where the compilation has it.
    private bool IsWrapper(IMethodSymbol target) => Emitters.TakesNames && Wrappers.Of(target).Count > 0;

    /// <summary>
    /// The body of a method or of a property's getter, bound when it is first asked for; null when the compilation does
    /// not have it.
    /// </summary>
    public IOperation? BodyOf(IMethodSymbol method) => _bodies.GetOrAdd(method.OriginalDefinition, Bind);

    /// <summary>The operation that <paramref name="syntax"/> is, which may stand in another body; null when the compilation does not have it.</summary>
    public IOperation? OperationOf(SyntaxNode syntax)
    {
#pragma warning disable RS1030 // A call stands in another member; binding that is the price of knowing what it passes.
        return _compilation.ContainsSyntaxTree(syntax.SyntaxTree) ? _compilation.GetSemanticModel(syntax.SyntaxTree).GetOperation(syntax) : null;
#pragma warning restore RS1030
    }

    private bool ReachesEmitter(IInvocationOperation call)
    {
        var name = CalledName.Of(call);
        return Emitters.MayEmit(name)
            || (Emitters.TakesNames && (Wrappers.MayWrap(name) || call.TargetMethod.MethodKind == MethodKind.DelegateInvoke))
            || (Emitters.SendsTypes && Wrappers.MayPassEvents(name) && GeneratedTypes.IsFilledIn(call.TargetMethod) && Wrappers.OfEvents(call.TargetMethod).Count > 0)
            || (Annotated.IsUsed && Annotated.Find(call.TargetMethod) is not null);
    }

    private IOperation? Bind(ISymbol method)
    {
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            var declaration = reference.GetSyntax();
            if (!_compilation.ContainsSyntaxTree(declaration.SyntaxTree))
                continue;
#pragma warning disable RS1030 // The body stands elsewhere; binding it, once, is the price of reading what it does with its parameters.
            if (_compilation.GetSemanticModel(declaration.SyntaxTree).GetOperation(declaration) is { } body)
                return body is ILocalFunctionOperation { Body: { } own } ? own : body;
#pragma warning restore RS1030
        }

        return null;
    }
}
