using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Emitters;

/// <summary>A method of this compilation that emits.</summary>
/// <param name="Definition">What its parameters mean.</param>
/// <param name="Method">
/// The method as the emitter's type declares it. A call may go to an override or an implementation, whose parameters
/// may have other names; they correspond by position.
/// </param>
/// <param name="Supplies">Names of properties that are added elsewhere, as the plan says.</param>
internal sealed record Emitter(EmitterDefinition Definition, IMethodSymbol Method, EquatableArray<string> Supplies)
{
    /// <summary>What the call passes for the parameter <paramref name="name"/>; null when there is no such parameter, or nothing is passed.</summary>
    public IOperation? Argument(IOperation call, string? name)
    {
        if (name is null)
            return null;
        if (call is IDynamicInvocationOperation late)
            return Method.Parameters.FirstOrDefault(parameter => parameter.Name == name) is { } taking ? LateCall.At(late, taking.Ordinal) : null;
        if (call is not IInvocationOperation invocation)
            return null;
        foreach (var argument in invocation.Arguments)
        {
            if (argument.ArgumentKind != ArgumentKind.DefaultValue && NameOf(argument.Parameter) == name)
                return argument.Value;
        }

        return null;
    }

    private string? NameOf(IParameterSymbol? parameter) =>
        parameter is not null && parameter.Ordinal < Method.Parameters.Length ? Method.Parameters[parameter.Ordinal].Name : null;
}
