namespace Instrumentation.Plan.Reading;

/// <summary>
/// Tells comments from text that looks like one: <c>#</c> inside a scalar starts no comment. Scalars pass by in the
/// order they are written, and so do the candidates.
/// </summary>
internal sealed class ScalarSpans
{
    private readonly string _text;
    private readonly List<int> _candidates = [];
    private readonly List<bool> _isInside = [];
    private int _next;

    /// <summary>Finds every <c>#</c> that may start a comment with <paramref name="marker"/>.</summary>
    public ScalarSpans(string text, string marker)
    {
        _text = text;
        for (var at = text.IndexOf(marker, StringComparison.Ordinal); at >= 0; at = text.IndexOf(marker, at + 1, StringComparison.Ordinal))
        {
            var hash = at - 1;
            while (hash >= 0 && text[hash] is ' ' or '\t')
                hash--;
            if (hash < 0 || text[hash] != '#' || (hash > 0 && text[hash - 1] is not (' ' or '\t' or '\n' or '\r' or '\uFEFF')))
                continue;
            _candidates.Add(hash);
            _isInside.Add(false);
        }
    }

    /// <summary>Whether there may be any comment at all.</summary>
    public bool HasCandidates => _candidates.Count > 0;

    /// <summary>Where the comments start, once all scalars have passed.</summary>
    public IEnumerable<int> Comments
    {
        get
        {
            for (var i = 0; i < _candidates.Count; i++)
            {
                if (!_isInside[i])
                    yield return _candidates[i];
            }
        }
    }

    /// <summary>Starts over at an offset, where reading goes on after a fault.</summary>
    public void Restart(int offset)
    {
        _next = _candidates.BinarySearch(offset);
        if (_next < 0)
            _next = ~_next;
        for (var i = _next; i < _candidates.Count; i++)
            _isInside[i] = false;
    }

    /// <summary>A scalar was read here; a block scalar begins on the line after its indicator, which may have a comment.</summary>
    public void Pass(int start, int length, bool isBlock)
    {
        var end = start + length;
        while (_next < _candidates.Count && _candidates[_next] < start)
            _next++;
        if (_next == _candidates.Count || _candidates[_next] >= end)
            return;
        var textStart = isBlock ? TextLines.Next(_text, start) : start;
        while (_next < _candidates.Count && _candidates[_next] < end)
        {
            _isInside[_next] = _candidates[_next] >= textStart;
            _next++;
        }
    }
}
