using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Analyzers.Flow.Firing.Calls;

/// <summary>The names of members that run without being named: by an operator, a loop, a <c>using</c>, or the creation of something.</summary>
internal static class ImplicitNames
{
    /// <summary>Stands for every operator and conversion.</summary>
    public const string Operator = "operator";

    /// <summary>Stands for every constructor, where the type is not named.</summary>
    public const string Creation = "new()";

    private const string Initializers = ".init:";
    private const string Statics = ".cctor:";

    private static readonly string[] Disposal = ["Dispose", "DisposeAsync"];
    private static readonly string[] Enumeration = ["GetEnumerator", "GetAsyncEnumerator", "MoveNext", "MoveNextAsync", "Current", .. Disposal];
    private static readonly string[] Awaiting = ["GetAwaiter", "GetResult", "IsCompleted"];
    private static readonly string[] Appending = ["AppendFormatted", "AppendLiteral"];
    private static readonly string[] Adding = ["Add"];
    private static readonly string[] Indexing = ["this[]"];
    private static readonly string[] Deconstruction = ["Deconstruct"];
    private static readonly string[] Creating = [Creation];
    private static readonly HashSet<string> All = new([Operator, .. Enumeration, .. Awaiting, .. Appending, .. Adding, .. Indexing, .. Deconstruction, .. Creating], StringComparer.Ordinal);

    /// <summary>Whether members may run what <paramref name="name"/> stands for and not mention it.</summary>
    public static bool Has(string name) => All.Contains(name);

    /// <summary>What stands for what every constructor of a type runs besides its own body.</summary>
    public static string InitializersOf(string type) => Initializers + type;

    /// <summary>What stands for what runs before a type is first used.</summary>
    public static string StaticsOf(string type) => Statics + type;

    /// <summary>What the syntax runs by itself.</summary>
    public static IReadOnlyList<string> In(SyntaxNode node) => node switch
    {
        UsingStatementSyntax or LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 } => Disposal,
        CommonForEachStatementSyntax => Enumeration,
        AwaitExpressionSyntax => Awaiting,
        InterpolatedStringExpressionSyntax => Appending,
        InitializerExpressionSyntax or CollectionExpressionSyntax => Adding,
        ElementAccessExpressionSyntax or ElementBindingExpressionSyntax or ImplicitElementAccessSyntax => Indexing,
        PositionalPatternClauseSyntax or AssignmentExpressionSyntax { Left: TupleExpressionSyntax or DeclarationExpressionSyntax } => Deconstruction,
        ImplicitObjectCreationExpressionSyntax => Creating,
        ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax { Identifier.ValueText: var name } } creation when IsTypeParameter(name, creation) => Creating,
        _ => [],
    };

    private static bool IsTypeParameter(string name, SyntaxNode creation)
    {
        foreach (var around in creation.Ancestors())
        {
            var parameters = around switch
            {
                MethodDeclarationSyntax method => method.TypeParameterList,
                LocalFunctionStatementSyntax function => function.TypeParameterList,
                TypeDeclarationSyntax type => type.TypeParameterList,
                _ => null,
            };
            if (parameters is not null && parameters.Parameters.Any(parameter => parameter.Identifier.ValueText == name))
                return true;
        }

        return false;
    }
}
