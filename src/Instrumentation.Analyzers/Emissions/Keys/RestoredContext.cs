using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Endpoints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Keys;

/// <summary>Tells code that begins or restores a context, for itself or for what it lets through.</summary>
internal static class RestoredContext
{
    // A helper of a helper of a helper.
    private const int MaxDepth = 3;

    // What stands between a queue and its handlers, in MassTransit, NServiceBus, Rebus, Quartz, Functions and mediators.
    private static readonly HashSet<string> Between = new(StringComparer.Ordinal)
    {
        "IFilter", "Behavior", "IBehavior", "IIncomingStep", "IJobListener", "IFunctionsWorkerMiddleware", "IPipelineBehavior",
    };

    /// <summary>Whether <paramref name="type"/> does, by itself, by what it derives from, or by a method of the code base that it calls: it may do so for all of its methods.</summary>
    public static bool In(INamedTypeSymbol type, Codebase code)
    {
        if (Says(type))
            return true;
        for (var declaring = type; declaring is { SpecialType: SpecialType.None }; declaring = declaring.BaseType)
        {
            if (declaring.GetMembers().OfType<IMethodSymbol>().Any(method => Calls(method, code, depth: 0)))
                return true;
        }

        return false;
    }

    /// <summary>Whether the compilation of <paramref name="operation"/> has a type that does, between what comes and who handles it.</summary>
    public static bool IsBetween(IOperation operation) => operation.SemanticModel?.Compilation is { } compilation && SourceTypes.Of(compilation, CancellationToken.None).Any(static type =>
        (type.AllInterfaces.Any(static declared => Between.Contains(declared.Name)) || (type.BaseType is { } derived && Between.Contains(derived.Name))) && Says(type));

    private static bool Calls(IMethodSymbol method, Codebase code, int depth) =>
        code.BodyOf(method) is { } body && body.DescendantsAndSelf().OfType<IInvocationOperation>().Select(static call => call.TargetMethod.ReducedFrom ?? call.TargetMethod).Any(called =>
            !called.DeclaringSyntaxReferences.IsEmpty
            && (called.DeclaringSyntaxReferences.Any(static reference => IsSaidIn(reference.GetSyntax())) || (depth < MaxDepth && Calls(called, code, depth + 1))));

    // By name, in the type and what it derives from.
    private static bool Says(INamedTypeSymbol type)
    {
        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            if (declaring.DeclaringSyntaxReferences.Any(static reference => IsSaidIn(reference.GetSyntax())))
                return true;
        }

        return false;
    }

    private static bool IsSaidIn(SyntaxNode declaration) => declaration.DescendantNodes().Any(static node =>
        node is SimpleNameSyntax { Identifier.ValueText: var name }
        && (name == "Begin" || name.StartsWith("Restore", StringComparison.Ordinal) || name.EndsWith("TrackingContext", StringComparison.Ordinal)));
}
