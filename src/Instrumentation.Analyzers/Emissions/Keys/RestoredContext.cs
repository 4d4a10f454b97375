using System.Runtime.CompilerServices;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Endpoints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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

    // Asked for each emission of a handler, and the same for all. Weak, so that no compilation outlives its run.
    private static readonly ConditionalWeakTable<Compilation, StrongBox<bool>> Known = new();

    /// <summary>Whether <paramref name="type"/> does, by itself, by what it derives from, or by a method of the code base that it calls: it may do so for all of its methods.</summary>
    public static bool In(INamedTypeSymbol type, Codebase code) =>
        Says(type)
        || ReachedMethods.From(MethodsOf(type), code, MaxDepth).Any(static called => called.DeclaringSyntaxReferences.Any(static reference => IsSaidIn(reference.GetSyntax())));

    /// <summary>Whether the compilation of <paramref name="operation"/> has a type that does, between what comes and who handles it.</summary>
    public static bool IsBetween(IOperation operation) =>
        operation.SemanticModel?.Compilation is { } compilation && Known.GetValue(compilation, static key => new StrongBox<bool>(HasBetween(key))).Value;

    private static bool HasBetween(Compilation compilation) => SourceTypes.Of(compilation, CancellationToken.None).Any(static type =>
        (type.AllInterfaces.Any(static declared => Between.Contains(declared.Name)) || (type.BaseType is { } derived && Between.Contains(derived.Name))) && Says(type));

    private static IEnumerable<IMethodSymbol> MethodsOf(INamedTypeSymbol type)
    {
        for (var declaring = type; declaring is { SpecialType: SpecialType.None }; declaring = declaring.BaseType)
        {
            foreach (var method in declaring.GetMembers().OfType<IMethodSymbol>())
                yield return method;
        }
    }

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
