using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Redirects;

/// <summary>A redirect, as the code writes it.</summary>
/// <param name="Operation">The call, or the creation of a result.</param>
/// <param name="Form">How it says where it leads.</param>
/// <param name="Target">The URL, or the route values; null where there are none.</param>
/// <param name="Place">What stands for it in the code.</param>
internal sealed record Redirect(IOperation Operation, RedirectForm Form, IOperation? Target, Location Place);
