using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.Analyzers.Tests.Accuracy;

/// <summary>
/// What a search through text knows, as status commands of trackers do it: an event counts as implemented when a regular
/// expression for its name or its generated call matches anywhere, in dead code and comments too.
/// </summary>
internal static partial class TextSearch
{
    /// <summary>The planned events whose quoted name, or whose generated type, stands in a file.</summary>
    public static ImmutableHashSet<string> Emitted(CorpusProject project) =>
    [
        .. from planned in project.Plan.Events
           let pattern = new Regex($"\"{Regex.Escape(planned.WireName)}\"|\\bnew {planned.TypeName}\\b|\\b{planned.TypeName}\\.Name\\b")
           where project.Files.Any(file => pattern.IsMatch(file.Text.Text))
           select planned.WireName,
    ];

    /// <summary>The names that calls seem to send and the plan does not have.</summary>
    public static IReadOnlyList<Finding> Untracked(CorpusProject project) =>
    [
        .. from file in project.Files
           from Match call in Call().Matches(file.Text.Text)
           let name = call.Groups["name"]
           where project.Plan.Events.All(planned => planned.WireName != name.Value)
           select new Finding("TRK101", file.Path, new TextSpan(name.Index - 1, name.Length + 2), file.Text.Text),
    ];

    // A call by one of the SDKs' method names, whose first or second argument is a text that looks like a name.
    [GeneratedRegex(@"\b(?:Track|TrackAsync|TrackEvent|Capture|LogEvent|logEvent|GetTrackMessage)\s*\((?:[^""();]*,)?\s*""(?<name>\w+)""")]
    private static partial Regex Call();
}
