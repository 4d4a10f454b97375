using System.Collections.Immutable;
using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Emissions;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Options;
using Instrumentation.Plan.Sites;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Rules;

/// <summary>
/// Notes, in a test project and for reports only, which planned events the tests speak of without sending them: by name, by
/// type. That is what an assertion looks like, whichever library makes it.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TestedEventAnalyzer : CodeAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(EmissionSite.Rule);

    /// <inheritdoc/>
    internal override void Start(CompilationStartAnalysisContext context, WrittenCode written)
    {
        var options = context.Options.AnalyzerConfigOptionsProvider.GlobalOptions;
        if (!BuildOptions.IsTestProject(options) || !BuildOptions.ReportsSites(options))
            return;
        if (JudgingPlan.Known(context.Options, context.CancellationToken) is not { Events.IsEmpty: false } plan)
            return;
        var names = new HashSet<string>(plan.Events.Select(static planned => planned.WireName));
        var code = Codebase.Of(context.Compilation, plan);
        context.RegisterOperationAction(
            operation =>
            {
                foreach (var name in EventsIn(operation.Operation).OfType<string>().Where(names.Contains).Distinct())
                {
                    if (written.Holds(operation) && !IsSentOrDeclared(operation.Operation, code))
                        operation.ReportDiagnostic(Diagnostic.Create(
                            EmissionSite.Rule,
                            operation.Operation.Syntax.GetLocation(),
                            new ReportedUse(name).ToProperties().ToImmutableDictionary(),
                            $"a test speaks of '{name}'"));
                }
            },
            OperationKind.Literal,
            OperationKind.FieldReference,
            OperationKind.LocalReference,
            OperationKind.Invocation,
            OperationKind.TypeOf,
            OperationKind.IsType,
            OperationKind.DeclarationPattern,
            OperationKind.TypePattern,
            OperationKind.RecursivePattern);
    }

    private static IEnumerable<string?> EventsIn(IOperation operation) => operation switch
    {
        ILiteralOperation or IFieldReferenceOperation or ILocalReferenceOperation => [operation.ConstantValue is { HasValue: true, Value: string name } ? name : null],
        IInvocationOperation call => call.TargetMethod.TypeArguments.Select(GeneratedTypes.EventName),
        ITypeOfOperation type => [GeneratedTypes.EventName(type.TypeOperand)],
        IIsTypeOperation type => [GeneratedTypes.EventName(type.TypeOperand)],
        IDeclarationPatternOperation pattern => [GeneratedTypes.EventName(pattern.MatchedType)],
        ITypePatternOperation pattern => [GeneratedTypes.EventName(pattern.MatchedType)],
        IRecursivePatternOperation pattern => [GeneratedTypes.EventName(pattern.MatchedType)],
        _ => [],
    };

    // A test that sends an event itself has not asserted that the code does; and a constant is looked at where it is used.
    private static bool IsSentOrDeclared(IOperation operation, Codebase code)
    {
        for (var at = operation; at is not null; at = at.Parent)
        {
            if (at is IFieldInitializerOperation || (at is IVariableDeclaratorOperation { Symbol.IsConst: true }))
                return true;
            if (at is IInvocationOperation call && code.MayEmit(call) && EmissionReader.Read(call, code.Outermost).Count > 0)
                return true;
        }

        return false;
    }
}
