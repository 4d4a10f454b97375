using System.Collections.Immutable;
using Instrumentation.Analyzers.Baselines;
using Instrumentation.Analyzers.Carriers;
using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Options;
using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Rules;

/// <summary>TRK208: a call that the plan lists under <c>boundaries:</c> is made without the context.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BoundaryAnalyzer : CodeAnalyzer
{
    private static readonly DiagnosticDescriptor Descriptor = TrackingRule.Create(
        "TRK208",
        "Boundary crossed without the context",
        "'{0}' leaves this process without the context{1}: pass on what StoredContext.Capture() gives, or a type that carries the keys",
        Categories.Loss,
        DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptor);

    /// <inheritdoc/>
    internal override void Start(CompilationStartAnalysisContext context, WrittenCode written)
    {
        if (JudgingPlan.Of(context.Options, context.CancellationToken) is not { Boundaries.IsEmpty: false } plan)
            return;

        var boundaries = new Dictionary<ISymbol, PlanBoundary>(SymbolEqualityComparer.Default);
        foreach (var boundary in plan.Boundaries)
        {
            foreach (var method in DocumentationCommentId.GetSymbolsForDeclarationId(boundary.Method, context.Compilation))
                boundaries[method] = boundary;
        }

        if (boundaries.Count == 0)
            return;
        var recorded = RecordedFindings.Of(context.Compilation, context.Options, context.CancellationToken);
        var code = Codebase.Of(context.Compilation, plan);
        var cargo = new BoundaryCargo(new CarrierTypes(plan), code);
        FindingReport.Register(context, written, recorded, [new(OperationKind.Invocation, (operation, pending) => Check(operation, boundaries, cargo, pending))]);
    }

    private static void Check(OperationAnalysisContext context, Dictionary<ISymbol, PlanBoundary> boundaries, BoundaryCargo cargo, List<PendingFinding>? pending)
    {
        var call = (IInvocationOperation)context.Operation;
        if (BoundaryOf(call.TargetMethod, boundaries) is not { } boundary || cargo.MayHaveContext(call, boundary.Context))
            return;
        var finding = new PendingFinding(
            Descriptor,
            NameOf(call).GetLocation(),
            [.. new[] { PlanLocation.Of(boundary.Place) }.OfType<Location>()],
            [call.TargetMethod.Name, boundary.Context is { } parameter ? $" ('{parameter}')" : ""]);
        finding.ReportTo(context, pending);
    }

    // The method itself, what it overrides, or what it implements.
    private static PlanBoundary? BoundaryOf(IMethodSymbol target, Dictionary<ISymbol, PlanBoundary> boundaries)
    {
        for (var method = target.ReducedFrom ?? target; method is not null; method = method.OverriddenMethod)
        {
            if (boundaries.TryGetValue(method.OriginalDefinition, out var boundary))
                return boundary;
        }

        foreach (var candidate in boundaries)
        {
            if (candidate.Key is IMethodSymbol { ContainingType.TypeKind: TypeKind.Interface } declared
                && declared.Name == target.Name
                && target.ContainingType?.OriginalDefinition.FindImplementationForInterfaceMember(declared) is { } implementation
                && SymbolEqualityComparer.Default.Equals(implementation.OriginalDefinition, target.OriginalDefinition))
            {
                return candidate.Value;
            }
        }

        return null;
    }

    private static SyntaxNode NameOf(IInvocationOperation call) => call.Syntax switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: { } name } } => name,
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name: { } name } } => name,
        var syntax => syntax,
    };
}
