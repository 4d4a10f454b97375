using System.Collections.Immutable;
using Instrumentation.Analyzers.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.Roslyn.Testing.Generation;

/// <summary>A project that uses the package: its target, its language, its code and its plan.</summary>
public sealed record Consumer
{
    /// <summary>What the SDK turns off for everybody: assemblies made for older versions of the framework.</summary>
    public static ImmutableDictionary<string, ReportDiagnostic> SdkOptions { get; } =
        ImmutableDictionary<string, ReportDiagnostic>.Empty.Add("CS1701", ReportDiagnostic.Suppress).Add("CS1702", ReportDiagnostic.Suppress);

    /// <summary>The target framework.</summary>
    public ConsumerTarget Target { get; init; } = ConsumerTarget.Net10;

    /// <summary><c>LangVersion</c>.</summary>
    public LanguageVersion Language { get; init; } = LanguageVersion.Latest;

    /// <summary><c>Nullable</c>.</summary>
    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    /// <summary><c>CheckForOverflowUnderflow</c>.</summary>
    public bool CheckOverflow { get; init; }

    /// <summary>The assembly's name.</summary>
    public string AssemblyName { get; init; } = "Consumer";

    /// <summary>Its own code.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>Its plan files.</summary>
    public ImmutableArray<PlanFileInMemory> Plans { get; init; } = [];

    /// <summary>MSBuild properties, by name.</summary>
    public ImmutableDictionary<string, string> Properties { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>References besides the target's.</summary>
    public ImmutableArray<MetadataReference> Projects { get; init; } = [];

    /// <summary>Whether the runtime assembly is referenced.</summary>
    public bool HasRuntime { get; init; } = true;

    /// <summary>A consumer of the plan with the given text.</summary>
    public static Consumer Of(string plan) => new() { Plans = [new PlanFileInMemory(plan)] };

    /// <summary>How its code is parsed: documentation is on, so that a malformed comment is a warning.</summary>
    public CSharpParseOptions ParseOptions => new(Language, DocumentationMode.Diagnose);

    /// <summary>The compilation before generation.</summary>
    public CSharpCompilation Compile() => CSharpCompilation.Create(
        AssemblyName,
        Sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, ParseOptions, $"Source{i}.cs", System.Text.Encoding.UTF8)),
        (HasRuntime ? Target.References : Target.ReferencesWithoutRuntime).AddRange(Projects),
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: Nullable,
            checkOverflow: CheckOverflow,
            allowUnsafe: false,
            generalDiagnosticOption: ReportDiagnostic.Error,
            specificDiagnosticOptions: SdkOptions,
            warningLevel: 9999,
            deterministic: true));

    /// <summary>A driver with the generator and this consumer's files.</summary>
    public GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new TrackingPlanGenerator().AsSourceGenerator()],
        Plans.Cast<AdditionalText>(),
        ParseOptions,
        new ConsumerOptions(Properties),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>Runs the generator once.</summary>
    public GeneratedCode Generate() => GeneratedCode.Run(this);
}
