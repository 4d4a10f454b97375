using Instrumentation.Analyzers.Emissions.Names;
using Instrumentation.Analyzers.Emissions.Types;
using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Personal;

/// <summary>
/// Finds the members and variables whose content an expression passes on, through everything that leaves a text readable.
/// What is computed from them, such as a length, a comparison or a hash, is something else; there, the method counts.
/// </summary>
internal sealed class ValueOrigins
{
    private const int MaxSteps = 256;

    private static readonly HashSet<string> KeepText = new(StringComparer.Ordinal)
    {
        "ToString", "Trim", "TrimStart", "TrimEnd", "ToLower", "ToUpper", "ToLowerInvariant", "ToUpperInvariant", "Normalize", "GetValueOrDefault",
    };

    private static readonly HashSet<string> JoinTexts = new(StringComparer.Ordinal) { "Concat", "Format", "Join" };

    private readonly List<ValueOrigin> _found = [];
    private readonly Stack<(Operand Value, IOperation Place)> _pending = new();
    private IOperation _place;

    private ValueOrigins(Operand value)
    {
        _place = value.Site;
        _pending.Push((value, _place));
    }

    /// <summary>The members, parameters, locals, and methods that compute, nearest first.</summary>
    public static IReadOnlyList<ValueOrigin> Of(Operand value)
    {
        var origins = new ValueOrigins(value);
        for (var step = 0; origins._pending.Count > 0 && step < MaxSteps; step++)
        {
            (var next, origins._place) = origins._pending.Pop();
            origins.Visit(next);
        }

        return origins._found;
    }

    private void Visit(Operand operand)
    {
        // A truth about somebody is not what it is about.
        var value = operand.Operation.Source();
        if (StaticShape.Of(value.Type) == WireShape.Truth || value.ConstantValue.HasValue)
            return;
        operand = operand.With(value);
        switch (value)
        {
            case ILocalReferenceOperation or IParameterReferenceOperation:
                VisitVariable(operand);
                break;
            case IFieldReferenceOperation field:
                Found(field.Field);
                break;
            case IPropertyReferenceOperation { Property: { Name: "Value", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }, Instance: { } nullable }:
                Push(operand, nullable);
                break;
            case IPropertyReferenceOperation property:
                Found(property.Property);
                break;
            case IInvocationOperation call:
                VisitCall(operand, call);
                break;
            case IObjectCreationOperation creation when GeneratedTypes.IsKey(creation.Type):
                foreach (var argument in creation.Arguments)
                    Push(operand, argument.Value);
                break;
            default:
                foreach (var part in PartsOf(value))
                    Push(operand, part);
                break;
        }
    }

    private void VisitVariable(Operand operand)
    {
        var variable = Variable.Of(operand.Operation)!;
        Found(variable);
        if (operand.Behind() is { } only)
        {
            // What a wrapper is given stands where the wrapper is called.
            _pending.Push((only, only.Frame == operand.Frame ? _place : only.Site));
            return;
        }

        if (operand.Operation is IParameterReferenceOperation parameter)
            VisitPassed(operand, parameter);
        if (variable is not ILocalSymbol)
            return;
        foreach (var assigned in ValueWalk.At(operand.Operation, variable).Values)
            Push(operand, assigned);
    }

    // What a private method is given stands at its calls, all of which are known.
    private void VisitPassed(Operand operand, IParameterReferenceOperation parameter)
    {
        if (operand.Frame.Caller is not null || !Variable.IsNeverWritten(parameter) || PrivateCalls.ArgumentsOf(parameter.Parameter, operand.Frame.Code) is not { } passed)
            return;
        foreach (var argument in passed)
            _pending.Push((operand.With(argument), argument));
    }

    private void VisitCall(Operand operand, IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (call.Instance is { } instance && KeepText.Contains(method.Name))
        {
            Push(operand, instance);
        }
        else if (method.ContainingType?.SpecialType == SpecialType.System_String && JoinTexts.Contains(method.Name))
        {
            foreach (var argument in call.Arguments)
                Push(operand, argument.Value);
        }
        else
        {
            Found(method);
        }
    }

    private static IEnumerable<IOperation> PartsOf(IOperation value) => value switch
    {
        IConditionalOperation { WhenFalse: { } whenFalse } conditional => [conditional.WhenTrue, whenFalse],
        ICoalesceOperation coalesce => [coalesce.Value, coalesce.WhenNull],
        ISwitchExpressionOperation choice => choice.Arms.Select(static arm => arm.Value),
        ISimpleAssignmentOperation assignment => [assignment.Value],
        ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add } assignment => [assignment.Target, assignment.Value],
        IConditionalAccessOperation access => [access.WhenNotNull],
        IConditionalAccessInstanceOperation => value.BeforeQuestionMark() is { } before ? [before] : [],
        IInterpolatedStringOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } =>
            JoinedText.Of(value)!.Select(static part => part.Hole is IInterpolationOperation hole ? hole.Expression : part.Hole!),
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
        _ => [],
    };

    private void Found(ISymbol symbol) => _found.Add(new ValueOrigin(symbol, _place));

    private void Push(Operand within, IOperation part) => _pending.Push((within.With(part), _place));
}
