using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Keys;

/// <summary>Tells places where no request is: hosted services, jobs, message handlers, timers.</summary>
internal static class ContextFree
{
    // What runs without a request, by interface and the first part of its namespace.
    private static readonly Dictionary<string, (string Space, string What)> Handlers = new(StringComparer.Ordinal)
    {
        ["IHostedService"] = ("Microsoft", "a hosted service"),
        ["IConsumer"] = ("MassTransit", "a message handler"),
        ["IHandleMessages"] = ("*", "a message handler"),
        ["IJob"] = ("Quartz", "a job"),
        ["IInvocable"] = ("Coravel", "a job"),
    };

    private static readonly HashSet<string> Triggers = new(StringComparer.Ordinal)
    {
        "TimerTriggerAttribute", "QueueTriggerAttribute", "ServiceBusTriggerAttribute", "EventHubTriggerAttribute", "KafkaTriggerAttribute",
        "RabbitMQTriggerAttribute", "BlobTriggerAttribute", "CosmosDBTriggerAttribute", "EventGridTriggerAttribute",
    };

    /// <summary>What <paramref name="operation"/> runs in, in words, where that has no context and nothing restores one; null elsewhere.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="container">The method that it stands in.</param>
    /// <param name="code">The code.</param>
    public static string? Describe(IOperation operation, IMethodSymbol? container, Codebase code)
    {
        while (container is { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction })
            container = container.ContainingSymbol as IMethodSymbol;
        if (container?.ContainingType is not { } type)
            return null;
        var what = InTimer(operation) ?? (IsEntered(container) ? OfTrigger(container) ?? OfType(type) : null) ?? OfTimerMethod(container);
        return what is null || RestoredContext.In(type, code) || RestoredContext.IsBetween(operation) ? null : what;
    }

    // A service has other public methods, and these a request may call.
    private static bool IsEntered(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation }
        && ((method.DeclaredAccessibility == Accessibility.Private && !IsAskedFor(method))
            || method.IsOverride
            || OfTrigger(method) is not null
            || method.ContainingType.AllInterfaces.Any(declared => Handlers.ContainsKey(declared.Name)
                && declared.GetMembers().Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method))));

    // A private method that one of these calls, a request may reach as well.
    private static bool IsAskedFor(IMethodSymbol method)
    {
        var pending = new Stack<IMethodSymbol>([method]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (pending.Count > 0)
        {
            var called = pending.Pop();
            if (!seen.Add(called.Name))
                continue;
            foreach (var caller in method.ContainingType.GetMembers().OfType<IMethodSymbol>().Where(caller => caller.MethodKind == MethodKind.Ordinary && Mentions(caller, called.Name)))
            {
                if (caller.DeclaredAccessibility == Accessibility.Private)
                    pending.Push(caller);
                else if (!IsEntered(caller))
                    return true;
            }
        }

        return false;
    }

    private static bool Mentions(IMethodSymbol method, string name) => method.DeclaringSyntaxReferences.Any(reference =>
        reference.GetSyntax().DescendantNodes().Any(node => node is SimpleNameSyntax called && called.Identifier.ValueText == name));

    private static string? OfTrigger(IMethodSymbol method) =>
        method.Parameters.Any(static parameter => parameter.GetAttributes().Any(static data => data.AttributeClass is { } type && Triggers.Contains(type.Name)))
            ? "a triggered function"
            : null;

    private static string? OfType(INamedTypeSymbol type)
    {
        foreach (var declared in type.AllInterfaces)
        {
            if (Handlers.TryGetValue(declared.Name, out var handler) && (handler.Space == "*" || handler.Space == OutermostNamespace.Of(declared)))
                return handler.What;
        }

        return null;
    }

    // `new Timer(_ => …)`, `timer.Elapsed += (_, _) => …`
    private static string? InTimer(IOperation operation)
    {
        for (var around = operation; around is not null; around = around.Parent)
        {
            if (around is not IAnonymousFunctionOperation { Parent: IDelegateCreationOperation { Parent: { } use } })
                continue;
            if (use is IArgumentOperation { Parent: IObjectCreationOperation { Type: { } made } } && IsTimer(made))
                return "a timer";
            if (use is IEventAssignmentOperation { EventReference: IEventReferenceOperation { Event: { Name: "Elapsed", ContainingType: { } owner } } } && IsTimer(owner))
                return "a timer";
        }

        return null;
    }

    // `new Timer(Tick)`, `timer.Elapsed += Tick`
    private static string? OfTimerMethod(IMethodSymbol method) =>
        method.DeclaredAccessibility == Accessibility.Private
        && method.ContainingType.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax().DescendantNodes().Any(node => node switch
        {
            ObjectCreationExpressionSyntax creation => creation.Type.ToString() is "Timer" or "System.Threading.Timer"
                && IsNamed(creation.ArgumentList?.Arguments.FirstOrDefault()?.Expression, method),
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Elapsed" } } subscription =>
                subscription.IsKind(SyntaxKind.AddAssignmentExpression) && TakesElapsed(method) && IsNamed(subscription.Right, method),
            _ => false,
        }))
            ? "a timer"
            : null;

    private static bool IsNamed(ExpressionSyntax? expression, IMethodSymbol method) =>
        expression is IdentifierNameSyntax name && name.Identifier.ValueText == method.Name;

    // Other events are called so, too.
    private static bool TakesElapsed(IMethodSymbol method) => method.Parameters.Length == 2 && method.Parameters[1].Type.Name == "ElapsedEventArgs";

    private static bool IsTimer(ITypeSymbol type) => type.Name == "Timer" && OutermostNamespace.Of(type) == "System";
}
