using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Bags;

/// <content>Who else gets hold of the bag, and may fill it unseen.</content>
internal sealed partial class BagWalk
{
    private const string HeldToo = "another variable holds it too";

    // Types of the framework that read what they are given, and beginnings of names that say the same.
    private static readonly HashSet<string> Readers =
    [
        "Console", "Debug", "Trace", "String", "StringBuilder", "Object", "GC", "Convert", "JsonSerializer", "JsonConvert", "JObject", "JToken", "JsonContent",
        "HttpClientJsonExtensions", "ArgumentNullException", "ILogger", "LoggerExtensions", "TelemetryClient", "CollectionExtensions", "ImmutableDictionary", "FrozenDictionary",
    ];

    private static readonly string[] ReadingNames = ["Log", "Track", "Write", "Serialize", "Equals", "SequenceEqual", "AppendFormatted", "ThrowIf", "Contains", "BeginScope", "CopyTo"];

    private static readonly string[] KeepingQueries = ["Repeat", "Aggregate", "AsEnumerable", "Append", "Prepend"];

    // A mention that is none of those which are understood may be anything.
    private bool IsUnderstood(IOperation mention)
    {
        for (var part = mention; part.Parent is { } around; part = around)
        {
            switch (around)
            {
                case IConversionOperation or IParenthesizedOperation or ICoalesceOperation:
                case IConditionalOperation { Type: not null } choice when !ReferenceEquals(choice.Condition, part):
                case IConditionalAccessOperation access when ReferenceEquals(access.WhenNotNull, part):
                case ISwitchExpressionArmOperation or ISwitchExpressionOperation when part is ISwitchExpressionArmOperation || (around as ISwitchExpressionArmOperation)?.Value == part:
                    continue;
                case IInterpolationOperation or IBinaryOperation or IUnaryOperation or IForEachLoopOperation or IConditionalAccessOperation or IConditionalOperation or IExpressionStatementOperation:
                case IMemberReferenceOperation or IArrayElementReferenceOperation or IInvocationOperation or IAssignmentOperation or IVariableInitializerOperation or IIsTypeOperation or INameOfOperation or ILockOperation or ITranslatedQueryOperation:
                case { Syntax: SpreadElementSyntax }:
                case IArgumentOperation { Parent: IInvocationOperation or IObjectCreationOperation or IPropertyReferenceOperation }:
                case IArrayInitializerOperation { Parent: IArrayCreationOperation { IsImplicit: true, Parent: IArgumentOperation { Parent: IInvocationOperation call } } } when IsReading(call.TargetMethod, 0):
                    return true;
                case IIsPatternOperation or ISwitchOperation or ISwitchExpressionOperation:
                    return !DeclaresOther(around);
                case IReturnOperation { Kind: OperationKind.Return }:
                    return !IsInLambda(around);
                default:
                    return false;
            }
        }

        return true;
    }

    // `if (telemetry?.Properties is { } more)`
    private bool DeclaresOther(IOperation test) => PatternsOf(test).SelectMany(static pattern => pattern.DescendantsAndSelf()).Any(part =>
        Mentions.DeclaredBy(part) is { } declared && !SymbolEqualityComparer.Default.Equals(declared, _variable.Symbol));

    private static IEnumerable<IOperation> PatternsOf(IOperation test) => test switch
    {
        IIsPatternOperation asked => [asked.Pattern],
        ISwitchExpressionOperation choice => choice.Arms.Select(static arm => (IOperation)arm.Pattern),
        ISwitchOperation choice => choice.Cases.SelectMany(static section => section.Clauses).OfType<IPatternCaseClauseOperation>().Select(static clause => (IOperation)clause.Pattern),
        _ => [],
    };

    private static bool IsInLambda(IOperation operation)
    {
        for (var around = operation.Parent; around is not null; around = around.Parent)
        {
            if (around is IAnonymousFunctionOperation)
                return true;
        }

        return false;
    }

    // Whether the value may be the bag, or what has it.
    private bool Holds(IOperation value) => value.Unwrapped() switch
    {
        IConditionalAccessOperation access => Holds(access.WhenNotNull),
        ICoalesceOperation coalesce => Holds(coalesce.Value) || Holds(coalesce.WhenNull),
        IConditionalOperation { WhenFalse: { } whenFalse } conditional => Holds(conditional.WhenTrue) || Holds(whenFalse),
        ISwitchExpressionOperation choice => choice.Arms.Any(arm => Holds(arm.Value)),
        var bag => _variable.IsVariable(bag) || _variable.IsBag(bag),
    };

    // Whether who is called may fill what it gets, or keep it for somebody who does.
    private bool MayFill(IInvocationOperation call, IParameterSymbol parameter) => !_frame.Code.IsEmitter(call.TargetMethod)
        && (IsOfFramework(call.TargetMethod) ? !IsReading(call.TargetMethod, parameter.Ordinal) : BagType.CanChange(parameter.Type));

    private static bool IsReading(IMethodSymbol method, int ordinal)
    {
        var name = method.Name;
        return method.ContainingType is { Name: "Enumerable" }
            ? Array.IndexOf(KeepingQueries, name) < 0 || (ordinal == 0 && name is "Append" or "Prepend")
            : method.ContainingType is { } type && (Readers.Contains(type.Name) || Array.Exists(ReadingNames, reading => name.StartsWith(reading, StringComparison.Ordinal)));
    }
}
