using System.Text;
using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Endpoints.Mapped;

/// <summary>
/// Reads the texts that routes are put together from: constants, and what is no constant for the compiler but never changes,
/// such as <c>static readonly</c> fields and methods that return one text.
/// </summary>
/// <param name="code">The code.</param>
/// <param name="given">What the parameters of the method around are given by no call, as those of an attribute.</param>
internal sealed class RouteText(SourceCode code, IReadOnlyDictionary<string, string>? given = null)
{
    private const int MaxDepth = 16;

    /// <summary>The text that <paramref name="operation"/> always is; null where nobody can tell.</summary>
    /// <param name="operation">What is given for a route.</param>
    /// <param name="inside">The calls whose bodies it stands in.</param>
    public string? Of(IOperation? operation, Entered? inside = null) => Of(operation, inside, 0);

    private string? Of(IOperation? operation, Entered? inside, int depth)
    {
        if (operation is null || depth > MaxDepth)
            return null;
        var value = operation.Unwrapped();
        if (value.ConstantText() is { } constant)
            return constant;
        depth++;
        return value switch
        {
            ILocalReferenceOperation local => Of(EndpointCode.ValueOf(local), inside, depth),
            IParameterReferenceOperation { Parameter: var parameter } =>
                inside is not null && inside.Gives(parameter) ? Of(inside.Given(parameter), inside.Outer, depth)
                : given is not null && given.TryGetValue(parameter.Name, out var text) ? text
                : null,
            IFieldReferenceOperation { Field: var field } => Of(code.AlwaysIs(field), null, depth),
            IPropertyReferenceOperation { Property: { IsIndexer: false } property } => Of(code.AlwaysIs(property), null, depth),
            IInterpolatedStringOperation interpolated => Joined(interpolated, inside, depth),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => Of(sum.LeftOperand, inside, depth) is { } left && Of(sum.RightOperand, inside, depth) is { } right ? left + right : null,
            IInvocationOperation { TargetMethod: { IsVirtual: false, IsAbstract: false } method } call => Of(code.ReturnedBy(method), new Entered(call, inside), depth),
            _ => null,
        };
    }

    private string? Joined(IInterpolatedStringOperation interpolated, Entered? inside, int depth)
    {
        var text = new StringBuilder();
        foreach (var part in interpolated.Parts)
        {
            var read = part switch
            {
                IInterpolatedStringTextOperation { Text: var written } => written.ConstantText(),
                IInterpolationOperation { FormatString: null, Alignment: null } hole => Of(hole.Expression, inside, depth),
                _ => null,
            };
            if (read is null)
                return null;
            text.Append(read);
        }

        return text.ToString();
    }
}
