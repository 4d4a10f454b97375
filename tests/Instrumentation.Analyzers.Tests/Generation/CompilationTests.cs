using Instrumentation.Roslyn.Testing.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.Analyzers.Tests.Generation;

/// <summary>What is generated compiles without a warning for every consumer, with warnings as errors and documentation on.</summary>
public sealed class CompilationTests
{
    // A consumer in whose code every name that generated code could mean unqualified means something else.
    private const string Clashes = """
        namespace Contoso.System { internal static class Clash { } }
        namespace Contoso.Instrumentation { internal class ITracker { } internal class AnyValue { } }
        namespace Contoso { internal class Guid { } internal class String { } internal class Dictionary<TKey, TValue> { } }
        namespace Contoso.Tracking.Global { internal class Guid { } }
        """;

    public static TheoryData<string, string, LanguageVersion, NullableContextOptions> Matrix
    {
        get
        {
            var data = new TheoryData<string, string, LanguageVersion, NullableContextOptions>();
            foreach (var plan in new[] { nameof(PlanFiles.Sample), nameof(PlanFiles.EveryType), nameof(PlanFiles.Torture) })
            {
                foreach (var target in ConsumerTarget.All)
                {
                    data.Add(plan, target.Name, LanguageVersion.CSharp11, NullableContextOptions.Disable);
                    data.Add(plan, target.Name, LanguageVersion.CSharp12, NullableContextOptions.Enable);
                    data.Add(plan, target.Name, LanguageVersion.Latest, NullableContextOptions.Enable);
                    data.Add(plan, target.Name, LanguageVersion.Preview, NullableContextOptions.Disable);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public void Compiles_without_a_warning(string plan, string target, LanguageVersion language, NullableContextOptions nullable)
    {
        var consumer = Consumer(plan) with
        {
            Target = ConsumerTarget.All.Single(t => t.Name == target),
            Language = language,
            Nullable = nullable,
            CheckOverflow = nullable is NullableContextOptions.Enable,
            Sources = [Clashes],
        };
        var visibility = language is LanguageVersion.Preview ? "internal" : "public";
        consumer = consumer with { Properties = consumer.Properties.Add("TrackingPlanVisibility", visibility) };
        Assert.NotEmpty(consumer.Generate().AssertCompilesCleanly().Files);
    }

    [Theory]
    [InlineData(nameof(PlanFiles.Sample))]
    [InlineData(nameof(PlanFiles.EveryType))]
    [InlineData(nameof(PlanFiles.Torture))]
    public void Compiles_without_a_warning_even_where_warnings_are_not_turned_off(string plan)
    {
        var consumer = Consumer(plan);
        var generated = consumer.Generate();
        var options = consumer.ParseOptions;

        // Obsolete events are named by nobody but us, and only by themselves.
        var sources = generated.Files.Select(f => f.Value.Replace("#pragma warning disable\n", "", StringComparison.Ordinal)).ToArray();
        Assert.All(generated.Files.Values, text => Assert.Contains("#pragma warning disable\n", text, StringComparison.Ordinal));
        var compilation = consumer.Compile().AddSyntaxTrees(
            generated.Files.Keys.Zip(sources, (name, text) => CSharpSyntaxTree.ParseText(text, options, name)));

        Assert.Empty(ModelCompilation.FaultsOf(compilation));
    }

    [Fact]
    public void What_an_application_writes_with_the_types_compiles()
    {
        const string Code = """
            using Contoso.Tracking;
            using Instrumentation;

            internal static class Application
            {
                internal static void Emit(ITracker tracker, StoredContext stored)
                {
                    tracker.Track(new EverythingNested { Color = EverythingNested.ColorValue.Red, Box = null, Matrix = new[] { new[] { 0.5 } }, Nothing = null, NumberOrNull = 1 });
                    tracker.Track(new EverythingOptional { Rating = Rating._1, Reason = Reason.TooDear, OrderNumber = (OrderNumber)7L }, stored);
                    tracker.Track(new EmptyEvent());
                    var edited = new EverythingOptional { Title = "a" } with { Title = "b" };
                    object values = edited.ToDictionary(stored);
                    System.Console.WriteLine(EmptyEvent.Name);
                }
            }
            """;
        (Consumer(nameof(PlanFiles.EveryType)) with { Sources = [Code] }).Generate().AssertCompilesCleanly();
    }

    [Fact]
    public void A_required_property_that_is_missing_is_the_compilers_error()
    {
        var consumer = Consumer(nameof(PlanFiles.EveryType)) with
        {
            Sources = ["static class Application { static object Make() => new Contoso.Tracking.EverythingNested { }; }"],
        };
        Assert.Contains(consumer.Generate().Compilation.GetDiagnostics(), d => d.Id == "CS9035");
    }

    [Fact]
    public void A_deprecated_event_is_obsolete_and_names_its_successor()
    {
        var consumer = Consumer(nameof(PlanFiles.EveryType)) with
        {
            Sources = ["static class Application { static object Make() => new Contoso.Tracking.OldEvent(); }"],
        };
        var finding = Assert.Single(consumer.Generate().Compilation.GetDiagnostics(), d => d.Id == "CS0618");
        Assert.Contains("everything_required", finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static Consumer Consumer(string plan) => new()
    {
        Plans = [plan switch
        {
            nameof(PlanFiles.Sample) => PlanFiles.Sample,
            nameof(PlanFiles.EveryType) => PlanFiles.EveryType,
            _ => PlanFiles.Torture,
        }],
    };
}
