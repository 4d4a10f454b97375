using System.Text;
using Instrumentation.Plan;

namespace Instrumentation.Analyzers.Options;

/// <summary>What was made of one text: its document, and the plans of which it is the first file.</summary>
internal sealed class PlanTextState
{
    // An editor has the same first file in a handful of projects at most; each edit of another file makes a new set.
    private const int MaxSets = 4;

    // Two locks: resolving waits for reading, never the other way round, so that no two sets can wait for each other.
    private readonly object _reading = new();
    private readonly object _resolving = new();
    private readonly Queue<ResolvedTexts> _sets = new();
    private string? _path;
    private PlanDocument? _document;

    /// <summary>How often the text was read.</summary>
    public int Reads { get; private set; }

    /// <summary>How often a set of texts that starts with this one was resolved.</summary>
    public int Resolves { get; private set; }

    /// <summary>The document, read at the first call.</summary>
    public PlanDocument Read(PlanFileText text, CancellationToken cancellation)
    {
        lock (_reading)
        {
            if (_document is null || _path != text.Path)
            {
                _document = PlanReader.Read(text.Path, text.Text.ToString(), EncodingOf(text), cancellation);
                _path = text.Path;
                Reads++;
            }

            return _document;
        }
    }

    // The compiler falls back to a code page of the machine where bytes are no UTF-8; of a text in memory it knows no encoding.
    private static string? EncodingOf(PlanFileText text) =>
        text.Text.Encoding is { } encoding && encoding.CodePage != Encoding.UTF8.CodePage ? encoding.WebName : null;

    /// <summary>The plan of <paramref name="texts"/>, resolved at the first call with them.</summary>
    public ResolvedPlan Resolve(
        List<PlanFileText> texts, Func<PlanFileText, CancellationToken, PlanDocument> read, CancellationToken cancellation)
    {
        lock (_resolving)
        {
            foreach (var known in _sets)
            {
                if (known.AreOf(texts))
                    return known.Plan;
            }

            var documents = new PlanDocument[texts.Count];
            for (var i = 0; i < documents.Length; i++)
                documents[i] = read(texts[i], cancellation);
            var resolved = PlanResolver.Resolve(documents, cancellation);
            Resolves++;
            if (_sets.Count == MaxSets)
                _sets.Dequeue();
            _sets.Enqueue(new ResolvedTexts(texts, resolved));
            return resolved;
        }
    }
}
