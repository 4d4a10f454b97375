using System.Runtime.CompilerServices;
using Instrumentation.Analyzers.Emissions.Bags;
using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Redirects;

/// <summary>
/// Reads a target as text: through locals, parameters, methods of the compilation, concatenation and formats, until it
/// comes to literals, to parts of the request, or to what nobody can know.
/// </summary>
internal sealed partial class TargetReader
{
    // A target that takes more than this to put together has no reader either.
    private const int MaxSteps = 2_000;
    private const int MaxDepth = 64;

    private readonly AttributionNames _names;
    private readonly HashSet<IOperation> _open = [];
    private int _depth;
    private int _steps;

    private TargetReader(AttributionNames names) => _names = names;

    /// <summary>What the target of <paramref name="redirect"/> keeps.</summary>
    public static Target Read(Redirect redirect, AttributionNames names, Frame frame)
    {
        var text = new TargetText();
        if (redirect.Form == RedirectForm.Route)
        {
            text.IsRoute = true;
            new TargetReader(names).AppendValues(redirect.Target is { } values ? new Operand(values, frame) : null, text);
        }
        else if (redirect.Target is { } url)
        {
            new TargetReader(names).Append(new Operand(url, frame), text);
        }

        return Target.Of(text, names);
    }

    private void Append(Operand value, TargetText text)
    {
        // A variable that is read within its own value, as in a loop, adds nothing to what is read already.
        if (++_steps > MaxSteps || _depth >= MaxDepth)
        {
            text.IsUnknown = true;
            return;
        }

        if (!_open.Add(value.Operation))
            return;
        _depth++;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        AppendOnce(value, text);
        _depth--;
        _open.Remove(value.Operation);
    }

    private void AppendOnce(Operand value, TargetText text)
    {
        if (AppendConstant(value.Operation, text))
            return;
        value = value.With(value.Operation.Source());
        if (AppendConstant(value.Operation, text))
            return;
        switch (value.Operation)
        {
            case IInterpolatedStringOperation interpolated:
                foreach (var part in interpolated.Parts)
                    AppendPart(part, value, text);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum:
                foreach (var term in Terms(sum))
                    Append(value.With(term), text);
                break;
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                AppendAny([value.With(conditional.WhenTrue), value.With(whenFalse)], text);
                break;
            case ICoalesceOperation coalesce:
                AppendAny([value.With(coalesce.Value), value.With(coalesce.WhenNull)], text);
                break;
            case ISwitchExpressionOperation choice:
                AppendAny([.. choice.Arms.Select(arm => value.With(arm.Value))], text);
                break;
            case ISimpleAssignmentOperation assignment:
                Append(value.With(assignment.Value), text);
                break;
            case ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add } added:
                Append(value.With(added.Target), text);
                Append(value.With(added.Value), text);
                break;
            case IConditionalAccessOperation access:
                Append(value.With(access.WhenNotNull), text);
                break;
            case IConditionalAccessInstanceOperation when value.Operation.BeforeQuestionMark() is { } before:
                Append(value.With(before), text);
                break;
            case IPropertyReferenceOperation property:
                AppendProperty(property, value, text);
                break;
            case IInvocationOperation call:
                AppendCall(call, value, text);
                break;
            case IObjectCreationOperation creation:
                AppendCreation(creation, value, text);
                break;
            case ILocalReferenceOperation local:
                AppendLocal(local, value, text);
                break;
            default:
                if (value.Behind() is { } behind)
                    Append(behind, text);
                else
                    AppendOpen(value.Operation, text);
                break;
        }
    }

    private static bool AppendConstant(IOperation operation, TargetText text)
    {
        if (operation.ConstantText() is { } literal)
            text.AddLiteral(literal);
        else if (operation.ConstantValue is { HasValue: true, Value: var constant })
            text.AddLiteral(constant switch { null => "", char letter => letter.ToString(), _ => "0" });
        else
            return operation.IsNull();
        return true;
    }

    private void AppendPart(IInterpolatedStringContentOperation part, Operand value, TargetText text)
    {
        switch (part)
        {
            case IInterpolatedStringTextOperation literal:
                Append(value.With(literal.Text), text);
                break;
            case IInterpolationOperation hole:
                Append(value.With(hole.Expression), text);
                break;
            default:
                text.IsUnknown = true;
                break;
        }
    }

    // `a + b + c` is a tree that leans to the left, as deep as it has terms.
    private static List<IOperation> Terms(IBinaryOperation sum)
    {
        var terms = new List<IOperation>();
        IOperation left = sum;
        while (left.Unwrapped() is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, ConstantValue.HasValue: false } inner)
        {
            terms.Add(inner.RightOperand);
            left = inner.LeftOperand;
        }

        terms.Add(left);
        terms.Reverse();
        return terms;
    }

    /// <summary>Adds one of <paramref name="values"/>, nobody knows which: what any of them keeps may have been kept.</summary>
    private void AppendAny(IReadOnlyList<Operand> values, TargetText text)
    {
        var arms = new List<TargetText>();
        foreach (var value in values)
        {
            if (value.Operation.Unwrapped() is IThrowOperation || value.Operation.IsNull())
                continue;
            var arm = new TargetText(text.Last);
            Append(value, arm);
            arm.FindNames(_names);
            arms.Add(arm);
        }

        if (arms.Count == 0)
            return;
        foreach (var arm in arms)
            text.Take(arm);
        var told = arms.Find(static arm => arm.Contains(TargetText.OwnPath)) ?? arms.Find(static arm => arm.Contains(TargetText.Attribution)) ?? arms.Find(static arm => arm.Contains(TargetText.Value)) ?? arms[0];
        text.Text.Append(told.Text);
        if (arms.Exists(arm => !arm.Text.Equals(told.Text)))
            text.Text.Append(TargetText.Choice);
    }

    private void AppendLocal(ILocalReferenceOperation local, Operand value, TargetText text)
    {
        if (TryAppendBuilder(local, value, text))
            return;
        if (value.Behind() is { } behind)
        {
            Append(behind, text);
            return;
        }

        var held = ValueWalk.At(local, local.Local);
        if (held.MayBeOther || held.Values.Count == 0)
            AppendOpen(local, text);
        else
            AppendAny([.. held.Values.Select(value.With)], text);
    }

    private void AppendOpen(IOperation operation, TargetText text)
    {
        if (RequestQuery.IsIn(operation))
            text.KeepsQuery = true;
        if (OpenValue.IsHarmless(operation, text))
            text.Text.Append(AttributionValue.Is(operation, _names) ? TargetText.Attribution : TargetText.Value);
        else
            text.IsUnknown = true;
    }

    private void AppendValues(Operand? values, TargetText text)
    {
        var bag = BagReader.Read(values);
        if (bag.State != BagState.Known)
            text.IsUnknown = true;
        foreach (var entry in bag.Entries)
            AddName(entry.Name, entry.Value, text);
        if (values is { } given && RequestQuery.IsIn(given.Operation))
            text.KeepsQuery = true;
    }

    private void AddName(string name, Operand? value, TargetText text)
    {
        if (_names.Find(name) is { } attribution)
            (value is not { } given || IsOfRequest(given) ? text.Copied : text.Tagged).Add(attribution);
    }

    private bool IsOfRequest(Operand value) => AttributionValue.Is(value.Operation, _names) || AttributionValue.Is(value.Resolved().Operation, _names);
}
