using Instrumentation.Analyzers.Baselines;
using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Rules;

/// <summary>TRK111: an event is built, and nothing is done with it. Not about an emission, for there is none.</summary>
internal static class EventNeverTracked
{
    public static DiagnosticDescriptor Descriptor { get; } = TrackingRule.Create(
        "TRK111",
        "Event built and never tracked",
        "Event '{0}' is built here and never tracked: pass it to Track, or do not build it",
        Categories.Emission,
        DiagnosticSeverity.Warning);

    public static void Check(OperationAnalysisContext context, List<PendingFinding>? pending)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (IsUsedAtOnce(creation.Syntax) || GeneratedTypes.EventName(creation.Type) is not { } name || !IsDropped(creation))
            return;
        var finding = new PendingFinding(Descriptor, OperationPlace.LocationOf(creation), [], [name]);
        finding.ReportTo(context, pending);
    }

    // Most objects are, and their types need not be looked at.
    private static bool IsUsedAtOnce(SyntaxNode creation) =>
        creation.Parent is ArgumentSyntax or ReturnStatementSyntax or ThrowStatementSyntax or ThrowExpressionSyntax or MemberAccessExpressionSyntax;

    // Whatever reads the event may track it; dropped is what nothing reads.
    private static bool IsDropped(IOperation value)
    {
        while (IsPassedUp(value))
            value = value.Parent!;
        return value.Parent switch
        {
            IExpressionStatementOperation => true,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => IsNeverRead(declarator.Symbol, value),
            ISimpleAssignmentOperation { Target: IDiscardOperation, Parent: IExpressionStatementOperation } => true,
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation local, Parent: IExpressionStatementOperation } => IsNeverRead(local.Local, value),
            _ => false,
        };
    }

    private static bool IsPassedUp(IOperation value) => value.Parent switch
    {
        IParenthesizedOperation => true,
        IConversionOperation { OperatorMethod: null } => true,
        IWithOperation copy => ReferenceEquals(copy.Operand, value),
        IConditionalOperation conditional => !ReferenceEquals(conditional.Condition, value) && conditional.Type is not null,
        ISwitchExpressionArmOperation => true,
        ISwitchExpressionOperation => value is ISwitchExpressionArmOperation,
        _ => false,
    };

    private static bool IsNeverRead(ILocalSymbol local, IOperation value)
    {
        if (local.IsRef)
            return false;
        foreach (var use in Mentions.In(value.Body()).Of(local))
        {
            var isWritten = use.Parent is ISimpleAssignmentOperation { Parent: IExpressionStatementOperation } assignment && ReferenceEquals(assignment.Target, use);
            if (use is not IVariableDeclaratorOperation && !isWritten)
                return false;
        }

        return true;
    }
}
