namespace Instrumentation.Plan.Validation;

/// <summary>
/// The words that a field may say; where each stands in the list is the value of what it means. Not generic over what
/// they mean: a cold compiler would compile it once for each.
/// </summary>
internal sealed class Words(params string[] names)
{
    /// <summary>The words, in the order in which messages list them.</summary>
    public string[] Names { get; } = names;

    /// <summary>The words in a row.</summary>
    public string List => string.Join(", ", Names);

    /// <summary>What a word means, or -1.</summary>
    public int IndexOf(string name) => Array.IndexOf(Names, name);
}
