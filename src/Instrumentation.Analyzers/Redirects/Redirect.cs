using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Redirects;

/// <summary>A redirect, as the code writes it.</summary>
/// <param name="Operation">The call, or the creation of a result.</param>
/// <param name="Form">How it says where it leads.</param>
/// <param name="Target">The URL, or the route values; null where there are none.</param>
/// <param name="Place">What stands for it in the code.</param>
internal sealed record Redirect(IOperation Operation, RedirectForm Form, IOperation? Target, Location Place)
{
    /// <summary>Whether a component navigates, which answers no request.</summary>
    public bool IsNavigation => Operation is IInvocationOperation { TargetMethod.Name: "NavigateTo" };
}
