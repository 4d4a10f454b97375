using System.Runtime.CompilerServices;
using Instrumentation.Analyzers.Rules;
using Instrumentation.CodeFixes.Fixing;
using Instrumentation.Roslyn.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Instrumentation.CodeFixes.Tests;

/// <summary>What holds for every fix.</summary>
public class DesignTests
{
    private static readonly IReadOnlyList<Type> Providers =
        [.. typeof(TrackingFixProvider).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(CodeFixProvider)))];

    [Fact]
    public void The_compilers_side_needs_no_Workspaces() => Assert.DoesNotContain(
        typeof(EmissionAnalyzer).Assembly.GetReferencedAssemblies(),
        reference => reference.Name!.Contains("Workspaces", StringComparison.Ordinal) || reference.Name.Contains("Composition", StringComparison.Ordinal));

    [Fact]
    public void Every_fix_is_exported_for_C_sharp_and_for_ids_that_exist()
    {
        var ids = ProductRun.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id).ToHashSet();

        Assert.NotEmpty(Providers);
        Assert.All(Providers, type =>
        {
            var export = type.GetCustomAttributes(typeof(ExportCodeFixProviderAttribute), inherit: false).Cast<ExportCodeFixProviderAttribute>().Single();
            Assert.Equal([LanguageNames.CSharp], export.Languages);
            Assert.Equal(type.Name, export.Name);
            Assert.Subset(ids, Create(type).FixableDiagnosticIds.ToHashSet());
        });
    }

    [Fact]
    public void One_id_has_one_provider() => Assert.Distinct(Providers.SelectMany(type => Create(type).FixableDiagnosticIds));

    [Fact]
    public void Every_fix_can_be_applied_everywhere() => Assert.All(Providers, type => Assert.Equal(
        [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution],
        Create(type).GetFixAllProvider()!.GetSupportedFixAllScopes()));

    [Fact]
    public void Every_id_with_a_fix_is_documented()
    {
        var page = File.ReadAllText(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "docs", "code-fixes.md"));

        Assert.All(Providers.SelectMany(type => Create(type).FixableDiagnosticIds), id => Assert.Contains($"[{id}](rules/{id}.md)", page, StringComparison.Ordinal));
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;

    private static CodeFixProvider Create(Type type) => (CodeFixProvider)Activator.CreateInstance(type)!;
}
