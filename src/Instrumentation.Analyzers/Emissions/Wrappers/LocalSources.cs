using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Analyzers.Emissions.Wrappers;

/// <summary>
/// Everything that the locals of a function are made of: their initialisers, assignments, the delegates that get to fill them, and the
/// sequences whose elements are copied into them.
/// </summary>
internal static class LocalSources
{
    /// <summary>The sources of each local of <paramref name="function"/>, by its name.</summary>
    public static Dictionary<string, List<ExpressionSyntax>> In(SyntaxNode function)
    {
        var locals = new Dictionary<string, List<ExpressionSyntax>>();
        foreach (var declarator in function.DescendantNodes().OfType<VariableDeclaratorSyntax>())
            locals[declarator.Identifier.ValueText] = declarator.Initializer is { Value: var initializer } ? [initializer] : [];
        foreach (var declared in function.DescendantNodes().OfType<DeclarationExpressionSyntax>())
        {
            if (declared.Designation is SingleVariableDesignationSyntax { Identifier.ValueText: var name })
                locals[name] = [];
        }

        foreach (var node in function.DescendantNodes())
        {
            switch (node)
            {
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax target } assignment:
                    Add(target.Identifier.ValueText, assignment.Right);
                    break;

                // `telemetry.Name = name`, `telemetry.Properties = bag`
                case AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax target } } assignment:
                    Add(target.Identifier.ValueText, assignment.Right);
                    break;
                case InvocationExpressionSyntax call:
                    foreach (var argument in call.ArgumentList.Arguments)
                    {
                        if (argument.Expression is IdentifierNameSyntax filled)
                            Add(filled.Identifier.ValueText, Delegate(call));

                        // `Names.TryGetValue(kind, out var name)`
                        if (ForwardReader.NameOf(call.Expression) == "TryGetValue" && OutOf(argument) is { } found)
                            Add(found, call.ArgumentList.Arguments[0].Expression);
                    }

                    break;
                case ForEachStatementSyntax loop:
                    locals[loop.Identifier.ValueText] = [loop.Expression];
                    foreach (var name in loop.Statement.DescendantNodes().OfType<IdentifierNameSyntax>())
                        Add(name.Identifier.ValueText, loop.Expression);
                    break;
            }
        }

        return locals;

        void Add(string local, ExpressionSyntax? source)
        {
            if (source is not null && locals.TryGetValue(local, out var sources))
                sources.Add(source);
        }
    }

    private static string? OutOf(ArgumentSyntax argument) => !argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword) ? null : argument.Expression switch
    {
        DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax declared } => declared.Identifier.ValueText,
        IdentifierNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>The delegate that is called in <c>fill(bag)</c>, <c>fill.Invoke(bag)</c> and <c>fill?.Invoke(bag)</c>; null for another call.</summary>
    public static ExpressionSyntax? Delegate(InvocationExpressionSyntax call) => call.Expression switch
    {
        IdentifierNameSyntax name => name,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Invoke" } member => member.Expression,
        MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Invoke" } when call.Parent is ConditionalAccessExpressionSyntax access => access.Expression,
        _ => null,
    };
}
