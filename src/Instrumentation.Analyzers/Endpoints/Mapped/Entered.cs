using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Endpoints.Mapped;

/// <summary>A call whose body is being read, so that its parameters are what it is given.</summary>
/// <param name="Call">The call.</param>
/// <param name="Outer">The one in whose body it stands, if that is being read as well.</param>
internal sealed record Entered(IInvocationOperation Call, Entered? Outer)
{
    /// <summary>The call that all begins with.</summary>
    public IInvocationOperation First => Outer?.First ?? Call;

    /// <summary>Whether <paramref name="parameter"/> is one of the method that is called.</summary>
    public bool Gives(IParameterSymbol parameter) => SourceCode.Same(Call.TargetMethod, parameter.ContainingSymbol);

    /// <summary>What is given for <paramref name="parameter"/>; null where nothing is.</summary>
    public IOperation? Given(IParameterSymbol parameter)
    {
        foreach (var argument in Call.Arguments)
        {
            // Of an extension that is called as a member, the definition has one parameter more.
            if (argument.Parameter is { } given && given.Name == parameter.Name)
                return argument.Value;
        }

        return null;
    }

    /// <summary>All types that the calls name: <c>MapCommand&lt;PlaceOrder&gt;("/orders")</c>.</summary>
    public IEnumerable<ITypeSymbol> TypeArguments => Outer is null ? Call.TargetMethod.TypeArguments : Call.TargetMethod.TypeArguments.Concat(Outer.TypeArguments);
}
