using System.Globalization;
using Instrumentation.Analyzers.Flow.Firing.Graphs;
using Instrumentation.Analyzers.Flow.Firing.Ways;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow.Firing.Facts;

/// <summary>Reads what is compared: constants, variables, members, and what is made of them and asked for more than once.</summary>
internal sealed class TermReader(FunctionGraph graph)
{
    // What is made of more than this is hardly written twice.
    private const int MaxDepth = 4;

    /// <summary>What <paramref name="operation"/> is on the way; null when nobody can say whether it is the same next time.</summary>
    public Term? Of(IOperation operation, Way way) => Of(operation, way, 0);

    /// <summary>A constant as text.</summary>
    public static string Constant(object? constant) =>
        constant is null ? "null" : "c" + constant.GetType().Name + ":" + Convert.ToString(constant, CultureInfo.InvariantCulture);

    private Term? Of(IOperation operation, Way way, int depth)
    {
        var plain = operation.Plain();

        // `n > 0`, where n may be null, compares with a 0 that may be.
        if ((operation.ConstantValue.HasValue ? operation : plain).ConstantValue is { HasValue: true, Value: var constant })
            return new Term(Constant(constant), [], false, null) { Constant = KnownValue.Constant(constant) };
        if (graph.VariableOf(plain) is { } variable)
            return way.OriginOf(variable) is var origin ? new Term(Subjects.NameOf(origin), [origin], false, NumberRange.Of(plain.Type), origin) : null;
        if (MemberPath.Of(plain) is { } path)
            return OfMember(path, plain, way);
        return depth > MaxDepth ? null : plain switch
        {
            IBinaryOperation { OperatorMethod: null } binary when NumberRange.Of(binary.Type) is not null => Made($"{binary.OperatorKind}", plain, way, depth, binary.LeftOperand, binary.RightOperand),
            IUnaryOperation { OperatorMethod: null } unary when NumberRange.Of(unary.Type) is not null => Made($"{unary.OperatorKind}", plain, way, depth, unary.Operand),
            IConversionOperation { OperatorMethod: null } cast when NumberRange.Of(cast.Type) is not null => Made($"{cast.Type}", plain, way, depth, cast.Operand),
            IInvocationOperation or IPropertyReferenceOperation or IArrayElementReferenceOperation when graph.IsAskedAgain(plain) => OfAnswer(plain, way, depth),
            _ => null,
        };
    }

    private Term? OfMember(MemberPath path, IOperation member, Way way)
    {
        if (graph.NumbersOf(path) is not { } numbers)
            return null;
        if (path.Root is { } root && graph.VariableOf(root) is { } variable)
            numbers[1] = way.OriginOf(variable);
        return new Term(path.Text, numbers, true, NumberRange.Of(member.Type));
    }

    // `text.StartsWith("a")` says the same of the same text, most likely.
    private Term? OfAnswer(IOperation asked, Way way, int depth)
    {
        var term = asked switch
        {
            IInvocationOperation call => Made(call.TargetMethod.ToDisplayString(), asked, way, depth, [.. Of(call.Instance), .. call.Arguments.Select(static argument => argument.Value)]),
            IPropertyReferenceOperation property => Made(property.Property.ToDisplayString(), asked, way, depth, [.. Of(property.Instance), .. property.Arguments.Select(static argument => argument.Value)]),
            IArrayElementReferenceOperation element => Made("[]", asked, way, depth, [element.ArrayReference, .. element.Indices]),
            _ => null,
        };
        return term is { Variables.Length: > 0 } ? term with { MayChange = true } : null;
    }

    private Term? Made(string of, IOperation whole, Way way, int depth, params IOperation[] parts)
    {
        var text = of + "(";
        var variables = new List<int>();
        var mayChange = false;
        foreach (var part in parts)
        {
            if (Of(part, way, depth + 1) is not { } term)
                return null;
            text += term.Text + ",";
            variables.AddRange(term.Variables);
            mayChange |= term.MayChange;
        }

        return new Term(text + ")", [.. variables], mayChange, NumberRange.Of(whole.Type));
    }

    // What an object asks itself has no variable in it, but is no less the same question.
    private static IEnumerable<IOperation> Of(IOperation? instance) => instance is null or IInstanceReferenceOperation ? [] : [instance];
}
