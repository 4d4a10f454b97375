using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Analyzers.Tests.Accuracy;

/// <summary>
/// A checker of syntax alone: calls by the method's name, whose event is a literal and whose bag, if any, is an initializer
/// with literal keys. It needs no compilation, and is what one writes first.
/// </summary>
internal static class LiteralCheck
{
    private static readonly HashSet<string> Methods =
        new(["Track", "TrackAsync", "TrackEvent", "Capture", "LogEvent", "logEvent", "GetTrackMessage"], StringComparer.Ordinal);

    private static readonly HashSet<string> NameParameters = new(["name", "eventName", "event", "evt"], StringComparer.Ordinal);

    /// <summary>What it finds in the project.</summary>
    public static IReadOnlyList<Finding> Findings(CorpusProject project) => [.. Calls(project).SelectMany(call => Check(project, call.Path, call.Text, call.Call))];

    /// <summary>The planned events that it sees emitted.</summary>
    public static IEnumerable<string> Emitted(CorpusProject project) =>
        Calls(project).Select(call => NameOf(call.Call)?.Token.ValueText).OfType<string>().Where(name => Planned(project, name) is not null).Distinct();

    private static IEnumerable<(string Path, string Text, InvocationExpressionSyntax Call)> Calls(CorpusProject project) =>
        from file in project.Files
        from call in CSharpSyntaxTree.ParseText(file.Text.Text).GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
        where Methods.Contains(MethodOf(call))
        select (file.Path, file.Text.Text, call);

    private static string MethodOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax member => member.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => "",
    };

    // The argument that says it is the name, or else the first literal among the first two: SDKs differ in whether the person comes first.
    private static LiteralExpressionSyntax? NameOf(InvocationExpressionSyntax call)
    {
        var arguments = call.ArgumentList.Arguments;
        var argument = arguments.FirstOrDefault(given => given.NameColon is { } colon && NameParameters.Contains(colon.Name.Identifier.ValueText))
            ?? arguments.Take(2).FirstOrDefault(given => given.NameColon is null && IsText(given.Expression));
        return argument?.Expression is LiteralExpressionSyntax literal && IsText(literal) ? literal : null;
    }

    private static bool IsText(ExpressionSyntax expression) => expression.IsKind(SyntaxKind.StringLiteralExpression);

    private static PlanEvent? Planned(CorpusProject project, string name) => project.Plan.Events.FirstOrDefault(planned => planned.WireName == name);

    private static IEnumerable<Finding> Check(CorpusProject project, string path, string text, InvocationExpressionSyntax call)
    {
        if (NameOf(call) is not { } name)
        {
            foreach (var computed in call.ArgumentList.Arguments.Take(2).Select(argument => argument.Expression).Where(IsComputed))
                yield return new Finding("TRK102", path, computed.Span, text);
            yield break;
        }

        if (Planned(project, name.Token.ValueText) is not { } planned)
        {
            yield return new Finding("TRK101", path, name.Span, text);
            yield break;
        }

        if (Keys(call, name) is not { } keys)
            yield break;
        var missing = planned.Members.Where(member => member.Requirement.IsRequired && keys.All(key => key.Name != member.Property.WireName)).ToList();
        if (missing.Any(member => member.Property.Key is null))
            yield return new Finding("TRK104", path, name.Span, text);
        foreach (var _ in missing.Where(member => member.Property.Key is not null))
            yield return new Finding("TRK201", path, name.Span, text);
        foreach (var (key, place) in keys)
        {
            if (planned.Members.All(member => member.Property.WireName != key) && planned.Carries.All(carried => carried.AnyOf.All(property => property.WireName != key)))
                yield return new Finding("TRK105", path, place.Span, text);
        }
    }

    private static bool IsComputed(ExpressionSyntax expression) =>
        expression is InterpolatedStringExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression };

    // The keys of the bag that stands behind the name; none where nothing stands there, null where it is written in another way.
    private static List<(string Name, SyntaxNode Place)>? Keys(InvocationExpressionSyntax call, LiteralExpressionSyntax name)
    {
        var bag = call.ArgumentList.Arguments.SkipWhile(argument => argument.Expression != name).Skip(1).FirstOrDefault()?.Expression;
        return bag switch
        {
            null => [],
            AnonymousObjectCreationExpressionSyntax anonymous => Named(anonymous),
            BaseObjectCreationExpressionSyntax { Initializer: { } initializer } => Literal(initializer),
            _ => null,
        };
    }

    private static List<(string Name, SyntaxNode Place)>? Named(AnonymousObjectCreationExpressionSyntax bag)
    {
        var keys = new List<(string, SyntaxNode)>();
        foreach (var member in bag.Initializers)
        {
            if (member.NameEquals is { } given)
                keys.Add((given.Name.Identifier.ValueText, given.Name));
            else if (member.Expression is IdentifierNameSyntax own)
                keys.Add((own.Identifier.ValueText, own));
            else
                return null;
        }

        return keys;
    }

    private static List<(string Name, SyntaxNode Place)>? Literal(InitializerExpressionSyntax bag)
    {
        var keys = new List<(string, SyntaxNode)>();
        foreach (var entry in bag.Expressions)
        {
            var key = entry switch
            {
                AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [var index] } } => index.Expression,
                InitializerExpressionSyntax { Expressions: [var first, _] } => first,
                _ => null,
            };
            if (key is not LiteralExpressionSyntax literal || !IsText(literal))
                return null;
            keys.Add((literal.Token.ValueText, literal));
        }

        return keys;
    }
}
