using Instrumentation.Analyzers.Emissions.Wrappers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Endpoints.Mapped;

/// <summary>The calls of methods of some name anywhere in a compilation; only files that mention the name are read, and only such calls bound.</summary>
internal static class CallsByName
{
    /// <summary>The calls of methods whose name <paramref name="isMeant"/> likes, in files that mention <paramref name="part"/> of it.</summary>
    public static IEnumerable<IInvocationOperation> In(Compilation compilation, string part, Func<string, bool> isMeant, CancellationToken cancellation)
    {
        foreach (var tree in new WrittenNames(compilation, cancellation).In(part))
        {
            SemanticModel? model = null;
            foreach (var node in tree.GetRoot(cancellation).DescendantNodes())
            {
                if (node is not InvocationExpressionSyntax call || NameOf(call.Expression) is not { } name || !isMeant(name))
                    continue;
#pragma warning disable RS1030 // What maps an endpoint stands in another file than what answers; it is bound once a compilation.
                model ??= compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
                if (model.GetOperation(call, cancellation) is IInvocationOperation operation)
                    yield return operation;
            }
        }
    }

    private static string? NameOf(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax member => member.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => null,
    };
}
