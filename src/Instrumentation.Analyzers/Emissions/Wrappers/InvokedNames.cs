using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Analyzers.Emissions.Wrappers;

/// <summary>The names of everything that a file calls.</summary>
internal static class InvokedNames
{
    public static HashSet<string> In(SyntaxNode root)
    {
        var names = new HashSet<string>();
        foreach (var node in root.DescendantNodes())
        {
            if (node is InvocationExpressionSyntax call && ForwardReader.NameOf(call.Expression) is { } name)
                names.Add(name);
        }

        return names;
    }
}
