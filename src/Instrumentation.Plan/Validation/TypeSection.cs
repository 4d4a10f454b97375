using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Naming;
using Instrumentation.Plan.Validation.Fields;

namespace Instrumentation.Plan.Validation;

/// <summary>The section <c>types:</c>: objects that several properties share.</summary>
internal static class TypeSection
{
    /// <summary>The C# names of all types.</summary>
    public static string[] TakeTypeNames(Declarations declared, IdentifierReader identifiers, IdentifierScope typeNames)
    {
        var names = new string[declared.Items.Count];
        for (var i = 0; i < names.Length; i++)
        {
            var entry = declared.Items[i];
            names[i] = typeNames.Take(identifiers.Of(entry.Key, entry.Value, "type"), "type", entry.Name, entry.Key.Place);
        }

        return names;
    }

    /// <summary>Notes all types, so that their members are read with those of the dictionary's objects.</summary>
    public static void Read(
        FindingList findings, FieldReader fieldReader, Values values, Completeness completeness, Declarations declared, string[] typeNames, ObjectReader objects)
    {
        for (var i = 0; i < typeNames.Length; i++)
        {
            var entry = declared.Items[i];
            if (TypeReader.IsOfTheFormat(entry.Name))
                findings.Report(PlanRules.BadValue, entry.Key.Place, $"'{entry.Name}' is a type of the format, and no property can mean another one by it. Rename this one.");
            using var fields = fieldReader.Read(TypeField.Table, entry.Value, entry.Key, new("type", entry.Name));
            values.Texts(fields, TypeField.Tags);
            var description = completeness.Read(values, fields, TypeField.Description);
            objects.Add(typeNames[i], fields[TypeField.Properties], fields.Subject, description, entry.Key.Place);
        }
    }
}
