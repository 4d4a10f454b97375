using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Reading;
using Instrumentation.Plan.Validation.Fields;

namespace Instrumentation.Plan.Validation;

/// <summary>The fields at the top of all files, by name.</summary>
internal sealed class SectionIndex
{
    private readonly List<PlanSection>[] _pieces = new List<PlanSection>[PlanField.Table.Names.Length];

    public SectionIndex(IReadOnlyList<PlanDocument> documents, FindingList findings, FieldReader fields)
    {
        for (var i = 0; i < _pieces.Length; i++)
            _pieces[i] = [];
        foreach (var document in documents)
        {
            foreach (var section in document.Sections)
            {
                var index = PlanField.Table.IndexOf(section.Key.Text);
                if (index >= 0)
                    _pieces[index].Add(section);
                else if (!section.IsContinued)
                    MisspellsEvents |= fields.ReportUnknown(PlanField.Table, section.Key, section.Value, default, new("the plan")) == PlanField.Table.Names[PlanField.Events];
            }
        }

        for (var i = 0; i < _pieces.Length; i++)
        {
            if (_pieces[i].Count > 1)
                ReportRepeated(findings, i);
        }
    }

    /// <summary>Whether something that is no field was probably meant to be <c>events</c>.</summary>
    public bool MisspellsEvents { get; }

    /// <summary>Whether there is no field at all.</summary>
    public bool IsEmpty => Array.TrueForAll(_pieces, pieces => pieces.Count == 0);

    /// <summary>All pieces of a field, in the order of the files.</summary>
    public List<PlanSection> this[int field] => _pieces[field];

    /// <summary>What a field that stands once says.</summary>
    public PlanNode First(int field) => _pieces[field].Count > 0 ? _pieces[field][0].Value : default;

    private void ReportRepeated(FindingList findings, int field)
    {
        var isSpread = field is not (PlanField.Format or PlanField.Plan or PlanField.Version
            or PlanField.Owner or PlanField.Namespace or PlanField.Naming);
        var places = new List<PlanPlace>();
        foreach (var piece in _pieces[field])
        {
            // A section may be spread over files, but a name stands once in a map.
            if (isSpread && places.Count > 0 && places[0].File != piece.Key.Place.File)
            {
                Report();
                places.Clear();
            }

            if (!piece.IsContinued)
                places.Add(piece.Key.Place);
        }

        Report();

        void Report()
        {
            if (places.Count > 1)
                Duplicates.Report(findings, $"'{PlanField.Table.Names[field]}'", places);
        }
    }
}
