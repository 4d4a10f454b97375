using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Redirects;

/// <summary>The names that a loop copies: those of a list which the code spells out.</summary>
internal static class NameList
{
    /// <summary>What <paramref name="name"/>, the variable of a loop, is in turn; null when it is no such variable, or the list is not spelt out.</summary>
    public static IReadOnlyList<string>? Of(Operand name)
    {
        if (name.Operation.Unwrapped() is not ILocalReferenceOperation local)
            return null;
        foreach (var mention in Mentions.In(local.Body()).Of(local.Local))
        {
            if (mention is IVariableDeclaratorOperation && LoopOf(mention) is { } loop)
                return Elements(name.With(loop.Collection).Resolved().Operation);
        }

        return null;
    }

    private static IForEachLoopOperation? LoopOf(IOperation declarator)
    {
        for (var around = declarator.Parent; around is not null and not IBlockOperation; around = around.Parent)
        {
            if (around is IForEachLoopOperation loop)
                return loop;
        }

        return null;
    }

    private static List<string>? Elements(IOperation list)
    {
        var elements = new List<string>();
        if ((list.Unwrapped() as IArrayCreationOperation)?.Initializer is { } written || (written = list as IArrayInitializerOperation) is not null)
        {
            foreach (var element in written.ElementValues)
            {
                if (element.ConstantText() is not { } text)
                    return null;
                elements.Add(text);
            }

            return elements;
        }

        // A collection expression has no operation of its own in every compiler that this runs in.
        if (list.Syntax is not CollectionExpressionSyntax { Elements: var expressions } || list.SemanticModel is not { } model)
            return null;
        foreach (var element in expressions)
        {
            if (element is not ExpressionElementSyntax { Expression: var expression } || model.GetConstantValue(expression).Value is not string text)
                return null;
            elements.Add(text);
        }

        return elements;
    }
}
