using System.Text;

namespace Instrumentation.Analyzers.Redirects;

/// <summary>
/// The text of a target while it is put together: literal text as it is, and one letter for each part that only a request
/// knows. What reaches it in any case of several counts as kept, so that what is said to be lost is lost.
/// </summary>
internal sealed class TargetText
{
    /// <summary>Stands for a value that is no query.</summary>
    public const char Value = '\u0001';

    /// <summary>Stands for the path of the request itself.</summary>
    public const char OwnPath = '\u0002';

    /// <summary>Stands for the scheme or the host of the request.</summary>
    public const char Host = '\u0003';

    /// <summary>Ends a part that may be another one.</summary>
    public const char Choice = '\u0004';

    /// <summary>Stands for a value that says where the visit came from.</summary>
    public const char Attribution = '\u0005';

    private readonly char _before;

    /// <param name="before">The letter before it; none where it begins the target.</param>
    public TargetText(char before = '\0') => _before = before;

    /// <summary>The text so far.</summary>
    public StringBuilder Text { get; } = new();

    /// <summary>Whether it holds the whole query.</summary>
    public bool KeepsQuery { get; set; }

    /// <summary>Whether it may hold anything.</summary>
    public bool IsUnknown { get; set; }

    /// <summary>Whether values of the query get another letter case.</summary>
    public bool ChangesCase { get; set; }

    /// <summary>Whether it is the URL of an action, a page or a route.</summary>
    public bool IsRoute { get; set; }

    /// <summary>The attribution that is given a value of the request.</summary>
    public HashSet<string> Copied { get; } = [];

    /// <summary>The attribution that is given a value of its own.</summary>
    public HashSet<string> Tagged { get; } = [];

    /// <summary>The letter that comes before what is added next.</summary>
    public char Last => Text.Length > 0 ? Text[Text.Length - 1] : _before;

    /// <summary>Whether anything of the target stands before what is added next.</summary>
    public bool IsInside => Last != '\0';

    /// <summary>Whether it has come to the query.</summary>
    public bool IsPastPath => Contains('?') || Contains('#');

    /// <summary>Adds text that is always the same.</summary>
    public void AddLiteral(string text)
    {
        foreach (var letter in text)
        {
            if (letter > Attribution)
                Text.Append(letter);
        }
    }

    /// <summary>Adds what another text says.</summary>
    public void Add(TargetText other)
    {
        Text.Append(other.Text);
        Take(other);
    }

    /// <summary>Takes over what another text keeps, without its letters.</summary>
    public void Take(TargetText other)
    {
        KeepsQuery |= other.KeepsQuery;
        IsUnknown |= other.IsUnknown;
        ChangesCase |= other.ChangesCase;
        IsRoute |= other.IsRoute;
        Copied.UnionWith(other.Copied);
        Tagged.UnionWith(other.Tagged);
    }

    /// <summary>Whether it has the letter.</summary>
    public bool Contains(char letter)
    {
        for (var i = 0; i < Text.Length; i++)
        {
            if (Text[i] == letter)
                return true;
        }

        return false;
    }

    /// <summary>Finds the names in it that are given a value, as <c>utm_source=</c> is.</summary>
    public void FindNames(AttributionNames names)
    {
        var text = Text.ToString();
        foreach (var name in names.All)
        {
            for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                var end = at + name.Length;
                if (end >= text.Length || text[end] != '=' || (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '_' or '-')))
                    continue;
                var isCopied = end + 1 < text.Length && text[end + 1] == Attribution;
                (isCopied ? Copied : Tagged).Add(names.Find(name)!);
            }
        }
    }
}
