using Instrumentation.Analyzers.Generation.Pipeline;

namespace Instrumentation.Analyzers.Generation.Emission;

/// <summary>A class behind the types, outside the plan's namespace.</summary>
internal static class SupportClassDeclaration
{
    /// <summary>Writes the class with what <paramref name="content"/> writes in it.</summary>
    public static void Write(CodeWriter code, GenerationScope scope, string name, Action content)
    {
        code.Line("namespace ", scope.SupportNamespace);
        code.Open();
        code.Line("[global::System.ComponentModel.EditorBrowsableAttribute(global::System.ComponentModel.EditorBrowsableState.Never)]");
        code.Line("internal static class ", name);
        code.Open();
        content();
        code.Close();
        code.Close();
    }
}
