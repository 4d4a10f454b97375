using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Analyzers.Flow.Firing.Calls;

/// <summary>The statements and expressions in which a body may end, as far as its text says.</summary>
internal static class BodyEnds
{
    /// <summary>The ends of <paramref name="body"/>, a block or an expression.</summary>
    public static IEnumerable<SyntaxNode> Of(SyntaxNode body)
    {
        var pending = new Stack<SyntaxNode>();
        pending.Push(body);
        while (pending.Count > 0)
        {
            var end = pending.Pop();
            if (end is ExpressionSyntax or ThrowStatementSyntax or ReturnStatementSyntax or ExpressionStatementSyntax)
            {
                yield return end;
                continue;
            }

            foreach (var part in PartsOf(end))
                pending.Push(part);
        }
    }

    private static IEnumerable<SyntaxNode> PartsOf(SyntaxNode end) => end switch
    {
        // What comes after a `throw` never runs.
        BlockSyntax block => Last(block.Statements),
        IfStatementSyntax { Else: { } otherwise } test => [test.Statement, otherwise.Statement],
        IfStatementSyntax test => [test.Statement],
        SwitchStatementSyntax choice => choice.Sections.SelectMany(static section => Last(section.Statements)),
        TryStatementSyntax attempt => [attempt.Block, .. attempt.Catches.Select(static handler => handler.Block), .. attempt.Finally is { } last ? new[] { last.Block } : []],
        UsingStatementSyntax resource => [resource.Statement],
        LockStatementSyntax locked => [locked.Statement],
        CheckedStatementSyntax arithmetic => [arithmetic.Block],
        LabeledStatementSyntax labeled => [labeled.Statement],
        WhileStatementSyntax loop => [loop.Statement],
        DoStatementSyntax loop => [loop.Statement],
        ForStatementSyntax loop => [loop.Statement],
        _ => [],
    };

    private static IEnumerable<SyntaxNode> Last(SyntaxList<StatementSyntax> statements)
    {
        var last = statements.FirstOrDefault(static statement => statement is ThrowStatementSyntax) ?? statements.LastOrDefault(static statement => statement is not (LocalFunctionStatementSyntax or BreakStatementSyntax));
        return last is null ? [] : [last];
    }
}
