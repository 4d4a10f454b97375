using System.Text;
using Instrumentation.Analyzers.Emissions.Names;
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
            var joined when JoinedText.Of(joined) is { } parts => Joined(parts, inside, depth),
            IInvocationOperation { TargetMethod: { IsVirtual: false, IsAbstract: false } method } call => Of(code.ReturnedBy(method), new Entered(call, inside), depth),
            _ => null,
        };
    }

    private string? Joined(IReadOnlyList<TextPart> parts, Entered? inside, int depth)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            if ((part.Text ?? JoinedText.OfConstant(part.Hole!) ?? Of(part.Hole, inside, depth)) is not { } read)
                return null;
            text.Append(read);
        }

        return text.ToString();
    }
}
