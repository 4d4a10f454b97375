using System.Collections.Immutable;
using Instrumentation.Analyzers.Baselines;
using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Emissions.Keys;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Rules;

/// <summary>TRK207: a generated key type is made of the value of another one, wherever that happens.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KeyTypeAnalyzer : CodeAnalyzer
{
    private static readonly DiagnosticDescriptor Descriptor = TrackingRule.Create(
        "TRK207",
        "Key types mixed up",
        "A '{0}' is made of the value of a '{1}', so pass the right key on",
        Categories.Loss,
        DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptor);

    /// <inheritdoc/>
    internal override void Start(CompilationStartAnalysisContext context, WrittenCode written)
    {
        if (JudgingPlan.Of(context.Options, context.CancellationToken) is not { Keys.Count: > 1 } plan
            || context.Compilation.GetTypeByMetadataName("Instrumentation.TrackingKeyAttribute") is null
            || !GeneratedTypeTraces.In(context.Compilation, plan.Namespace, context.CancellationToken))
        {
            return;
        }

        var code = new Lazy<Codebase>(() => Codebase.Of(context.Compilation, plan));
        var recorded = RecordedFindings.Of(context.Compilation, context.Options, context.CancellationToken);
        FindingReport.Register(context, written, recorded,
        [
            new(OperationKind.Conversion, (operation, pending) => CheckConversion(operation, code, pending)),
            new(OperationKind.ObjectCreation, (operation, pending) => CheckCreation(operation, code, pending)),
        ]);
    }

    private static void CheckConversion(OperationAnalysisContext context, Lazy<Codebase> code, List<PendingFinding>? pending)
    {
        if (context.Operation is IConversionOperation { OperatorMethod: not null, Type: { } made } conversion && GeneratedTypes.IsKey(made))
            Check(context, made, conversion.Operand, code, pending);
    }

    private static void CheckCreation(OperationAnalysisContext context, Lazy<Codebase> code, List<PendingFinding>? pending)
    {
        if (context.Operation is IObjectCreationOperation { Arguments: { Length: 1 } arguments, Type: { TypeKind: TypeKind.Struct } made } && GeneratedTypes.IsKey(made))
            Check(context, made, arguments[0].Value, code, pending);
    }

    private static void Check(OperationAnalysisContext context, ITypeSymbol made, IOperation value, Lazy<Codebase> code, List<PendingFinding>? pending)
    {
        ITypeSymbol? mixed = null;
        foreach (var (operand, _) in PossibleValues.Through(new Operand(value, code.Value.Outermost), static operand => IsKey(operand.Operation), Below))
        {
            // On every way, or it is not certain.
            if (!IsKey(operand.Operation) || SymbolEqualityComparer.Default.Equals(operand.Operation.Type, made))
                return;
            mixed ??= operand.Operation.Type;
        }

        if (mixed is null)
            return;
        var finding = new PendingFinding(Descriptor, context.Operation.Syntax.GetLocation(), [], [made.Name, mixed.Name]);
        finding.ReportTo(context, pending);
    }

    private static bool IsKey(IOperation operation) => operation is not IConversionOperation && GeneratedTypes.IsKey(operation.Type);

    // What the value of a key is taken out with, besides what leaves any value its content.
    private static IEnumerable<Operand>? Below(Operand given) => given.Operation switch
    {
        IConversionOperation { OperatorMethod.ContainingType: { } owner } conversion when GeneratedTypes.IsKey(owner) => [given.With(conversion.Operand)],
        IInvocationOperation { TargetMethod: { Name: "Parse", IsStatic: true, ContainingType: { } owner }, Arguments: { Length: > 0 } arguments } when Placeholder.IsGuid(owner) => [given.With(arguments[0].Value)],
        IInvocationOperation { TargetMethod: { Name: "ToString", IsStatic: false }, Instance: { } instance } => [given.With(instance)],
        _ => ProvenanceReader.Below(given),
    };
}
