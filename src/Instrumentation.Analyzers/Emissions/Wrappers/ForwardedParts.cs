using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Analyzers.Emissions.Wrappers;

/// <summary>The parts of an expression that may come out of it again, as they are or within a text, a copy or an object.</summary>
internal static class ForwardedParts
{
    public static IEnumerable<ExpressionSyntax?> Of(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => [inner.Expression],
        CastExpressionSyntax cast => [cast.Expression],
        PostfixUnaryExpressionSyntax postfix => [postfix.Operand],
        AwaitExpressionSyntax awaited => [awaited.Expression],
        BinaryExpressionSyntax binary => [binary.Left],
        ConditionalExpressionSyntax conditional => [conditional.WhenTrue, conditional.WhenFalse],
        SwitchExpressionSyntax choice => choice.Arms.Select(static arm => arm.Expression),
        ConditionalAccessExpressionSyntax access => [access.Expression],
        MemberAccessExpressionSyntax { Expression: TupleExpressionSyntax tuple } => tuple.Arguments.Select(static argument => argument.Expression),
        ElementAccessExpressionSyntax { Expression: ImplicitArrayCreationExpressionSyntax array } => array.Initializer.Expressions,
        ElementAccessExpressionSyntax { Expression: ArrayCreationExpressionSyntax { Initializer: { } elements } } => elements.Expressions,
        InterpolatedStringExpressionSyntax text => text.Contents.OfType<InterpolationSyntax>().Select(static hole => hole.Expression),
        InvocationExpressionSyntax call => call.ArgumentList.Arguments.Select(static argument => argument.Expression)
            .Append((call.Expression as MemberAccessExpressionSyntax)?.Expression!),
        BaseObjectCreationExpressionSyntax creation => (creation.ArgumentList?.Arguments ?? default).Select(static argument => argument.Expression)
            .Concat((creation.Initializer?.Expressions ?? default).OfType<AssignmentExpressionSyntax>()
                .Where(static assignment => assignment.Left is IdentifierNameSyntax)
                .Select(static assignment => assignment.Right)),
        _ => [],
    };
}
