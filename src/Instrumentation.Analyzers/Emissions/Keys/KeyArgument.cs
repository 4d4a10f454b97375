using Instrumentation.Analyzers.Emissions.Emitters;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Emissions.Keys;

/// <summary>A join key that an argument of its own carries.</summary>
/// <param name="Parameter">Which parameter takes which key.</param>
/// <param name="Value">The argument.</param>
internal sealed record KeyArgument(EmitterKey Parameter, Operand Value)
{
    /// <summary>Whether this carries <paramref name="property"/>.</summary>
    public bool Carries(PlanProperty property) => Parameter.Takes(property);
}
