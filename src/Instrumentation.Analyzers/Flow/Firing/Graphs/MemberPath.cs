using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow.Firing.Graphs;

/// <summary>
/// A field or a property as the code reaches it: <c>order.IsGift</c>, <c>_options.Mail.IsOn</c>. What it answered once it may answer again, and may
/// not: anybody can have changed it.
/// </summary>
/// <param name="Text">The same for the same members of the same variable.</param>
/// <param name="Root">The variable at its beginning; null where it begins with the object itself or a type.</param>
internal sealed record MemberPath(string Text, IOperation? Root)
{
    /// <summary>The path that <paramref name="operation"/> is; null when it is none.</summary>
    public static MemberPath? Of(IOperation operation)
    {
        var text = "";
        IOperation? at = operation.Plain();
        while (at is IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol { IsIndexer: false } } reference && !reference.ConstantValue.HasValue)
        {
            text = $".{reference.Member.Name}{text}";
            if (reference.Instance is null)
                return new MemberPath(reference.Member.ContainingType.ToDisplayString() + text, null);
            at = reference.Instance.Plain();
        }

        return text.Length == 0 ? null : at switch
        {
            IInstanceReferenceOperation => new MemberPath("this" + text, null),
            ILocalReferenceOperation or IParameterReferenceOperation => new MemberPath(at.Syntax + text, at),
            _ => null,
        };
    }
}
