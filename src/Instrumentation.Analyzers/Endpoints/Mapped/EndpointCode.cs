using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Endpoints.Mapped;

/// <summary>Small questions about the statements that map endpoints.</summary>
internal static class EndpointCode
{
    /// <summary>Where ASP.NET Core has the methods that map.</summary>
    public const string Space = "Microsoft.AspNetCore.Builder";

    /// <summary>Whether the type is one that endpoints are mapped on.</summary>
    public static bool MapsEndpoints(ITypeSymbol? type) => FrameworkType.Implements(type, "Microsoft.AspNetCore.Routing", "IEndpointRouteBuilder");

    /// <summary>Whether the type is a group, which has a route of its own.</summary>
    public static bool IsGroup(ITypeSymbol? type) => FrameworkType.IsOrDerives(type, "Microsoft.AspNetCore.Routing", "RouteGroupBuilder");

    /// <summary>What a call is made on; of an extension method, its first argument.</summary>
    public static IOperation? Receiver(IInvocationOperation call) => call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.At(0) : null);

    /// <summary>What is passed for the parameter of this name.</summary>
    public static IOperation? Argument(IInvocationOperation call, string parameter)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Name == parameter)
                return argument.Value;
        }

        return null;
    }

    /// <summary>The value that a local always has; null when it is given another one somewhere.</summary>
    public static IOperation? ValueOf(ILocalReferenceOperation local)
    {
        IOperation? value = null;
        foreach (var mention in Mentions.In(local.Body()).Of(local.Local))
        {
            if (mention is IVariableDeclaratorOperation declarator)
                value = declarator.GetVariableInitializer()?.Value;
            else if (mention.Parent is IAssignmentOperation assignment && ReferenceEquals(assignment.Target, mention))
                return null;
        }

        return value;
    }

    /// <summary>The call that is made on what <paramref name="value"/> gives, as in <c>value.RequireAuthorization()</c>.</summary>
    public static IInvocationOperation? CallOn(IOperation value)
    {
        var inner = value;
        while (inner.Parent is IConversionOperation or IParenthesizedOperation or IArgumentOperation)
            inner = inner.Parent;
        return inner.Parent is IInvocationOperation call && Receiver(call) is { } receiver && receiver.Unwrapped().Syntax == value.Syntax ? call : null;
    }
}
