using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Model;

namespace Instrumentation.Plan.Reading;

/// <summary>Says what is wrong with the YAML, and what that usually comes from.</summary>
internal static class FaultMessage
{
    /// <summary>The message for a fault.</summary>
    public static string Of(YamlFault fault, PlanFile file, string text)
    {
        if (fault.Kind == YamlFaultKind.SecondDocument)
            return "A second YAML document starts here, and a plan file is one document. Move it into a file of its own.";
        var (line, column) = file.PositionAt(fault.Start);
        var where = $"line {line + 1}, column {column + 1}";
        if (fault.Reason.Length == 0)
            return $"This is not readable as YAML. Check for a bracket or quote that is never closed at {where}, or just before.";
        return $"This is not readable as YAML: {Sentence(fault.Reason)} {Advice(fault, text)} ({where})";
    }

    private static string Sentence(string reason)
    {
        var sentence = Shown.Of(reason.Trim(), longest: 160);
        return sentence.EndsWith(".", StringComparison.Ordinal) ? sentence : sentence + ".";
    }

    private static string Advice(YamlFault fault, string text)
    {
        if (HasReason("quoted scalar"))
            return "Close the quote on its own line, and write a backslash in double quotes twice.";
        if (HasReason("invalid mapping") || HasReason("mapping values are not allowed"))
            return "A colon in a text ends it: quote the text.";
        if (HasReason("cannot start any token"))
            return "A text that starts with '@', '`' or '%' has to be quoted.";
        if (HasReason("tab"))
            return "Indent with spaces.";

        // The parser stumbles over an anchor on a value inside { }, which YAML itself would allow.
        if (HasReason("flow mapping") && HasAnchorBefore(fault.Start, text))
            return "An anchor ('&') on a value inside { } is not supported: write this map in block form.";
        return "Check quotes, brackets and indentation here and just before.";

        bool HasReason(string part) => fault.Reason.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
    }

    private static bool HasAnchorBefore(int offset, string text)
    {
        var start = TextLines.StartOf(text, offset);
        var anchor = text.IndexOf(": &", start, Math.Max(0, offset - start), StringComparison.Ordinal);
        return anchor >= 0;
    }
}
