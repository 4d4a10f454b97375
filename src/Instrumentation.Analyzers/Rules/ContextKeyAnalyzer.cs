using System.Collections.Immutable;
using Instrumentation.Analyzers.Baselines;
using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Emissions.Keys;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Emissions.Wrappers;
using Instrumentation.Analyzers.Options;
using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Rules;

/// <summary>
/// TRK202 and TRK210 of <c>TrackingContext.With(key)</c>: generated types carry what is in the context, so a key that is made up is made up there. Which events
/// will carry it is not known, so the source is the project's, and without one only a fallback is judged.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContextKeyAnalyzer : CodeAnalyzer
{
    private const string Subject = "The context";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(JoinKeyMadeUp.Rule, InventedFallback.Rule);

    /// <inheritdoc/>
    internal override void Start(CompilationStartAnalysisContext context, WrittenCode written)
    {
        if (JudgingPlan.Of(context.Options, context.CancellationToken) is not { Keys.IsEmpty: false } plan
            || context.Compilation.GetTypeByMetadataName("Instrumentation.TrackingContext") is not { } type
            || !new WrittenNames(context.Compilation, context.CancellationToken).HasWord(type.Name))
        {
            return;
        }

        var keys = plan.Properties.Where(static property => property.Key is not null).GroupBy(static key => key.WireName).ToDictionary(static same => same.Key, static same => same.First());
        var sources = BuildOptions.SourcesOf(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
        var code = new Lazy<Codebase>(() => Codebase.Of(context.Compilation, plan));
        var recorded = RecordedFindings.Of(context.Compilation, context.Options, context.CancellationToken);
        FindingReport.Register(context, written, recorded, [new(OperationKind.Invocation, (operation, pending) => Check((IInvocationOperation)operation.Operation)?.ReportTo(operation, pending))]);

        PendingFinding? Check(IInvocationOperation call) =>
            call is { TargetMethod: { Name: "With", TypeParameters.Length: 1 } with, Arguments: { Length: 1 } arguments }
            && SymbolEqualityComparer.Default.Equals(with.ContainingType, type)
            && GeneratedTypes.KeyName(arguments[0].Value.Type) is { } name
            && keys.TryGetValue(name, out var key)
                ? Judge(key, arguments[0].Value, ProvenanceReader.Read(new Operand(arguments[0].Value, code.Value.Outermost), key.Type), sources)
                : null;
    }

    private static PendingFinding? Judge(PlanProperty key, IOperation given, IReadOnlyList<Provenance> values, IReadOnlyList<string> sources)
    {
        if (values.Any(static value => value.Kind == ProvenanceKind.PassedOn))
        {
            // An empty key takes away what was there, and says so.
            return values.FirstOrDefault(value => value.Kind == ProvenanceKind.MadeUp ? !MayBeMadeHere(key, value, sources) : value.IsConstant) is { Place: not null } invented
                ? Finding(InventedFallback.Rule, invented.Place, key, invented.Text, "join key", Advice(key, invented))
                : null;
        }

        return key.Origin is { } origin && sources.Count > 0 && !sources.Contains(origin) && JoinKeyMadeUp.Made(values) is { } made
            ? Finding(JoinKeyMadeUp.Rule, given, key, made.Text, origin)
            : null;
    }

    private static bool MayBeMadeHere(PlanProperty key, Provenance made, IReadOnlyList<string> sources) =>
        key.Origin is { } origin ? sources.Count == 0 || sources.Contains(origin) : IssuedKey.Is(made.Source);

    private static string Advice(PlanProperty key, Provenance invented) => invented.Kind != ProvenanceKind.MadeUp
        ? "everybody who falls back becomes one, so leave it out"
        : "it joins with nothing, so pass the key on or leave it out" + (key.Origin is null ? ", or say in the plan which source makes it (origin)" : "");

    private static PendingFinding Finding(DiagnosticDescriptor rule, IOperation place, PlanProperty key, params string[] arguments) =>
        new(rule, place.Syntax.GetLocation(), [.. new[] { PlanLocation.Of(key.Place) }.OfType<Location>()], [Subject, key.WireName, .. arguments]);
}
