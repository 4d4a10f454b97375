namespace Instrumentation.Plan.Reading;

/// <summary>
/// Keeps one instance of each short text. Plans say the same few words thousands of times, and the parser makes a new
/// string every time.
/// </summary>
internal sealed class TextPool
{
    private const int LongestPooled = 64;

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>The first instance that was equal to <paramref name="text"/>.</summary>
    public string Intern(string text)
    {
        if (text.Length > LongestPooled)
            return text;
        if (_texts.TryGetValue(text, out var known))
            return known;
        _texts.Add(text, text);
        return text;
    }
}
