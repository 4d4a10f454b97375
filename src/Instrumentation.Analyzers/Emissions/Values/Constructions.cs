using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Instrumentation.Analyzers.Emissions.Wrappers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>What a constructor of the compilation is given, wherever the compilation calls it: <c>new X("a")</c>, <c>: base("a")</c>, <c>: this("a")</c>.</summary>
internal sealed class Constructions
{
    // A type that is made more often than this is no command or screen.
    private const int MaxCalls = 256;

    // Each `new` that may be meant is bound with the body around it; where there are more, the answer costs more than it is worth.
    private const int MaxBound = 2_000;

    private static readonly ConditionalWeakTable<Compilation, Constructions> Runs = new();

    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<Construction>> _byConstructor = new(SymbolEqualityComparer.Default);

    /// <summary>
    /// What each call passes for <paramref name="parameter"/>, in the body in which it stands, and whether that is another constructor of the same
    /// object; null when none is seen, or too many.
    /// </summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="objectType">The type that the object has at least: what its brothers pass to the constructor of a base says nothing of it.</param>
    /// <param name="compilation">The compilation.</param>
    public static IReadOnlyList<(IOperation Value, bool IsChained)>? ArgumentsOf(IParameterSymbol parameter, INamedTypeSymbol objectType, Compilation compilation)
    {
        if (parameter is not { RefKind: RefKind.None or RefKind.In, IsParams: false, ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor })
            return null;
        var calls = Runs.GetOrCreateValue(compilation)._byConstructor.GetOrAdd(constructor.OriginalDefinition, symbol => Find((IMethodSymbol)symbol, compilation));
        var passed = new List<(IOperation, bool)>();
        foreach (var call in calls)
        {
            if (!call.Makes(objectType))
                continue;
            if (call.Arguments.At(parameter.Ordinal) is not { } argument)
                return null;
            passed.Add((argument, call.IsChained));
        }

        return passed.Count == 0 ? null : passed;
    }

    // None when there are too many to look at.
    private static ImmutableArray<Construction> Find(IMethodSymbol constructor, Compilation compilation)
    {
        var type = constructor.ContainingType;
        var found = ImmutableArray.CreateBuilder<Construction>();
        var bound = 0;
        foreach (var tree in compilation.SyntaxTrees)
        {
            var forwards = TreeForwards.Of(tree);
            var isNamed = forwards.Mentions(type.Name, tree, CancellationToken.None);
            if (!isNamed && !forwards.Mentions("new(", tree, CancellationToken.None) && !forwards.Mentions("new (", tree, CancellationToken.None))
                continue;
            SemanticModel? model = null;
            foreach (var node in tree.GetRoot().DescendantNodes())
            {
                if (!MayCall(node, constructor, isNamed))
                    continue;
                if (++bound > MaxBound || found.Count > MaxCalls)
                    return ImmutableArray<Construction>.Empty;
#pragma warning disable RS1030 // The call stands in another member; binding those that may be meant is the price of knowing what they pass.
                model ??= compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
                if (model.GetOperation(node) is { } operation && ArgumentsIn(operation, constructor) is { } arguments && TypeMadeBy(node, type, model) is { } made)
                    found.Add(new Construction(made, arguments, IsChained: node is ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax));
            }
        }

        return found.Count > MaxCalls ? ImmutableArray<Construction>.Empty : found.ToImmutable();
    }

    private static INamedTypeSymbol? TypeMadeBy(SyntaxNode call, INamedTypeSymbol created, SemanticModel model) => call is BaseObjectCreationExpressionSyntax
        ? created
        : call.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration ? model.GetDeclaredSymbol(declaration) as INamedTypeSymbol : null;

    private static bool MayCall(SyntaxNode node, IMethodSymbol constructor, bool isNamed) => node switch
    {
        ObjectCreationExpressionSyntax creation => isNamed && NameIn(creation.Type) == constructor.ContainingType.Name && Takes(constructor, creation.ArgumentList),
        ImplicitObjectCreationExpressionSyntax creation => Takes(constructor, creation.ArgumentList),
        ConstructorInitializerSyntax initializer => isNamed && Takes(constructor, initializer.ArgumentList),
        PrimaryConstructorBaseTypeSyntax initializer => isNamed && NameIn(initializer.Type) == constructor.ContainingType.Name && Takes(constructor, initializer.ArgumentList),
        _ => false,
    };

    private static bool Takes(IMethodSymbol constructor, ArgumentListSyntax? arguments)
    {
        var count = arguments?.Arguments.Count ?? 0;
        return count >= constructor.Parameters.Count(static parameter => !parameter.IsOptional && !parameter.IsParams)
            && (count <= constructor.Parameters.Length || constructor.Parameters.Any(static parameter => parameter.IsParams));
    }

    private static string? NameIn(TypeSyntax type) => type switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        QualifiedNameSyntax name => name.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax name => name.Name.Identifier.ValueText,
        _ => null,
    };

    private static ImmutableArray<IArgumentOperation>? ArgumentsIn(IOperation operation, IMethodSymbol constructor)
    {
        var call = operation is IExpressionStatementOperation statement ? statement.Operation : operation;
        return call switch
        {
            IObjectCreationOperation { Constructor: { } called, Arguments: var arguments } when Same(called, constructor) => arguments,
            IInvocationOperation { TargetMethod: var called, Arguments: var arguments } when Same(called, constructor) => arguments,
            _ => null,
        };
    }

    private static bool Same(ISymbol left, ISymbol right) => SymbolEqualityComparer.Default.Equals(left.OriginalDefinition, right.OriginalDefinition);
}
