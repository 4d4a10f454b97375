using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Generation.Emission;

/// <summary>The struct of an object.</summary>
internal static class ObjectDeclaration
{
    /// <summary>Writes the struct, whose full name is <paramref name="fullName"/>.</summary>
    public static void Write(CodeWriter code, ObjectDefinition definition, string accessibility, string fullName, TypeTable types)
    {
        if (definition.Description is { } description && description.Trim().Length > 0)
            Documentation.Summary(code, description);
        else
            Documentation.OwnSummary(code, "An object of the tracking plan.");
        code.Line(accessibility, " readonly partial struct ", CSharpText.Identifier(definition.TypeName));
        code.Open();
        Constructor(code, definition.TypeName);
        StructMembers.Write(code, definition.Members, fullName, types);
        code.Close();
    }

    // Not needed, but a struct without it has no documented way to be built.
    private static void Constructor(CodeWriter code, string typeName)
    {
        Documentation.OwnSummary(code, "Builds the object; its properties are given by an initializer.");
        code.Line("public ", CSharpText.Identifier(typeName), "()");
        code.Open();
        code.Close();
    }
}
