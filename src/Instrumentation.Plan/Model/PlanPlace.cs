namespace Instrumentation.Plan.Model;

/// <summary>
/// Where something stands in a plan file. Places never take part in equality: two plans that say the same in other
/// places are the same plan, so that an edited comment rebuilds nothing. Compare <see cref="Path"/>,
/// <see cref="Start"/> and <see cref="Length"/> to compare places.
/// </summary>
public readonly struct PlanPlace(PlanFile? file, int start, int length) : IEquatable<PlanPlace>
{
    /// <summary>The file, or null where there is none (a fault of the build, not of a file).</summary>
    public PlanFile? File { get; } = file;

    /// <summary>The offset of the first character in the file's text, in UTF-16 code units.</summary>
    public int Start { get; } = start;

    /// <summary>The number of UTF-16 code units.</summary>
    public int Length { get; } = length;

    /// <summary>The path of the file as the build gave it; empty without a file.</summary>
    public string Path => File?.Path ?? "";

    /// <summary>The offset after the last character.</summary>
    public int End => Start + Length;

    /// <summary>The first character's line and column, both counted from 0.</summary>
    public (int Line, int Column) StartPosition => File?.PositionAt(Start) ?? default;

    /// <summary>The line and column after the last character, both counted from 0.</summary>
    public (int Line, int Column) EndPosition => File?.PositionAt(End) ?? default;

    /// <summary>Always true: see the type.</summary>
    public bool Equals(PlanPlace other) => true;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PlanPlace;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;

    /// <summary>Path, line and column as compilers print them, both counted from 1.</summary>
    public override string ToString() => File is null ? "" : $"{Path}({StartPosition.Line + 1},{StartPosition.Column + 1})";
}
