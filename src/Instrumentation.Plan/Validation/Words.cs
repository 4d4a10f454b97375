namespace Instrumentation.Plan.Validation;

/// <summary>The words that a field may say, and what each means.</summary>
internal sealed class Words<T>(params (string Name, T Value)[] words)
    where T : struct
{
    /// <summary>The words, in the order in which messages list them.</summary>
    public string[] Names { get; } = Array.ConvertAll(words, word => word.Name);

    /// <summary>The words in a row.</summary>
    public string List => string.Join(", ", Names);

    /// <summary>What a word means.</summary>
    public bool TryGet(string name, out T value)
    {
        foreach (var word in words)
        {
            if (word.Name == name)
            {
                value = word.Value;
                return true;
            }
        }

        value = default;
        return false;
    }
}
