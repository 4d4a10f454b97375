using Instrumentation.Analyzers.Generation.Pipeline;
using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Generation.Emission;

/// <summary>The key types.</summary>
/// <param name="Scope">What all files have in common.</param>
/// <param name="Keys">The key types.</param>
/// <param name="SharedEnums">The enums among their values.</param>
internal sealed record KeysFile(GenerationScope Scope, EquatableArray<KeyType> Keys, EquatableArray<EnumDefinition> SharedEnums)
    : GeneratedFile("Keys.g.cs")
{
    /// <inheritdoc/>
    protected override void Emit(CodeWriter code)
    {
        var types = new TypeTable(Scope, SharedEnums, support: "");
        code.Line("namespace ", Scope.TypesNamespace);
        code.Open();
        for (var i = 0; i < Keys.Count; i++)
        {
            if (i > 0)
                code.Line();
            KeyDeclaration.Write(code, Keys[i], types);
        }

        code.Close();
    }
}
