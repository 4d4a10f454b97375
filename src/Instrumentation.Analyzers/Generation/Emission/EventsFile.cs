using Instrumentation.Analyzers.Generation.Pipeline;
using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Generation.Emission;

/// <summary>One event, or those of a large plan that share a file.</summary>
/// <param name="HintName">The file's name.</param>
/// <param name="SupportClass">The class with their definitions and conversions.</param>
/// <param name="Scope">What all files have in common.</param>
/// <param name="Events">The events.</param>
/// <param name="SharedEnums">Those of the enums in them that stand beside the events.</param>
internal sealed record EventsFile(
    string HintName,
    string SupportClass,
    GenerationScope Scope,
    EquatableArray<PlanEvent> Events,
    EquatableArray<EnumDefinition> SharedEnums)
    : GeneratedFile(HintName)
{
    /// <inheritdoc/>
    protected override void Emit(CodeWriter code)
    {
        var support = Scope.Support(SupportClass);
        var types = new TypeTable(Scope, SharedEnums, support);
        code.Line("namespace ", Scope.TypesNamespace);
        code.Open();
        for (var i = 0; i < Events.Count; i++)
        {
            if (i > 0)
                code.Line();
            EventDeclaration.Write(code, Events[i], support + "." + EventDefinitions.FieldOf(i), types);
        }

        code.Close();
        code.Line();
        SupportClassDeclaration.Write(code, Scope, SupportClass, () =>
        {
            EventDefinitions.Write(code, Events, Scope);
            foreach (var planned in Events)
                SupportMethods.WriteNested(code, planned.Members, Scope.TypeName(planned.TypeName), types);
        });
    }
}
