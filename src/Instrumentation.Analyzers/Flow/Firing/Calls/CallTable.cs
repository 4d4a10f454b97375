using Instrumentation.Analyzers.Flow.Firing.Results;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Flow.Firing.Calls;

/// <summary>What calls may run, decided once for each method that is called.</summary>
internal sealed class CallTable(FiringScope scope)
{
    private static readonly string[] Dispatching = ["Send", "Publish", "Dispatch", "Enqueue", "Invoke", "Execute", "Raise", "Handle", "Process", "Schedule", "Request", "Emit", "Notify", "Trigger", "Post"];

    private readonly Dictionary<(ISymbol Method, bool IsVirtual), CallTargets> _known = new(MethodComparer.Instance);

    /// <summary>What a call of <paramref name="method"/> may run.</summary>
    public CallTargets Of(IMethodSymbol method, bool isVirtual)
    {
        if (!_known.TryGetValue((method, isVirtual), out var targets))
            _known.Add((method, isVirtual), targets = Find(method, isVirtual));
        return targets;
    }

    private CallTargets Find(IMethodSymbol method, bool isVirtual)
    {
        var isOurs = SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, scope.Compilation.Assembly);
        var matters = scope.Names.Matter(NameOf(method));
        var isOpen = isVirtual && (method.IsAbstract || method.IsVirtual || method.IsOverride) && !method.IsSealed;
        if (isOurs)
        {
            var bodies = isOpen ? scope.Implementations.Of(method) : [method];
            if (bodies.Count == 0)
                return CallTargets.Invisible;
            return matters || ResultTypes.MayFail(method.ReturnType) ? new CallTargets(CallKind.Bodies, bodies, false)
                : bodies.Any(scope.NeverReturning.Includes) ? new CallTargets(CallKind.Bodies, bodies, false) { EmitsNothing = true }
                : CallTargets.Quiet;
        }

        if (matters && isOpen && scope.Implementations.Of(method) is { Count: > 0 } implementations)
            return new CallTargets(CallKind.Bodies, implementations, true);
        return MayEmitElsewhere(method) ? CallTargets.Invisible : CallTargets.Quiet;
    }

    /// <summary>The name under which a method is found.</summary>
    public static string NameOf(IMethodSymbol method) =>
        method.MethodKind is MethodKind.Constructor or MethodKind.StaticConstructor ? method.ContainingType.Name
        : method.MethodKind is MethodKind.UserDefinedOperator or MethodKind.Conversion ? ImplicitNames.Operator
        : method is { AssociatedSymbol: IPropertySymbol { IsIndexer: true } } ? "this[]"
        : method.AssociatedSymbol?.Name ?? method.Name.Substring(method.Name.LastIndexOf('.') + 1);

    // Another assembly emits only if it can: because it knows an emitter, or by handing something over to a handler.
    private bool MayEmitElsewhere(IMethodSymbol method)
    {
        if (method.ContainingAssembly is not { } assembly || assembly.Name == "Instrumentation" || IsOfFramework(assembly.Name))
            return false;
        if (scope.Code.References.MayEmit(assembly))
            return true;
        return Dispatches(method) && !SentAnswers.AreOf(method);
    }

    /// <summary>Whether the name of the method says that it hands something over to a handler.</summary>
    public static bool Dispatches(IMethodSymbol method) => Array.Exists(Dispatching, name => method.Name.StartsWith(name, StringComparison.Ordinal));

    private static bool IsOfFramework(string assembly) =>
        assembly is "mscorlib" or "netstandard" or "System" || assembly.StartsWith("System.", StringComparison.Ordinal) || assembly.StartsWith("Microsoft.", StringComparison.Ordinal);
}
