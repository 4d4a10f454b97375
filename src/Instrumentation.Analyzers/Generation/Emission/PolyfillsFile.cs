using Instrumentation.Analyzers.Generation.Pipeline;

namespace Instrumentation.Analyzers.Generation.Emission;

/// <summary>The attributes that the compiler needs for <c>required</c> and <c>init</c>, where the target has none.</summary>
internal sealed record PolyfillsFile(MissingAttributes Missing) : GeneratedFile("Polyfills.g.cs")
{
    private const string Usage = "[global::System.AttributeUsageAttribute(global::System.AttributeTargets.";

    /// <inheritdoc/>
    protected override void Emit(CodeWriter code)
    {
        code.Line("namespace System.Runtime.CompilerServices");
        code.Open();
        if ((Missing & MissingAttributes.IsExternalInit) != 0)
        {
            code.Line("internal static class IsExternalInit");
            code.Open();
            code.Close();
        }

        if ((Missing & MissingAttributes.RequiredMember) != 0)
        {
            code.Line(Usage, "All, AllowMultiple = false, Inherited = false)]");
            code.Line("internal sealed class RequiredMemberAttribute : global::System.Attribute");
            code.Open();
            code.Close();
        }

        if ((Missing & MissingAttributes.CompilerFeatureRequired) != 0)
        {
            code.Line(Usage, "All, AllowMultiple = true, Inherited = false)]");
            code.Line("internal sealed class CompilerFeatureRequiredAttribute : global::System.Attribute");
            code.Open();
            code.Line("public CompilerFeatureRequiredAttribute(string featureName)");
            code.Open();
            code.Line("FeatureName = featureName;");
            code.Close();
            code.Line();
            code.Line("public string FeatureName { get; }");
            code.Close();
        }

        code.Close();
    }
}
