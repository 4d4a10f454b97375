using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.Analyzers.Diagnostics;

/// <summary>Places in plan files as the compiler wants them.</summary>
internal static class PlanLocation
{
    /// <summary>The location of <paramref name="place"/>; null for one without a file.</summary>
    public static Location? Of(PlanPlace place)
    {
        if (place.File is null)
            return null;
        var (startLine, startColumn) = place.StartPosition;
        var (endLine, endColumn) = place.EndPosition;
        return Location.Create(
            place.Path,
            new TextSpan(place.Start, place.Length),
            new LinePositionSpan(new LinePosition(startLine, startColumn), new LinePosition(endLine, endColumn)));
    }
}
