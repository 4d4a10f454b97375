using System.Collections.Immutable;
using Instrumentation.Analyzers.Baselines;
using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Emissions.Wrappers;
using Instrumentation.Analyzers.Options;
using Instrumentation.Analyzers.Redirects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Rules;

/// <summary>
/// Looks at each redirect for attribution that it drops. Nothing is registered where the plan has no attribution, the
/// compilation no web framework, or nobody writes of redirects.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RedirectAnalyzer : CodeAnalyzer
{
    private static readonly string[] Frameworks =
        ["Microsoft.AspNetCore.Http.HttpRequest", "Microsoft.AspNetCore.Components.NavigationManager", "System.Web.HttpRequestBase"];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(AttributionDropped.Descriptor, RedirectWithoutQuery.Descriptor);

    /// <inheritdoc/>
    internal override void Start(CompilationStartAnalysisContext context, WrittenCode written)
    {
        if (JudgingPlan.Of(context.Options, context.CancellationToken) is not { } plan)
            return;
        var names = new AttributionNames(plan);
        if (names.Groups.Count == 0 || !Array.Exists(Frameworks, type => context.Compilation.GetTypeByMetadataName(type) is not null))
            return;
        if (!Array.Exists(RedirectReader.Words, new WrittenNames(context.Compilation, context.CancellationToken).Has))
            return;
        var recorded = RecordedFindings.Of(context.Compilation, context.Options, context.CancellationToken);
        var compilation = context.Compilation;
        var code = Codebase.Of(compilation, plan);
        var scope = new RedirectScope(compilation, code, plan, names, context.CancellationToken);
        FindingReport.Register(context, written, recorded, [
            new(OperationKind.Invocation, (operation, pending) => Check(operation, RedirectReader.Of((IInvocationOperation)operation.Operation), pending)),
            new(OperationKind.ObjectCreation, (operation, pending) => Check(operation, RedirectReader.Of((IObjectCreationOperation)operation.Operation), pending)),
        ]);

        void Check(OperationAnalysisContext operation, Redirect? redirect, List<PendingFinding>? pending)
        {
            if (redirect is null)
                return;
            var site = new RedirectSite(redirect, operation.ContainingSymbol, scope);
            if ((AttributionDropped.Check(site, names) ?? RedirectWithoutQuery.Check(site, names)) is not { } finding)
                return;
            finding.ReportTo(operation, pending);
        }
    }
}
