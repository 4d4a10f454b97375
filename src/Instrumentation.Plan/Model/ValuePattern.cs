using System.Text.RegularExpressions;

namespace Instrumentation.Plan.Model;

/// <summary>How texts are matched with the <c>pattern</c> of a property, wherever it is asked.</summary>
public static class ValuePattern
{
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromMilliseconds(100);

    /// <summary>Whether the text matches somewhere. One that nobody can tell in time does: an error is only for what is certain.</summary>
    public static bool Matches(string pattern, string text)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, MatchTimeout);
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    /// <summary>Why <paramref name="pattern"/> is no regular expression; null when it is one.</summary>
    internal static string? FaultOf(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant, MatchTimeout);
            return null;
        }
        catch (ArgumentException exception)
        {
            return exception.Message;
        }
    }
}
