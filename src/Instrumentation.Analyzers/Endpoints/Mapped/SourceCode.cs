using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Endpoints.Mapped;

/// <summary>The code behind the symbols that endpoints are mapped with: bodies of methods, and what members always are.</summary>
internal sealed class SourceCode(Compilation compilation, CancellationToken cancellation)
{
    /// <summary>The body of a method; null when the compilation does not have it.</summary>
    public IOperation? BodyOf(IMethodSymbol method)
    {
        foreach (var reference in (method.ReducedFrom ?? method).OriginalDefinition.DeclaringSyntaxReferences)
        {
            if (Bound(reference.GetSyntax(cancellation)) is { } body)
                return body;
        }

        return null;
    }

    /// <summary>What a call of the method gives: the value of its only <c>return</c>. Null where there are several, of which nobody knows which.</summary>
    public IOperation? ReturnedBy(IMethodSymbol method) => BodyOf(method) is { } body ? Returned(body) : null;

    /// <summary>What a read-only field or a property without a setter always is; null where that may change, or is not written here.</summary>
    public IOperation? AlwaysIs(ISymbol member)
    {
        if (member is not (IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null, IsVirtual: false, IsAbstract: false, IsOverride: false }))
            return null;
        foreach (var reference in member.OriginalDefinition.DeclaringSyntaxReferences)
        {
            switch (reference.GetSyntax(cancellation))
            {
                case VariableDeclaratorSyntax { Initializer.Value: var value }:
                    return Bound(value);
                case PropertyDeclarationSyntax { ExpressionBody.Expression: var value }:
                    return Bound(value);
                case PropertyDeclarationSyntax { Initializer.Value: var value }:
                    return Bound(value);
                case PropertyDeclarationSyntax when member is IPropertySymbol { GetMethod: { } getter }:
                    return ReturnedBy(getter);
            }
        }

        return null;
    }

    /// <summary>The value of the only <c>return</c> of a body.</summary>
    public static IOperation? Returned(IOperation body)
    {
        IOperation? value = null;
        foreach (var operation in body.Descendants())
        {
            if (operation is not IReturnOperation { ReturnedValue: { } returned } || IsInFunction(operation, body))
                continue;
            if (value is not null)
                return null;
            value = returned;
        }

        return value;
    }

    /// <summary>Whether both are one symbol, however generic and however called.</summary>
    public static bool Same(ISymbol? left, ISymbol? right) => SymbolEqualityComparer.Default.Equals(Definition(left), Definition(right));

    /// <summary>What code means; null where it belongs to another compilation.</summary>
    public IOperation? Bound(SyntaxNode code)
    {
#pragma warning disable RS1030 // What is asked for stands elsewhere than the endpoint; it is bound once.
        return compilation.ContainsSyntaxTree(code.SyntaxTree) ? compilation.GetSemanticModel(code.SyntaxTree).GetOperation(code, cancellation) : null;
#pragma warning restore RS1030
    }

    private static ISymbol? Definition(ISymbol? symbol) => (symbol is IMethodSymbol { ReducedFrom: { } reduced } ? reduced : symbol)?.OriginalDefinition;

    private static bool IsInFunction(IOperation operation, IOperation body)
    {
        for (var around = operation.Parent; around is not null && !ReferenceEquals(around, body); around = around.Parent)
        {
            if (around is IAnonymousFunctionOperation or ILocalFunctionOperation)
                return true;
        }

        return false;
    }
}
