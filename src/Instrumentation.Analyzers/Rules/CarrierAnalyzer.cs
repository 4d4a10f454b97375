using System.Collections.Immutable;
using Instrumentation.Analyzers.Baselines;
using Instrumentation.Analyzers.Carriers;
using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Rules;

/// <summary>TRK204 and TRK212: a type that carries join keys is built from another one without all of them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CarrierAnalyzer : CodeAnalyzer
{
    private const string Message = "'{0}' is built from '{1}' without {2}, so pass on what it carries";

    private static readonly DiagnosticDescriptor Marked = TrackingRule.Create(
        "TRK204", "Carrier loses keys", Message, Categories.Loss, DiagnosticSeverity.Error);

    private static readonly DiagnosticDescriptor Unmarked = TrackingRule.Create(
        "TRK212", "Type that looks like a carrier loses keys", Message + ", and mark the types [TrackingCarrier]", Categories.Loss, DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Marked, Unmarked);

    /// <inheritdoc/>
    internal override void Start(CompilationStartAnalysisContext context, WrittenCode written)
    {
        var compilation = context.Compilation;
        if (JudgingPlan.Of(context.Options, context.CancellationToken) is not { } plan
            || new CarrierTypes(plan) is not { IsEmpty: false } types
            || !types.AreMentioned(plan, compilation, context.CancellationToken))
        {
            return;
        }

        var recorded = RecordedFindings.Of(compilation, context.Options, context.CancellationToken);
        var late = new LateMembers(compilation, context.CancellationToken);
        var reader = new Lazy<CarrierReader>(() => new CarrierReader(types, Codebase.Of(compilation, plan), late));
        FindingReport.Register(context, written, recorded,
        [
            new(OperationKind.ObjectCreation, (operation, pending) =>
            {
                var creation = (IObjectCreationOperation)operation.Operation;
                if (TakesSomething(creation) && types.Of(creation.Type) is not null)
                    Report(operation, reader.Value.Read(creation), pending);
            }),
            new(OperationKind.With, (operation, pending) => Report(operation, reader.Value.Read((IWithOperation)operation.Operation), pending)),
        ]);
    }

    // What is given nothing is built from nothing.
    private static bool TakesSomething(IObjectCreationOperation creation) => !creation.Arguments.IsEmpty || creation.Initializer is not null;

    private static void Report(OperationAnalysisContext context, CarrierCopy? copy, List<PendingFinding>? pending)
    {
        if (copy is null)
            return;
        var finding = new PendingFinding(
            copy.IsMarked ? Marked : Unmarked,
            OperationPlace.LocationOf(copy.Place),
            [],
            [copy.Target.Type.Name, copy.Source.Type.IsTupleType ? "a tuple" : copy.Source.Type.Name, Quoted.List(copy.Missing)]);
        finding.ReportTo(context, pending);
    }
}
