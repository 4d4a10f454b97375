namespace Instrumentation.Plan.Naming;

/// <summary>
/// Names that suggest personal data, such as <c>userEmail</c> and <c>phone_number</c>. Judged by their last words, which
/// say what a thing is: <c>email_verified</c> and <c>phoneCount</c> are something else.
/// </summary>
public static class PersonalName
{
    // What ends in these words is one: the list is short, since a warning has to be likely.
    private static readonly string[][] Endings =
    [
        ["email"], ["emails"], ["e", "mail"], ["email", "address"], ["e", "mail", "address"],
        ["phone"], ["telephone"], ["phone", "number"], ["telephone", "number"], ["mobile", "number"],
        ["first", "name"], ["firstname"], ["last", "name"], ["lastname"], ["full", "name"], ["fullname"],
        ["given", "name"], ["family", "name"], ["middle", "name"], ["maiden", "name"], ["surname"],
        ["birth", "date"], ["birthdate"], ["birthday"], ["date", "of", "birth"], ["dob"],
        ["street", "address"], ["postal", "address"], ["home", "address"], ["mailing", "address"],
        ["billing", "address"], ["shipping", "address"], ["delivery", "address"],
        ["ip", "address"], ["client", "ip"], ["remote", "ip"], ["user", "ip"], ["visitor", "ip"],
        ["ssn"], ["social", "security", "number"], ["passport"], ["passport", "number"], ["iban"], ["card", "number"],
    ];

    // Elsewhere these words are too common to say anything.
    private static readonly string[] OnlyAlone = ["address", "ip"];

    // What was made unreadable, what is about it, and what belongs to nobody in particular.
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "is", "has", "valid", "verified", "hash", "hashed", "mask", "masked", "redact", "redacted", "anonymize", "anonymized",
        "anonymise", "anonymised", "pseudonymize", "pseudonymized", "pseudonymise", "pseudonymised", "encrypt", "encrypted",
        "tokenize", "tokenized", "truncated", "support", "company", "noreply", "server", "test", "template",
    };

    /// <summary>Whether <paramref name="name"/> suggests personal data.</summary>
    public static bool Suggests(string name)
    {
        var words = Words(name);
        if (words.Count == 0 || words.Exists(Harmless.Contains))
            return false;
        return (words.Count == 1 && Array.IndexOf(OnlyAlone, words[0]) >= 0) || Array.Exists(Endings, ending => EndsIn(words, ending));
    }

    /// <summary>Whether <paramref name="name"/> says that what it names is readable no more, or belongs to nobody in particular.</summary>
    public static bool IsHarmless(string name) => Words(name).Exists(Harmless.Contains);

    private static List<string> Words(string name)
    {
        var words = new List<string>();
        for (var reader = new WordReader(name); reader.MoveNext();)
        {
            // `email2` is one more of them.
            var word = name.Substring(reader.Start, reader.Length).TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').ToLowerInvariant();
            if (word.Length > 0)
                words.Add(word);
        }

        return words;
    }

    private static bool EndsIn(List<string> words, string[] ending)
    {
        var start = words.Count - ending.Length;
        for (var i = 0; i < ending.Length && start >= 0; i++)
        {
            if (words[start + i] != ending[i])
                return false;
        }

        return start >= 0;
    }
}
