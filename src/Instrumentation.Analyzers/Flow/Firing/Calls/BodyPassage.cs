using Instrumentation.Analyzers.Emissions.Wrappers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Analyzers.Flow.Firing.Calls;

/// <summary>
/// What the text of a member says of whether its calls return: what it throws, and which names every way through it passes. It finds too
/// much rather than too little; which ways there are, a graph says.
/// </summary>
internal sealed class BodyPassage
{
    private readonly HashSet<string> _called = new(StringComparer.Ordinal);
    private readonly HashSet<string> _passed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _handedOn = new(StringComparer.Ordinal);

    private BodyPassage()
    {
    }

    /// <summary>Whether something in it throws, or goes on without end.</summary>
    public bool Throws { get; private set; }

    /// <summary>Whether every way through it comes to such a thing.</summary>
    public bool AlwaysThrows { get; private set; }

    /// <summary>What it calls anywhere.</summary>
    public IReadOnlyCollection<string> Called => _called;

    /// <summary>What it calls on every way: it never returns if one of them does not.</summary>
    public IReadOnlyCollection<string> Passed => _passed;

    /// <summary>What it ends in, or passes on to what it is given: what is true after that call, is true after its own.</summary>
    public IReadOnlyCollection<string> HandedOn => _handedOn;

    /// <summary>Reads <paramref name="declaration"/>, of a method, a constructor, an operator or a property.</summary>
    public static BodyPassage Of(SyntaxNode declaration)
    {
        var passage = new BodyPassage();
        foreach (var body in BodiesOf(declaration))
            passage.Read(body, ParametersOf(declaration));
        return passage;
    }

    private static IEnumerable<SyntaxNode> BodiesOf(SyntaxNode declaration) => declaration switch
    {
        BaseMethodDeclarationSyntax method => Present(method.Body, method.ExpressionBody?.Expression, (method as ConstructorDeclarationSyntax)?.Initializer?.ArgumentList),
        AccessorDeclarationSyntax accessor => Present(accessor.Body, accessor.ExpressionBody?.Expression),
        PropertyDeclarationSyntax { ExpressionBody: { } arrow } => [arrow.Expression],
        IndexerDeclarationSyntax { ExpressionBody: { } arrow } => [arrow.Expression],
        ArrowExpressionClauseSyntax arrow => [arrow.Expression],
        BasePropertyDeclarationSyntax { AccessorList: { } accessors } => accessors.Accessors.SelectMany(BodiesOf),
        _ => [],
    };

    private static IEnumerable<SyntaxNode> Present(params SyntaxNode?[] bodies) => bodies.OfType<SyntaxNode>();

    private static HashSet<string> ParametersOf(SyntaxNode declaration) =>
        [.. declaration is BaseMethodDeclarationSyntax method ? method.ParameterList.Parameters.Select(static parameter => parameter.Identifier.ValueText) : [], "value"];

    private void Read(SyntaxNode body, HashSet<string> parameters)
    {
        // Behind the first way out, nothing is passed on every way.
        var first = int.MaxValue;
        foreach (var node in body.DescendantNodesAndSelf())
        {
            if (node is InvocationExpressionSyntax call && ForwardReader.NameOf(call.Expression) is { } called)
                _called.Add(called);
            else if (node is ObjectCreationExpressionSyntax creation && NameOf(creation.Type) is { } created)
                _called.Add(created);
            else if (node is ThrowStatementSyntax or ThrowExpressionSyntax || IsEndless(node))
                Throws = true;
            else if (node is ReturnStatementSyntax && first == int.MaxValue && !IsNested(node, body))
                first = node.Span.End;
        }

        foreach (var end in BodyEnds.Of(body))
            AddEnd(end);
        ReadPassed(body, first, parameters);
    }

    private void AddEnd(SyntaxNode end)
    {
        var last = end switch
        {
            ExpressionStatementSyntax statement => statement.Expression,
            ReturnStatementSyntax statement => statement.Expression,
            _ => end as ExpressionSyntax,
        };
        if ((last is AwaitExpressionSyntax awaited ? awaited.Expression : last) is InvocationExpressionSyntax call && ForwardReader.NameOf(call.Expression) is { } called)
            _handedOn.Add(called);
    }

