using System.Collections.Immutable;
using Instrumentation.Analyzers.Generation.Pipeline;
using Instrumentation.Roslyn.Testing.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.Analyzers.Tests.Generation;

/// <summary>When types are generated, and what is brought along.</summary>
public sealed class EnvironmentTests
{
    private const string Polyfills = "Polyfills.g.cs";

    private static readonly Consumer Project = new() { Plans = [PlanFiles.EveryType] };

    [Fact]
    public void A_project_with_a_plan_generates()
    {
        Assert.NotEmpty(Project.Generate().Files);
        Assert.Equal(GenerationDecision.Generate, Decide(Project));
    }

    [Fact]
    public void Without_a_plan_nothing_is_generated() => Assert.Empty((Project with { Plans = [] }).Generate().Files);

    [Fact]
    public void Without_the_runtime_nothing_is_generated()
    {
        AssertNothing(Project with { HasRuntime = false }, GenerationDecision.NoRuntime);
        AssertNothing(Project with { HasRuntime = false, Properties = Property("TrackingPlanGenerate", "true") }, GenerationDecision.NoRuntime);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3, "7.3")]
    [InlineData(LanguageVersion.CSharp10, "10.0")]
    public void Below_CSharp_11_nothing_is_generated_and_the_version_is_known(LanguageVersion language, string version)
    {
        var project = Project with { Language = language, Nullable = NullableContextOptions.Disable, Sources = ["class A { }"] };
        AssertNothing(project, GenerationDecision.LanguageTooOld);
        Assert.Empty((project with { Sources = [] }).Generate().Files);
        Assert.Equal(version, GenerationEnvironment.Of(project.Compile(), CancellationToken.None).LanguageVersion);
    }

    [Theory]
    [InlineData("true", null, true)]
    [InlineData("TRUE", null, true)]
    [InlineData("false", null, false)]
    [InlineData("auto", null, true)]
    [InlineData("nonsense", null, true)]
    [InlineData(null, "true", false)]
    [InlineData("auto", "true", false)]
    [InlineData("true", "true", true)]
    [InlineData(null, "false", true)]
    public void The_project_decides(string? generate, string? isTestProject, bool expected)
    {
        var properties = ImmutableDictionary<string, string>.Empty;
        if (generate is not null)
            properties = properties.Add("TrackingPlanGenerate", generate);
        if (isTestProject is not null)
            properties = properties.Add("IsTestProject", isTestProject);
        Assert.Equal(expected, (Project with { Properties = properties }).Generate().Files.Count > 0);
    }

    [Fact]
    public void The_types_of_a_plan_have_one_owner()
    {
        var owner = MetadataReference.CreateFromImage((Project with { AssemblyName = "Owner" }).Generate().Emit());
        var user = Project with { AssemblyName = "User", Projects = [owner] };

        AssertNothing(user, GenerationDecision.OwnedByReference);
        Assert.NotEmpty((user with { Properties = Property("TrackingPlanGenerate", "true") }).Generate().Files);
        Assert.NotEmpty((user with { Plans = [PlanFiles.Torture] }).Generate().Files);
        (user with { Sources = ["class A { object Make() => new Contoso.Tracking.EmptyEvent(); }"] }).Generate().AssertCompilesCleanly();
    }

    [Fact]
    public void In_an_editor_the_owner_is_a_project_rather_than_a_file()
    {
        var owner = (Project with { AssemblyName = "Owner" }).Generate().Compilation;
        AssertNothing(Project with { AssemblyName = "User", Projects = [owner.ToMetadataReference()] }, GenerationDecision.OwnedByReference);
    }

    [Fact]
    public void Internal_types_are_internal()
    {
        var types = new LoadedTypes((Project with { Properties = Property("TrackingPlanVisibility", "internal") }).Generate().Emit());
        using (types)
            Assert.Empty(types.Assembly.GetExportedTypes());
        using var open = new LoadedTypes(Project.Generate().Emit());
        Assert.All(open.Assembly.GetExportedTypes(), type => Assert.Equal("Contoso.Tracking", type.Namespace));
        Assert.NotEmpty(open.Assembly.GetExportedTypes());
    }

    [Theory]
    [InlineData("netstandard2.0", true)]
    [InlineData("net8.0", false)]
    [InlineData("net10.0", false)]
    public void What_the_target_lacks_is_brought_along(string target, bool expected) => Assert.Equal(
        expected, (Project with { Target = ConsumerTarget.All.Single(t => t.Name == target) }).Generate().Files.ContainsKey(Polyfills));

    [Fact]
    public void What_the_project_has_is_not_brought_along()
    {
        var own = Project with
        {
            Target = ConsumerTarget.NetStandard,
            Sources = ["namespace System.Runtime.CompilerServices { internal static class IsExternalInit { } internal sealed class RequiredMemberAttribute : Attribute { } }"],
        };
        var polyfills = own.Generate().AssertCompilesCleanly().Files[Polyfills];
        Assert.DoesNotContain("IsExternalInit", polyfills, StringComparison.Ordinal);
        Assert.DoesNotContain("RequiredMember", polyfills, StringComparison.Ordinal);
        Assert.Contains("CompilerFeatureRequired", polyfills, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_reference_shares_is_not_brought_along_but_what_it_hides_is()
    {
        const string Attributes = "namespace System.Runtime.CompilerServices { internal static class IsExternalInit { } }";
        var closed = Library(Attributes);
        var open = Library("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Consumer\")] " + Attributes);
        var project = Project with { Target = ConsumerTarget.NetStandard };

        Assert.Contains("IsExternalInit", (project with { Projects = [closed] }).Generate().AssertCompilesCleanly().Files[Polyfills], StringComparison.Ordinal);
        Assert.DoesNotContain("IsExternalInit", (project with { Projects = [open] }).Generate().AssertCompilesCleanly().Files[Polyfills], StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_that_brings_its_own_another_way_can_say_so() => Assert.DoesNotContain(
        Polyfills, (Project with { Target = ConsumerTarget.NetStandard, Properties = Property("TrackingPlanPolyfills", "false") }).Generate().Files.Keys);

    [Fact]
    public void Dates_are_text_where_the_target_has_no_dates()
    {
        Assert.Contains("global::System.DateOnly Birthday", FileOf(ConsumerTarget.Net8), StringComparison.Ordinal);
        Assert.Contains("string Birthday", FileOf(ConsumerTarget.NetStandard), StringComparison.Ordinal);

        static string FileOf(ConsumerTarget target) => (Project with { Target = target }).Generate().Files["Event.EverythingRequired.g.cs"];
    }

    private static MetadataReference Library(string source)
    {
        var compilation = (new Consumer { AssemblyName = "Library", Target = ConsumerTarget.NetStandard, Sources = [source] }).Compile();
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static void AssertNothing(Consumer consumer, GenerationDecision why)
    {
        Assert.Empty(consumer.Generate().Files);
        Assert.Equal(why, Decide(consumer));
    }

    private static GenerationDecision Decide(Consumer consumer) => GenerationEnvironment
        .Of(consumer.Compile(), CancellationToken.None)
        .Decide(GenerationOptions.Read(new ConsumerOptions(consumer.Properties).GlobalOptions), "every-type");

    private static ImmutableDictionary<string, string> Property(string name, string value) => ImmutableDictionary<string, string>.Empty.Add(name, value);
}
