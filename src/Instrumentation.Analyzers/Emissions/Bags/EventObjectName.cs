using System.Collections.Immutable;
using Instrumentation.Analyzers.Emissions.Emitters;
using Instrumentation.Analyzers.Emissions.Names;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Bags;

/// <summary>The name of an event that is an SDK's object: given to its constructor, by its initialiser, or to the variable that holds it.</summary>
internal static class EventObjectName
{
    /// <summary>The names that it may have; null for an object without one that is no event then.</summary>
    public static IReadOnlyList<EventName>? Of(Operand made, Operand given, EventObjectDefinition definition)
    {
        var later = Renamings(given, definition);
        var name = later.Count == 0 ? NameIn(made, definition)
            : later.Count == 1 && NameIn(made, definition) is null ? given.With(later[0])
            : null;
        if (name is { } known)
            return NameReader.Read(known);
        return definition.IsOptional && later.Count == 0 ? null : [new EventName(NameCertainty.Unknown, null, given.Place)];
    }

    /// <summary>Whether the variable that <paramref name="given"/> is has another name assigned to what it holds.</summary>
    public static bool IsRenamed(Operand given, EventObjectDefinition definition) => Renamings(given, definition).Count > 0;

    private static Operand? NameIn(Operand made, EventObjectDefinition definition)
    {
        if (made.Operation is not IObjectCreationOperation creation)
            return null;
        foreach (var initializer in Initializers(creation))
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var member } } assignment && member == definition.NameMember)
                return made.With(assignment.Value);
        }

        return definition.NameParameter is { } parameter ? BaseArgument.Of(made, parameter, definition.IsItself) : null;
    }

    // What is assigned to the name of a variable after it was made.
    private static List<IOperation> Renamings(Operand given, EventObjectDefinition definition)
    {
        var assigned = new List<IOperation>();
        var value = given.Operation.Unwrapped();
        if (definition.NameMember is null || Variable.Of(value) is not { } variable)
            return assigned;
        foreach (var use in Mentions.In(value.Body()).Of(variable))
        {
            if (use.Parent is IPropertyReferenceOperation { Property.Name: var member } property
                && member == definition.NameMember
                && property.Parent is IAssignmentOperation assignment
                && assignment.Target == property)
            {
                assigned.Add(assignment.Value);
            }
        }

        return assigned;
    }

    private static ImmutableArray<IOperation> Initializers(IObjectCreationOperation creation) =>
        creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty;
}
