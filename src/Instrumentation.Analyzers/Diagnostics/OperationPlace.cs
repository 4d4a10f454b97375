using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Analyzers.Diagnostics;

/// <summary>Where findings about operations stand.</summary>
internal static class OperationPlace
{
    /// <summary>The part of the code that stands for <paramref name="operation"/>. An initializer may span many lines; the type before it says as much.</summary>
    public static Location LocationOf(IOperation operation) => operation.Syntax switch
    {
        ObjectCreationExpressionSyntax { Initializer: not null } creation => creation.Type.GetLocation(),
        ImplicitObjectCreationExpressionSyntax { Initializer: not null } creation => creation.NewKeyword.GetLocation(),
        AnonymousObjectCreationExpressionSyntax creation => creation.NewKeyword.GetLocation(),
        ArgumentSyntax argument => argument.Expression.GetLocation(),
        var syntax => syntax.GetLocation(),
    };
}
