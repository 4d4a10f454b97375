using Instrumentation.Plan.Model;
using Instrumentation.Plan.Naming;

namespace Instrumentation.Plan.Validation;

/// <summary>Where the C# type of a property goes, if it needs one of its own, and what it is called there.</summary>
/// <param name="Scope">The names around it.</param>
/// <param name="Identifier">The name it asks for.</param>
/// <param name="Name">The name of the property in the plan.</param>
/// <param name="Place">Where the property stands.</param>
/// <param name="IsNested">Whether it stands inside an event or object, rather than beside them.</param>
internal readonly record struct TypeHome(IdentifierScope Scope, string Identifier, string Name, PlanPlace Place, bool IsNested)
{
    /// <summary>Takes the name.</summary>
    public string TakeName(string what) => Scope.Take(Identifier, what, Name, Place);
}
