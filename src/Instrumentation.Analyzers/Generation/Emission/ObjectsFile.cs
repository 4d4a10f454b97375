using Instrumentation.Analyzers.Generation.Pipeline;
using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Generation.Emission;

/// <summary>The objects that stand beside the events.</summary>
/// <param name="Scope">What all files have in common.</param>
/// <param name="Objects">The objects.</param>
/// <param name="SharedEnums">Those of the enums in them that stand beside the events too.</param>
internal sealed record ObjectsFile(GenerationScope Scope, EquatableArray<ObjectDefinition> Objects, EquatableArray<EnumDefinition> SharedEnums)
    : GeneratedFile("Objects.g.cs")
{
    /// <summary>The class with their conversions.</summary>
    public const string SupportClass = "Objects";

    /// <inheritdoc/>
    protected override void Emit(CodeWriter code)
    {
        var types = new TypeTable(Scope, SharedEnums, Scope.Support(SupportClass));
        code.Line("namespace ", Scope.TypesNamespace);
        code.Open();
        for (var i = 0; i < Objects.Count; i++)
        {
            if (i > 0)
                code.Line();
            ObjectDeclaration.Write(code, Objects[i], Scope.Accessibility, Scope.TypeName(Objects[i].TypeName), types);
        }

        code.Close();
        code.Line();
        SupportClassDeclaration.Write(code, Scope, SupportClass, () =>
        {
            foreach (var definition in Objects)
            {
                var name = definition.TypeName;
                SupportMethods.WriteObject(code, definition, Scope.TypeName(name), "Write_" + name, "ToDictionary_" + name, types);
            }
        });
    }
}
