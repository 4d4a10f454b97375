using Instrumentation.Analyzers.Generation.Pipeline;
using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Generation.Emission;

/// <summary>The enums that stand beside the events.</summary>
internal sealed record EnumsFile(GenerationScope Scope, EquatableArray<EnumDefinition> Enums) : GeneratedFile("Enums.g.cs")
{
    /// <summary>The class with their conversions.</summary>
    public const string SupportClass = "Enums";

    /// <inheritdoc/>
    protected override void Emit(CodeWriter code)
    {
        code.Line("namespace ", Scope.TypesNamespace);
        code.Open();
        for (var i = 0; i < Enums.Count; i++)
        {
            if (i > 0)
                code.Line();
            EnumDeclaration.Write(code, Enums[i], Scope.Accessibility);
        }

        code.Close();
        code.Line();
        SupportClassDeclaration.Write(code, Scope, SupportClass, () =>
        {
            for (var i = 0; i < Enums.Count; i++)
            {
                if (i > 0)
                    code.Line();
                EnumDeclaration.WriteConversion(code, Enums[i], "Wire_" + Enums[i].TypeName, Scope.TypeName(Enums[i].TypeName));
            }
        });
    }
}
