using System.Collections.Immutable;
using Instrumentation.Analyzers.Generation.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.Roslyn.Testing.Generation;

/// <summary>
/// Compiles what is emitted for plans without a driver in between: many plans in one compilation, each in a namespace
/// of its own, which is what makes thousands of them affordable.
/// </summary>
public static class ModelCompilation
{
    /// <summary>Compiles the types of some plans; their ids and namespaces must differ.</summary>
    public static CSharpCompilation Of(IEnumerable<Plan.Model.TrackingPlan> plans, ConsumerTarget target, LanguageVersion language = LanguageVersion.Latest)
    {
        var options = new CSharpParseOptions(language, DocumentationMode.Diagnose);
        var trees = new List<SyntaxTree>();
        var polyfills = target == ConsumerTarget.NetStandard
            ? MissingAttributes.IsExternalInit | MissingAttributes.RequiredMember | MissingAttributes.CompilerFeatureRequired
            : MissingAttributes.None;
        foreach (var plan in plans)
        {
            var scope = new GenerationScope(plan.Id, plan.Namespace, IsInternal: false, HasDateOnly: target != ConsumerTarget.NetStandard);
            foreach (var file in FileLayout.Of(plan, scope, polyfills))
                trees.Add(CSharpSyntaxTree.ParseText(file.Emit(), options, $"{plan.Id}/{file.HintName}"));
            polyfills = MissingAttributes.None;
        }

        return CSharpCompilation.Create(
            "Models",
            trees,
            target.References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                generalDiagnosticOption: ReportDiagnostic.Error,
                specificDiagnosticOptions: Consumer.SdkOptions,
                warningLevel: 9999));
    }

    /// <summary>Fails on anything that the compiler says.</summary>
    public static void AssertClean(CSharpCompilation compilation)
    {
        var faults = FaultsOf(compilation);
        Assert.True(faults.Count == 0, string.Join("\n", faults.Take(20)));
    }

    /// <summary>What the compiler says, each with the line it says it of.</summary>
    public static IReadOnlyList<string> FaultsOf(CSharpCompilation compilation)
    {
        var diagnostics = compilation.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning).ToImmutableArray();
        return [.. diagnostics.Select(d =>
        {
            var line = d.Location.SourceTree?.GetText().Lines[d.Location.GetLineSpan().StartLinePosition.Line].ToString();
            return $"{d}\n    {line?.Trim()}";
        })];
    }
}
