using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Analyzers.Emissions.Wrappers;

/// <summary>A method or local function while its file is read: what of its parameters, and of the functions around it, an expression passes on.</summary>
internal sealed class ForwardingFunction
{
    /// <summary>The place of what a call says by its type arguments.</summary>
    public const int TypeArguments = -1;

    /// <summary>The place of what an extension is called on.</summary>
    public const int Receiver = -2;

    // Deeper than this, nobody forwards; a chain of operators is walked without recursion.
    private const int MaxDepth = 32;

    private readonly ForwardingFunction? _outer;
    private readonly ForwardingMethod _method;
    private readonly SyntaxNode _declaration;
    private readonly Dictionary<string, int> _parameters = [];
    private readonly Dictionary<string, List<int>> _typeParameters = [];
    private Dictionary<string, List<ExpressionSyntax>>? _locals;

    private ForwardingFunction(SyntaxNode declaration, string name, TypeParameterListSyntax? types, ParameterListSyntax parameters, ForwardingFunction? outer)
    {
        _outer = outer;
        _declaration = declaration;
        var list = parameters.Parameters;
        _method = new ForwardingMethod(
            declaration,
            name,
            list.Count > 0 && list[0].Modifiers.Any(SyntaxKind.ThisKeyword),
            list.Count > 0 && list[list.Count - 1].Modifiers.Any(SyntaxKind.ParamsKeyword),
            list.Count);
        for (var i = 0; i < list.Count; i++)
            _parameters[list[i].Identifier.ValueText] = i;
        foreach (var type in types?.Parameters ?? default)
            _typeParameters[type.Identifier.ValueText] = [TypeArguments, .. Typed(type.Identifier.ValueText, list)];
    }

    /// <summary>The function that <paramref name="declaration"/> is; null when neither it nor one around it has a parameter, be it of a type.</summary>
    public static ForwardingFunction? Of(SyntaxNode declaration, ForwardingFunction? outer) => declaration switch
    {
        MethodDeclarationSyntax method when method.ParameterList.Parameters.Count > 0 || method.TypeParameterList is not null =>
            new(method, method.Identifier.ValueText, method.TypeParameterList, method.ParameterList, outer),
        LocalFunctionStatementSyntax function when outer is not null || function.ParameterList.Parameters.Count > 0 || function.TypeParameterList is not null =>
            new(function, function.Identifier.ValueText, function.TypeParameterList, function.ParameterList, outer),
        _ => outer,
    };

    /// <summary>The parameters that <paramref name="expression"/> passes on as they are, or as part of a text or a copy.</summary>
    public IEnumerable<(ForwardingMethod Method, int Parameter)> PassedOnIn(ExpressionSyntax expression)
    {
        var found = new HashSet<(ForwardingMethod, int)>();
        Collect(expression, found, [], depth: 0);
        return found;
    }

    private void Collect(ExpressionSyntax? expression, HashSet<(ForwardingMethod, int)> found, HashSet<string> locals, int depth)
    {
        while (expression is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression or (int)SyntaxKind.CoalesceExpression } binary && depth <= MaxDepth)
        {
            Collect(binary.Right, found, locals, depth + 1);
            expression = binary.Left;
        }

        if (depth > MaxDepth)
            return;
        switch (expression)
        {
            case IdentifierNameSyntax name:
                Collect(name.Identifier.ValueText, found, locals, depth + 1);
                break;
            case ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax or AwaitExpressionSyntax
                or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression } or ConditionalExpressionSyntax or SwitchExpressionSyntax
                or InterpolatedStringExpressionSyntax or InvocationExpressionSyntax or ConditionalAccessExpressionSyntax
                or MemberAccessExpressionSyntax { Expression: TupleExpressionSyntax } or ElementAccessExpressionSyntax:
                foreach (var part in ForwardedParts.Of(expression))
                    Collect(part, found, locals, depth + 1);
                break;
            case BaseObjectCreationExpressionSyntax creation:
                foreach (var part in ForwardedParts.Of(creation))
                    Collect(part, found, locals, depth + 1);
                break;
            case MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax or PostfixUnaryExpressionSyntax } member:
                // `sdk.Track(e.Name, e.Properties)`
                Collect(member.Expression, found, locals, depth + 1);
                break;
            case MemberAccessExpressionSyntax { Expression: TypeOfExpressionSyntax { Type: IdentifierNameSyntax type } }:
                // `typeof(T).Name`
                Collect(type, found, locals, depth + 1);
                break;
            case CollectionExpressionSyntax list:
                foreach (var element in list.Elements)
                    Collect((element as SpreadElementSyntax)?.Expression, found, locals, depth + 1);
                break;
            case AnonymousFunctionExpressionSyntax lambda:
                // `bag => { fill(bag); bag.Add(…); }`
                foreach (var call in lambda.DescendantNodes().OfType<InvocationExpressionSyntax>())
                    Collect(LocalSources.Delegate(call), found, locals, depth + 1);
                break;
        }
    }

    private void Collect(string name, HashSet<(ForwardingMethod, int)> found, HashSet<string> locals, int depth)
    {
        for (var function = this; function is not null; function = function._outer)
        {
            if (function._parameters.TryGetValue(name, out var parameter))
            {
                found.Add((function._method, parameter));
                return;
            }

            // `T.EventName`: said by the type argument, and so by what it is told from.
            if (function._typeParameters.TryGetValue(name, out var positions))
            {
                foreach (var position in positions)
                    found.Add((function._method, position));
                return;
            }

            if (function.Locals.TryGetValue(name, out var sources))
            {
                if (locals.Add(name))
                {
                    foreach (var source in sources)
                        Collect(source, found, locals, depth);
                }

                return;
            }
        }
    }

    private static IEnumerable<int> Typed(string type, SeparatedSyntaxList<ParameterSyntax> parameters)
    {
        for (var i = 0; i < parameters.Count; i++)
        {
            if (parameters[i].Type?.DescendantNodesAndSelf().Any(node => node is IdentifierNameSyntax name && name.Identifier.ValueText == type) == true)
                yield return i;
        }
    }

    private Dictionary<string, List<ExpressionSyntax>> Locals => _locals ??= LocalSources.In(_declaration);
}
