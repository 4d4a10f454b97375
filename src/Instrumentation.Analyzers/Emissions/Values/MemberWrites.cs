using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Instrumentation.Analyzers.Emissions.Wrappers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>Whether a member that has a setter keeps what its object was made with all the same, because nothing of the compilation writes it later.</summary>
internal sealed class MemberWrites
{
    private static readonly ConditionalWeakTable<Compilation, MemberWrites> Runs = new();

    private readonly ConcurrentDictionary<ISymbol, bool> _areKept = new(SymbolEqualityComparer.Default);

    /// <summary>Whether only initialisers and constructors write <paramref name="member"/>, or anything that is called like it.</summary>
    public static bool IsKept(ISymbol member, Compilation compilation) =>
        member.DeclaringSyntaxReferences.Length > 0
        && Runs.GetOrCreateValue(compilation)._areKept.GetOrAdd(member.OriginalDefinition, kept => !IsWrittenLater(kept, compilation));

    private static bool IsWrittenLater(ISymbol member, Compilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (!TreeForwards.Of(tree).Mentions(member.Name, tree, CancellationToken.None))
                continue;
            SemanticModel? model = null;
            foreach (var node in tree.GetRoot().DescendantNodes())
            {
                if (!ReadonlyField.IsWritten(node, member.Name) || IsInitializer(node) || IsInConstructor(node))
                    continue;
#pragma warning disable RS1030 // Somebody writes a member of this name; only the symbol says of which type.
                model ??= compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
                if (IsOfMadeLocal(node, model))
                    continue;
                // `set => _name = value;` writes it where the property is written.
                if (member is IFieldSymbol && BackedProperty.SetterAround(node) is { } setter && model.GetDeclaredSymbol(setter) is { } property && IsKept(property, compilation))
                    continue;
                if (model.GetSymbolInfo(node).Symbol is not { } written || SymbolEqualityComparer.Default.Equals(written.OriginalDefinition, member))
                    return true;
            }
        }

        return false;
    }

    // `new X { Name = "a" }` and `x with { Name = "a" }` make another object.
    private static bool IsInitializer(SyntaxNode name) => name.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax };

    // `var hit = new Hit(); hit.Name = "a";` is looked at where the local is.
    private static bool IsOfMadeLocal(SyntaxNode name, SemanticModel model) =>
        name.Parent is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax holder }
        && model.GetSymbolInfo(holder).Symbol is ILocalSymbol { DeclaringSyntaxReferences: { Length: 1 } declarations }
        && declarations[0].GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax };

    // In its own constructor a bare name, or one of `this`, is of the object that is being made.
    private static bool IsInConstructor(SyntaxNode name)
    {
        if (name.Parent is MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax })
            return false;
        for (var around = name.Parent; around is not null; around = around.Parent)
        {
            if (around is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)
                return false;
            if (around is ConstructorDeclarationSyntax)
                return true;
        }

        return false;
    }
}