    private void ReadPassed(SyntaxNode body, int first, HashSet<string> parameters)
    {
        var functions = new Dictionary<string, LocalFunctionStatementSyntax>(StringComparer.Ordinal);
        var pending = new Stack<SyntaxNode>();
        pending.Push(body);
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            if (node.SpanStart >= first)
                continue;
            if (node is ThrowStatementSyntax or ThrowExpressionSyntax || IsEndless(node))
                AlwaysThrows = true;
            if (node is LocalFunctionStatementSyntax function)
                functions[function.Identifier.ValueText] = function;
            else if (node is StatementSyntax and not (ExpressionStatementSyntax or LocalDeclarationStatementSyntax or ReturnStatementSyntax))
                PushPassed(node, pending);
            else
                AddPassed(node, parameters);
        }

        // A local function is passed where it is called.
        foreach (var called in functions.Values.Where(function => _passed.Contains(function.Identifier.ValueText)))
        {
            AlwaysThrows |= called.DescendantNodes().Any(static node => node is ThrowStatementSyntax or ThrowExpressionSyntax || IsEndless(node));
            AddPassed(called, parameters);
        }
    }

    private static void PushPassed(SyntaxNode statement, Stack<SyntaxNode> pending)
    {
        foreach (var part in PassedIn(statement))
        {
            if (part is not null)
                pending.Push(part);
        }
    }

    // What comes before a condition, and what is in both of its branches or may be.
    private static IEnumerable<SyntaxNode?> PassedIn(SyntaxNode statement) => statement switch
    {
        BlockSyntax block => block.Statements,
        IfStatementSyntax { Else: { } otherwise } test => [test.Condition, test.Statement, otherwise.Statement],
        IfStatementSyntax test => [test.Condition],
        WhileStatementSyntax loop => [loop.Condition, IsEndless(loop) ? loop.Statement : null],
        DoStatementSyntax loop => [loop.Statement, loop.Condition],
        ForStatementSyntax loop => [loop.Declaration, .. loop.Initializers, loop.Condition, IsEndless(loop) ? loop.Statement : null],
        CommonForEachStatementSyntax loop => [loop.Expression],
        SwitchStatementSyntax choice => [choice.Expression, .. choice.Sections.SelectMany(static section => section.Statements)],
        TryStatementSyntax attempt => [attempt.Block, attempt.Finally?.Block],
        UsingStatementSyntax resource => [resource.Declaration, resource.Expression, resource.Statement],
        LockStatementSyntax locked => [locked.Expression, locked.Statement],
        FixedStatementSyntax pinned => [pinned.Declaration, pinned.Statement],
        CheckedStatementSyntax arithmetic => [arithmetic.Block],
        UnsafeStatementSyntax block => [block.Block],
        LabeledStatementSyntax labeled => [labeled.Statement],
        _ => [],
    };

    private void AddPassed(SyntaxNode code, HashSet<string> parameters)
    {
        foreach (var node in code.DescendantNodesAndSelf(static node => node is not AnonymousFunctionExpressionSyntax))
        {
            if (node is InvocationExpressionSyntax call && ForwardReader.NameOf(call.Expression) is { } called)
                AddPassed(called, call.ArgumentList, parameters);
            else if (node is ObjectCreationExpressionSyntax creation && NameOf(creation.Type) is { } created)
                AddPassed(created, creation.ArgumentList, parameters);
        }
    }

    private void AddPassed(string called, ArgumentListSyntax? arguments, HashSet<string> parameters)
    {
        _passed.Add(called);
        if (arguments is not null && arguments.Arguments.Any(argument => argument.Expression.DescendantNodesAndSelf().Any(node => node is IdentifierNameSyntax name && parameters.Contains(name.Identifier.ValueText))))
            _handedOn.Add(called);
    }

    private static string? NameOf(TypeSyntax type) => type switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        QualifiedNameSyntax name => name.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax name => name.Name.Identifier.ValueText,
        _ => null,
    };

    private static bool IsEndless(SyntaxNode node) => node switch
    {
        WhileStatementSyntax loop => loop.Condition.IsKind(SyntaxKind.TrueLiteralExpression),
        DoStatementSyntax loop => loop.Condition.IsKind(SyntaxKind.TrueLiteralExpression),
        ForStatementSyntax loop => loop.Condition is null || loop.Condition.IsKind(SyntaxKind.TrueLiteralExpression),
        GotoStatementSyntax jump => jump.IsKind(SyntaxKind.GotoStatement),
        _ => false,
    };

    private static bool IsNested(SyntaxNode node, SyntaxNode body)
    {
        for (var around = node.Parent; around is not null && around != body; around = around.Parent)
        {
            if (around is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)
                return true;
        }

        return false;
    }
}
