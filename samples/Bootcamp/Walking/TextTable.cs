namespace Bootcamp.Walking;

/// <summary>Columns of text, each as wide as its widest cell.</summary>
internal sealed class TextTable(params string[] header)
{
    private readonly List<string?[]> _rows = [header];

    public void Add(params string?[] row) => _rows.Add(row);

    public void Write(TextWriter output)
    {
        var widths = header.Select((_, column) => _rows.Max(row => row[column]?.Length ?? 0)).ToArray();
        foreach (var row in _rows)
            output.WriteLine("  " + string.Join("  ", row.Select((cell, column) => (cell ?? "-").PadRight(widths[column]))).TrimEnd());
        output.WriteLine();
    }
}
