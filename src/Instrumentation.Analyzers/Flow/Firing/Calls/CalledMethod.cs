using Instrumentation.Analyzers.Endpoints;
using Instrumentation.Analyzers.Flow.Firing.Graphs;
using Instrumentation.Analyzers.Flow.Firing.Results;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow.Firing.Calls;

/// <summary>What is known of the method that is called, whatever its body says.</summary>
internal static class CalledMethod
{
    /// <summary>The method that <paramref name="call"/> means: <c>using</c> and <c>foreach</c> call what an interface declares; what is disposed of or counted through is known better.</summary>
    public static IMethodSymbol Of(IInvocationOperation call) =>
        call is { TargetMethod: { ContainingType.TypeKind: TypeKind.Interface } declared, Instance: { } instance }
        && instance.Plain().Type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type
        && type.FindImplementationForInterfaceMember(declared) is IMethodSymbol found
            ? found
            : call.TargetMethod;

    /// <summary>Whether it says that no event is due.</summary>
    public static bool IsNoEvent(IMethodSymbol target) =>
        target is { Name: "NoEvent", ContainingType: { Name: "TrackingPlan", ContainingNamespace: { Name: "Instrumentation", ContainingNamespace.IsGlobalNamespace: true } } };

    /// <summary>Whether it says of itself that it never returns.</summary>
    public static bool DoesNotReturn(IMethodSymbol target)
    {
        foreach (var attribute in target.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "DoesNotReturnAttribute" } type && FrameworkType.Is(type, "System.Diagnostics.CodeAnalysis", "DoesNotReturnAttribute"))
                return true;
        }

        return false;
    }

    /// <summary>Whether nobody reckons with an exception from it: it puts an answer or a finished task together, or writes to the log.</summary>
    public static bool NeverThrows(IMethodSymbol target) =>
        Failures.OnlyAnswers(target)
        || target is { Name: "FromResult", ContainingType: { Name: "Task" or "ValueTask", ContainingNamespace: { Name: "Tasks", ContainingNamespace.Name: "Threading" } } }
        || (target.ContainingType is { Name: "LoggerExtensions" } type && FrameworkType.Is(type, "Microsoft.Extensions.Logging", "LoggerExtensions"));

    /// <summary>Whether it only builds what is thrown or collects, without a risk worth speaking of.</summary>
    public static bool IsOnlyBuilt(IMethodSymbol constructor)
    {
        if (!constructor.DeclaringSyntaxReferences.IsEmpty || constructor.MethodKind != MethodKind.Constructor)
            return false;
        for (var type = constructor.ContainingType; type is not null; type = type.BaseType)
        {
            if (type.Name == "Exception" && type.ContainingNamespace is { Name: "System" })
                return true;
        }

        return constructor.ContainingNamespace is { Name: "Generic", ContainingNamespace: { Name: "Collections" } };
    }
}
