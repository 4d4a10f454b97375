using Instrumentation.Analyzers.Emissions.Values;
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
        if (member is not (IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null, IsVirtual: false, IsAbstract: false, IsOverride: false }) || ReadonlyField.IsAssignedInConstructor(member.OriginalDefinition))
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
    public static IOperation? Returned(IOperation body) => ReturnedValues.Of(body).Take(2).ToList() is { Count: 1 } returned ? returned[0] : null;

    /// <summary>The call of the base's constructor, or of another of the type: <c>: base("/api")</c>, or after a primary constructor <c>: Module("/api")</c>; null where the code says none.</summary>
    public IInvocationOperation? BaseCallOf(IMethodSymbol constructor)
    {
        foreach (var reference in constructor.DeclaringSyntaxReferences)
        {
            SyntaxNode? call = reference.GetSyntax(cancellation) switch
            {
                ConstructorDeclarationSyntax declaration => declaration.Initializer,
                TypeDeclarationSyntax { BaseList: { } bases } => bases.Types.FirstOrDefault() as PrimaryConstructorBaseTypeSyntax,
                _ => null,
            };
            if (call is not null && Bound(call) is { } bound)
                return ConstructedMember.CallIn(bound);
        }

        return null;
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
}
