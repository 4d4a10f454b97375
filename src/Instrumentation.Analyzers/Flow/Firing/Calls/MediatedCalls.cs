using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow.Firing.Calls;

/// <summary>
/// What a mediator of another assembly runs in the middle of a call: the one handler of the request that it is given. Where something of the
/// compilation stands between (a behavior, a processor), or several may be meant, nobody knows.
/// </summary>
internal sealed class MediatedCalls(FiringScope scope)
{
    private static readonly HashSet<string> HandlerNames = new(StringComparer.Ordinal) { "IRequestHandler", "ICommandHandler", "IQueryHandler" };
    private static readonly string[] Between = ["Behavior", "Processor", "Middleware", "ExceptionHandler", "ExceptionAction"];

    private readonly Dictionary<(ISymbol Request, ISymbol Mediator), IMethodSymbol?> _known = new(MediatedComparer.Instance);

    /// <summary>The handler that <paramref name="call"/> of <paramref name="target"/> runs; null when that is not certain.</summary>
    public IMethodSymbol? HandlerOf(IInvocationOperation call, IMethodSymbol target)
    {
        if (!target.Name.StartsWith("Send", StringComparison.Ordinal) || !target.DeclaringSyntaxReferences.IsEmpty || target.ContainingType is not { } mediator)
            return null;
        if (call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Ordinal == 0) is not { Value: var given } || Plain(given).Type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsGenericType: false } request)
            return null;
        if (!_known.TryGetValue((request, mediator.ContainingNamespace), out var handler))
            _known.Add((request, mediator.ContainingNamespace), handler = Find(request, mediator.ContainingNamespace));
        return handler;
    }

    // `Send(IRequest<T> request)`: what is given is known better than what is asked for.
    private static IOperation Plain(IOperation value)
    {
        while (value is IConversionOperation { OperatorMethod: null } conversion)
            value = conversion.Operand;
        return value;
    }

    private IMethodSymbol? Find(INamedTypeSymbol request, INamespaceSymbol mediator)
    {
        var handlers = new List<IMethodSymbol>();
        foreach (var type in scope.Implementations.Types)
        {
            scope.Cancellation.ThrowIfCancellationRequested();
            if (type.BaseType is { } above && SymbolEqualityComparer.Default.Equals(above, request))
                return null;
            foreach (var implemented in type.AllInterfaces)
            {
                if (!SymbolEqualityComparer.Default.Equals(implemented.ContainingNamespace, mediator))
                    continue;
                if (Array.Exists(Between, word => implemented.Name.Contains(word)))
                    return null;
                if (HandlerNames.Contains(implemented.Name) && implemented.TypeArguments.Length > 0 && SymbolEqualityComparer.Default.Equals(implemented.TypeArguments[0], request))
                    handlers.AddRange(implemented.GetMembers().Select(type.FindImplementationForInterfaceMember).OfType<IMethodSymbol>());
            }
        }

        return handlers.Count == 1 ? handlers[0].OriginalDefinition : null;
    }

    private sealed class MediatedComparer : IEqualityComparer<(ISymbol Request, ISymbol Mediator)>
    {
        public static MediatedComparer Instance { get; } = new();

        public bool Equals((ISymbol Request, ISymbol Mediator) x, (ISymbol Request, ISymbol Mediator) y) =>
            SymbolEqualityComparer.Default.Equals(x.Request, y.Request) && SymbolEqualityComparer.Default.Equals(x.Mediator, y.Mediator);

        public int GetHashCode((ISymbol Request, ISymbol Mediator) obj) => SymbolEqualityComparer.Default.GetHashCode(obj.Request);
    }
}
