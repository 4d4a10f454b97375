using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Generation.Emission;

/// <summary>The struct of an event.</summary>
internal static class EventDeclaration
{
    private const string PlannedEvent = "global::Instrumentation.Infrastructure.IPlannedEvent";
    private const string Dictionary = DictionaryStatements.Dictionary;
    private const string AddCarried = "global::Instrumentation.Infrastructure.WireDictionary.AddCarried(properties, ";

    /// <summary>Writes the struct, whose definition <paramref name="definition"/> evaluates to.</summary>
    public static void Write(CodeWriter code, PlanEvent planned, string definition, TypeTable types)
    {
        var fullName = types.Scope.TypeName(planned.TypeName);
        var type = CSharpText.Identifier(planned.TypeName);
        EventDocumentation.Write(code, planned);
        code.Line("[global::Instrumentation.TrackingEventAttribute(", CSharpText.Literal(planned.WireName), ")]");
        if (planned.Status is EventStatus.Deprecated)
            code.Line("[global::System.ObsoleteAttribute(", CSharpText.Literal(Obsolescence(planned)), ")]");
        code.Line(
            types.Scope.Accessibility, " readonly partial struct ", type, " : global::Instrumentation.",
            planned.KeysFromStored ? "IStoredEvent" : "ITrackedEvent");
        code.Open();
        Documentation.OwnSummary(code, "The event's name on the wire.");
        code.Line("public const string Name = ", CSharpText.Literal(planned.WireName), ";");
        code.Line();
        Constructor(code, type);
        StructMembers.Write(code, planned.Members, fullName, types);
        Interface(code, planned, definition, fullName, types);
        ToDictionary(code, planned, definition, fullName, types);
        code.Close();
    }

    // `default` never runs the constructor: so a tracker can tell an event that was built from one that was not.
    private static void Constructor(CodeWriter code, string type)
    {
        code.Line("private readonly bool _built;");
        code.Line();
        Documentation.OwnSummary(code, "Builds the event; its properties are given by an initializer.");
        code.Line("public ", type, "()");
        code.Open();
        code.Line("_built = true;");
        code.Close();
    }

    private static void Interface(CodeWriter code, PlanEvent planned, string definition, string fullName, TypeTable types)
    {
        code.Line();
        code.Line("global::Instrumentation.Infrastructure.EventDefinition ", PlannedEvent, ".Definition => ", definition, ";");
        code.Line();
        code.Line("bool ", PlannedEvent, ".IsBuilt => _built;");
        code.Line();
        code.Line("void ", PlannedEvent, ".WriteProperties(global::System.Text.Json.Utf8JsonWriter writer)");
        code.Open();
        MemberParts.Write(code, planned.Members, "this", fullName, types);
        code.Close();
    }

    private static void ToDictionary(CodeWriter code, PlanEvent planned, string definition, string fullName, TypeTable types)
    {
        code.Line();
        Documentation.OwnSummary(code, planned.KeysFromStored
            ? "The event's own properties as the wire has them, for an SDK that takes a dictionary."
            : "The event's properties and what it carries of the current context, as the wire has them, for an SDK that takes a dictionary.");
        code.Line("public ", Dictionary, " ToDictionary()");
        code.Open();
        MemberParts.ToDictionary(code, planned.Members, "this", fullName, types);
        if (!planned.KeysFromStored)
            code.Line(AddCarried, definition, ", global::Instrumentation.TrackingContext.Current);");
        code.Line("return properties;");
        code.Close();
        if (!planned.KeysFromStored)
            return;

        code.Line();
        Documentation.OwnSummary(code, "The event's properties and what it carries of a stored context, as the wire has them.");
        code.Line("/// <param name=\"context\">The context that was captured with the entity.</param>");
        code.Line("public ", Dictionary, " ToDictionary(global::Instrumentation.StoredContext context)");
        code.Open();
        code.Line(Dictionary, " properties = this.ToDictionary();");
        code.Line(AddCarried, definition, ", context);");
        code.Line("return properties;");
        code.Close();
    }

    private static string Obsolescence(PlanEvent planned)
    {
        var text = "The tracking plan deprecates the event \"" + planned.WireName + "\".";
        if (planned.ReplacedBy is { } successor)
            text += " Use \"" + successor + "\".";
        if (planned.Expires is { } day)
            text += " It must not be sent after " + day + ".";
        return text;
    }
}
