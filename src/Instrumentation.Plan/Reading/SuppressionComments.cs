using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Model;

namespace Instrumentation.Plan.Reading;

/// <summary>Reads <c># trk:disable TRK### -- reason</c>; what each covers stands at <see cref="PlanSuppression"/>.</summary>
internal static class SuppressionComments
{
    /// <summary>What such a comment begins with, after <c>#</c>.</summary>
    public const string Marker = "trk:disable";

    /// <summary>The suppressions of a file, in order. <paramref name="firstKey"/> is where its first field stands.</summary>
    public static EquatableArray<PlanSuppression> Read(
        PlanFile file, string text, IEnumerable<int> comments, int firstKey, FindingList findings)
    {
        var suppressions = new List<PlanSuppression>();
        var block = default(PlanPlace);
        foreach (var comment in comments)
        {
            if (suppressions.Count >= PlanLimits.Suppressions)
            {
                findings.Report(
                    PlanRules.LimitExceeded,
                    new(file, comment, 1),
                    $"A file has at most {PlanLimits.Suppressions} suppressions; this one and those behind it are left out. "
                        + "Repair some findings instead.");
                break;
            }

            var covered = Cover(file, text, comment, firstKey, ref block);
            var end = comment;
            while (end < text.Length && text[end] is not ('\n' or '\r'))
                end++;
            var at = text.IndexOf(Marker, comment, StringComparison.Ordinal) + Marker.Length;
            var dashes = text.IndexOf("--", at, end - at, StringComparison.Ordinal);
            var reason = dashes < 0 ? "" : text.Substring(dashes + 2, end - dashes - 2).Trim();
            AddIds(at, dashes < 0 ? end : dashes, reason, covered);
        }

        return new(suppressions.ToArray());

        void AddIds(int from, int to, string reason, PlanPlace covered)
        {
            var count = suppressions.Count;
            for (var i = from; i < to;)
            {
                if (text[i] is ' ' or '\t' or ',')
                {
                    i++;
                    continue;
                }

                var start = i;
                while (i < to && text[i] is not (' ' or '\t' or ','))
                    i++;
                suppressions.Add(new(text.Substring(start, i - start), reason, new(file, start, i - start), covered));
            }

            // Without an id it suppresses nothing, and that is said where one should stand.
            if (suppressions.Count == count)
                suppressions.Add(new("", reason, new(file, from - Marker.Length, Marker.Length), new(file, from, 0)));
        }
    }

    private static PlanPlace Cover(PlanFile file, string text, int comment, int firstKey, ref PlanPlace block)
    {
        var lineStart = TextLines.StartOf(text, comment);
        var isAlone = text.Substring(lineStart, comment - lineStart).Trim(' ', '\t', '\uFEFF').Length == 0;
        if (!isAlone)
            return new(file, lineStart, TextLines.Next(text, comment) - lineStart);
        if (comment < firstKey)
            return new(file, 0, text.Length + 1);

        // Comments above each other cover the same entry, which is looked for once.
        if (block.File is not null && comment < block.Start)
            return block;
        var start = TextLines.Next(text, comment);
        while (start < text.Length && TextLines.IndentAt(text, start) < 0)
            start = TextLines.Next(text, start);
        if (start == text.Length)
            return block = new(file, start, 0);
        var indent = TextLines.IndentAt(text, start);
        var end = TextLines.Next(text, start);
        while (end < text.Length && TextLines.IndentAt(text, end) is var next && (next < 0 || next > indent))
            end = TextLines.Next(text, end);
        return block = new(file, start, end - start);
    }
}
