using Instrumentation.Plan.Model;
using Instrumentation.Plan.Validation.Fields;

namespace Instrumentation.Plan.Validation;

/// <summary>The section <c>sources:</c>.</summary>
internal static class SourceSection
{
    /// <summary>Reads all sources.</summary>
    public static EquatableArray<PlanSource> Read(FieldReader fieldReader, Values values, Completeness completeness, Declarations declared)
    {
        var sources = new PlanSource[declared.Items.Count];
        for (var i = 0; i < sources.Length; i++)
        {
            var entry = declared.Items[i];
            using var fields = fieldReader.Read(SourceField.Table, entry.Value, entry.Key, new("source", entry.Name));
            sources[i] = new(
                entry.Name,
                (SourceKind)values.Word(fields, SourceField.Kind, PlanWords.SourceKinds, otherwise: (int)SourceKind.Server),
                completeness.Read(values, fields, SourceField.Description),
                completeness.Read(values, fields, SourceField.Owner),
                entry.Key.Place);
        }

        return new(sources);
    }
}
