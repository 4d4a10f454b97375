namespace Instrumentation.Plan.Validation;

/// <summary>The fields that a map of the plan may have. The JSON Schema says the same; a test compares the two.</summary>
internal sealed class FieldTable
{
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);

    /// <summary>A table; the index of a field is its place in <paramref name="names"/>, and required ones end in <c>!</c>.</summary>
    public FieldTable(params string[] names)
    {
        Names = new string[names.Length];
        var required = new List<int>();
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i].EndsWith("!", StringComparison.Ordinal))
                required.Add(i);
            Names[i] = names[i].TrimEnd('!');
            _index.Add(Names[i], i);
        }

        Required = required.ToArray();
    }

    /// <summary>The names of all fields.</summary>
    public string[] Names { get; }

    /// <summary>The indexes of those that must be there.</summary>
    public int[] Required { get; }

    /// <summary>Whether somebody is told when a field is missing, or, of <c>wire</c>, takes another name for it.</summary>
    public bool IsAskedFor(int field) => Array.IndexOf(Required, field) >= 0 || Names[field] is "description" or "trigger" or "owner" or "wire";

    /// <summary>The index of a field, or -1.</summary>
    public int IndexOf(string name) => _index.TryGetValue(name, out var index) ? index : -1;
}
