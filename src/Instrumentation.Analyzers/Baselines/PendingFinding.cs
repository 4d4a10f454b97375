using System.Collections.Immutable;
using System.Globalization;
using Instrumentation.Plan.Baselines;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Baselines;

/// <summary>A finding before it is reported, if it is: a baseline may record it.</summary>
internal sealed record PendingFinding(
    DiagnosticDescriptor Descriptor, Location Location, IReadOnlyList<Location> Related, object[] Arguments)
{
    /// <summary>What a build that writes a baseline finds the entry under.</summary>
    public const string EntryProperty = "baseline";

    /// <summary>What it says.</summary>
    public string Message => string.Format(CultureInfo.InvariantCulture, Descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture), Arguments);

    /// <summary>Reports the finding, or adds it to <paramref name="pending"/> where a baseline has a say in what is reported.</summary>
    public void ReportTo(OperationAnalysisContext context, List<PendingFinding>? pending)
    {
        if (pending is null)
            context.ReportDiagnostic(ToDiagnostic());
        else
            pending.Add(this);
    }

    /// <summary>The finding as it is reported.</summary>
    public Diagnostic ToDiagnostic() => Diagnostic.Create(Descriptor, Location, Related, Arguments);

    /// <summary>The same, with what a build needs that writes a baseline.</summary>
    public Diagnostic ToDiagnostic(BaselineEntry entry) => Diagnostic.Create(
        Descriptor, Location, Related, ImmutableDictionary<string, string?>.Empty.Add(EntryProperty, entry.Text), Arguments);

    /// <summary>What stays of the finding when lines move.</summary>
    /// <param name="file">The file, relative to the project's folder.</param>
    /// <param name="member">The member; empty in a plan.</param>
    public BaselineEntry ToEntry(string file, string member)
    {
        var message = Message;
        return new BaselineEntry(Descriptor.Id, file, member, new(FindingSubjects.Of(message, TextAt(Location) ?? message).ToArray()));
    }

    private static string? TextAt(Location location) => location.SourceTree?.GetText().ToString(location.SourceSpan);
}
