using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Analyzers.Flow.Firing.Calls;

/// <summary>Reads which names the members of one file mention, and what they run without a name.</summary>
internal sealed class MentionReader
{
    private readonly HashSet<(string Mentioned, string Member)> _found = [];

    /// <summary>Every name, with the member that mentions it.</summary>
    public static HashSet<(string Mentioned, string Member)> Read(SyntaxNode root)
    {
        var reader = new MentionReader();
        foreach (var node in root.DescendantNodes(static node => node is not MemberDeclarationSyntax || node is BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax or CompilationUnitSyntax))
        {
            if (node is TypeDeclarationSyntax type)
                reader.AddType(type);
            else if (node is MemberDeclarationSyntax and not BaseTypeDeclarationSyntax and not BaseNamespaceDeclarationSyntax)
                reader.AddMember((MemberDeclarationSyntax)node);
        }

        return reader._found;
    }

    /// <summary>The name under which a member is found; null when it has no code of its own that is called.</summary>
    public static string? NameOf(MemberDeclarationSyntax declaration) => declaration switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        EventDeclarationSyntax accessors => accessors.Identifier.ValueText,
        IndexerDeclarationSyntax => "this[]",
        OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax => ImplicitNames.Operator,
        _ => null,
    };

    private void AddMember(MemberDeclarationSyntax member)
    {
        if (NameOf(member) is { } name)
            Add(member, name);
        if (member is ConstructorDeclarationSyntax)
            Add(member, ImplicitNames.Creation);
        if (member.Parent is not TypeDeclarationSyntax type)
            return;
        if (member is ConstructorDeclarationSyntax && member.Modifiers.Any(SyntaxKind.StaticKeyword))
            Add(member, ImplicitNames.StaticsOf(type.Identifier.ValueText));
        SyntaxNode? initializer = member is BaseFieldDeclarationSyntax ? member : (member as PropertyDeclarationSyntax)?.Initializer;
        if (initializer is null || member.Modifiers.Any(SyntaxKind.ConstKeyword))
            return;
        AddCreated(initializer, type, member.Modifiers.Any(SyntaxKind.StaticKeyword) ? ImplicitNames.StaticsOf(type.Identifier.ValueText) : ImplicitNames.InitializersOf(type.Identifier.ValueText));
    }

    // A constructor that does not say which other it calls first calls that of the base type.
    private void AddType(TypeDeclarationSyntax type)
    {
        var name = type.Identifier.ValueText;
        foreach (var above in type.BaseList?.Types ?? default)
        {
            Add(above, name);
            var constructors = type.Members.OfType<ConstructorDeclarationSyntax>().Where(static constructor => !constructor.Modifiers.Any(SyntaxKind.StaticKeyword)).ToList();
            if (above is PrimaryConstructorBaseTypeSyntax || constructors.Count == 0 || constructors.Exists(static constructor => constructor.Initializer is null))
                AddCreated(above, type, ImplicitNames.InitializersOf(name));
        }
    }

    private void AddCreated(SyntaxNode code, TypeDeclarationSyntax type, string part)
    {
        Add(code, part);
        Add(code, type.Identifier.ValueText);
        Add(code, ImplicitNames.Creation);
    }

    private void Add(SyntaxNode code, string member)
    {
        // Conversions leave no trace in the text.
        _found.Add((ImplicitNames.Operator, member));
        foreach (var inner in code.DescendantNodes())
        {
            if (inner is SimpleNameSyntax mentioned)
            {
                _found.Add((mentioned.Identifier.ValueText, member));
                continue;
            }

            foreach (var implied in ImplicitNames.In(inner))
                _found.Add((implied, member));
        }
    }
}
