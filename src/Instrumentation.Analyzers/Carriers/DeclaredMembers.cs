using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Analyzers.Carriers;

/// <summary>The members that hold something, as the syntax of a type has them: nothing is bound for their names.</summary>
internal static class DeclaredMembers
{
    /// <summary>The names of the fields, the properties and the positional parameters that <paramref name="type"/> declares itself.</summary>
    public static IEnumerable<string> NamesIn(TypeDeclarationSyntax type)
    {
        if (type is RecordDeclarationSyntax { ParameterList: { } positional })
        {
            foreach (var parameter in positional.Parameters)
                yield return parameter.Identifier.ValueText;
        }

        foreach (var member in type.Members)
        {
            if (member is PropertyDeclarationSyntax property)
            {
                yield return property.Identifier.ValueText;
            }
            else if (member is FieldDeclarationSyntax field)
            {
                foreach (var variable in field.Declaration.Variables)
                    yield return variable.Identifier.ValueText;
            }
        }
    }
}
