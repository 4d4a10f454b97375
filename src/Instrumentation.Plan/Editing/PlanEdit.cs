using System.Text;

namespace Instrumentation.Plan.Editing;

/// <summary>A change of a plan file's text. Everything that it does not name stays as somebody wrote it.</summary>
/// <param name="Start">The offset of the first character that is replaced, in UTF-16 code units.</param>
/// <param name="Length">The number of code units that are replaced; 0 inserts.</param>
/// <param name="Text">What stands there afterwards.</param>
public readonly record struct PlanEdit(int Start, int Length, string Text)
{
    /// <summary>The text after <paramref name="edits"/>, which do not overlap and are in order.</summary>
    public static string Apply(string text, IEnumerable<PlanEdit> edits)
    {
        var result = new StringBuilder(text.Length);
        var kept = 0;
        foreach (var edit in edits)
        {
            result.Append(text, kept, edit.Start - kept).Append(edit.Text);
            kept = edit.Start + edit.Length;
        }

        return result.Append(text, kept, text.Length - kept).ToString();
    }
}
