using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.Analyzers.Emissions.Wrappers;

/// <summary>A parameter that a method passes on, as far as syntax tells.</summary>
/// <param name="Method">The method.</param>
/// <param name="Parameter">The position of its parameter, or that of the type arguments.</param>
/// <param name="Callee">The name of what it calls.</param>
/// <param name="Argument">The position of the argument that the parameter goes into, that of the type arguments, or that of what an extension is called on.</param>
/// <param name="IsNamed">Whether the argument's name is written out, so that its position says nothing.</param>
/// <param name="Call">Where the call stands.</param>
internal sealed record Forward(ForwardingMethod Method, int Parameter, string Callee, int Argument, bool IsNamed, TextSpan Call);
