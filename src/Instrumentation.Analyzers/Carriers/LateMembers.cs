using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Analyzers.Carriers;

/// <summary>
/// Members that the code assigns after an object was made, by name: what is left out where it is made may be filled in there.
/// Read by syntax, once for each file, and only where something seems to be left out.
/// </summary>
internal sealed class LateMembers
{
    private static readonly ConditionalWeakTable<SyntaxTree, HashSet<string>> Files = new();

    private readonly Lazy<HashSet<string>> _names;

    public LateMembers(Compilation compilation, CancellationToken cancellation) => _names = new(
        () =>
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (var tree in compilation.SyntaxTrees)
                names.UnionWith(Files.GetValue(tree, file => Read(file, cancellation)));
            return names;
        },
        LazyThreadSafetyMode.PublicationOnly);

    /// <summary>Whether something may assign the member of an object that exists already.</summary>
    public bool IsAssigned(ISymbol member) => member is not IPropertySymbol { SetMethod: null or { IsInitOnly: true } } && _names.Value.Contains(member.Name);

    private static HashSet<string> Read(SyntaxTree tree, CancellationToken cancellation)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in tree.GetRoot(cancellation).DescendantNodes())
        {
            if (node is not AssignmentExpressionSyntax assignment)
                continue;
            foreach (var target in assignment.Left is TupleExpressionSyntax tuple ? tuple.Arguments.Select(static argument => argument.Expression) : [assignment.Left])
            {
                if (target is MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax } member)
                    names.Add(member.Name.Identifier.ValueText);
            }
        }

        return names;
    }
}
