using System.Collections.Immutable;
using Instrumentation.Analyzers.Flow.Firing.Facts;
using Instrumentation.Analyzers.Flow.Firing.Results;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Flow.Firing.Ways;

/// <summary>
/// One way through a function as far as it has come: how often the event has fired on it, and what is known there. Ways
/// that differ in nothing else than where the event fired first are one.
/// </summary>
internal sealed class Way : IEquatable<Way>
{
    private readonly ImmutableArray<Fact> _facts;
    private readonly WayMarks _marks;
    private readonly int _hash;

    private Way(int count, Doubts doubts, WayMarks marks, SyntaxNode? first, ImmutableArray<Fact> facts)
    {
        Count = count;
        Doubts = doubts;
        _marks = marks;
        First = first;
        _facts = facts;
        var hash = count + (4 * (int)doubts) + (256 * (int)marks);
        foreach (var fact in facts)
            hash = unchecked((hash * 31) + fact.GetHashCode());
        _hash = hash;
    }

    /// <summary>Where every function starts.</summary>
    public static Way Start { get; } = new(0, Doubts.None, WayMarks.None, null, ImmutableArray<Fact>.Empty);

    /// <summary>How often the event has fired: 0, 1, or 2 for more than once.</summary>
    public int Count { get; }

    /// <summary>What is not certain.</summary>
    public Doubts Doubts { get; }

    /// <summary>Whether the code says that no event is due on this way.</summary>
    public bool IsExempt => (_marks & WayMarks.Exempt) != 0;

    /// <summary>Whether something that was asked has failed on this way.</summary>
    public bool IsFailing => (_marks & (WayMarks.Failing | WayMarks.Rejected)) != 0;

    /// <summary>Whether the request itself was found wrong, for whoever called as well.</summary>
    public bool IsRejected => (_marks & WayMarks.Rejected) != 0;

    /// <summary>Whether an exception was caught on this way.</summary>
    public bool HasCaught => (_marks & WayMarks.Caught) != 0;

    /// <summary>Where the event fired first.</summary>
    public SyntaxNode? First { get; }

    /// <summary>Everything that is known.</summary>
    public ImmutableArray<Fact> Facts => _facts;

    /// <summary>Whether anything on it may tell that the event has not fired.</summary>
    public bool HasTelling
    {
        get
        {
            foreach (var fact in _facts)
            {
                if (fact.Value is { Kind: KnownValueKind.Telling } or { Verdict: Verdict.Failed })
                    return true;
            }

            return false;
        }
    }

    /// <summary>Whether it is known of anything how it went.</summary>
    public bool HasVerdict
    {
        get
        {
            foreach (var fact in _facts)
            {
                if (fact.Value.Kind == KnownValueKind.Verdict)
                    return true;
            }

            return false;
        }
    }

    /// <summary>What is known of the variable or test <paramref name="subject"/>; null when nothing is.</summary>
    public KnownValue? Knows(int subject)
    {
        foreach (var fact in _facts)
        {
            if (fact.Subject == subject)
                return fact.Value;
        }

        return null;
    }

    /// <summary>The variable whose value <paramref name="variable"/> has, as far as that is known: at last it itself.</summary>
    public int OriginOf(int variable)
    {
        while (Knows(variable) is { Kind: KnownValueKind.Alias, Content: int other })
            variable = other;
        return variable;
    }

    /// <summary>The way after the event fired <paramref name="times"/> more.</summary>
    public Way Fired(int times, SyntaxNode place) =>
        times == 0 ? this : new(Math.Min(2, Count + times), Doubts, _marks, First ?? place, _facts);

    /// <summary>The way with one more doubt.</summary>
    public Way Doubted(Doubts doubts) =>
        (Doubts | doubts) == Doubts ? this : new(Count, Doubts | doubts, _marks, First, _facts);

    /// <summary>The way, said to owe nothing.</summary>
    public Way Exempted() => Marked(WayMarks.Exempt, true);

    /// <summary>The way, known to fail.</summary>
    public Way Failing() => Marked(WayMarks.Failing, true);

    /// <summary>The way, on which the request was found wrong, or was not.</summary>
    public Way Rejected(bool isRejected) => Marked(WayMarks.Rejected, isRejected);

    /// <summary>The way, in a handler of exceptions.</summary>
    public Way Caught() => Marked(WayMarks.Caught, true);

    /// <summary>The way with <paramref name="value"/> known of <paramref name="subject"/>; null forgets it.</summary>
    public Way With(int subject, KnownValue? value)
    {
        var at = 0;
        while (at < _facts.Length && _facts[at].Subject < subject)
            at++;
        var isKnown = at < _facts.Length && _facts[at].Subject == subject;
        if (value is null)
            return isKnown ? With(_facts.RemoveAt(at)) : this;
        var fact = new Fact(subject, value);
        return isKnown && _facts[at] == fact ? this : With(isKnown ? _facts.SetItem(at, fact) : _facts.Insert(at, fact));
    }

    /// <summary>The way, of which only the facts are kept that <paramref name="keep"/> asks for.</summary>
    public Way Keeping(Func<Fact, bool> keep)
    {
        var first = 0;
        while (first < _facts.Length && keep(_facts[first]))
            first++;
        if (first == _facts.Length)
            return this;
        var kept = ImmutableArray.CreateBuilder<Fact>(_facts.Length - 1);
        kept.AddRange(_facts, first);
        for (var i = first + 1; i < _facts.Length; i++)
        {
            if (keep(_facts[i]))
                kept.Add(_facts[i]);
        }

        return With(kept.Count == kept.Capacity ? kept.MoveToImmutable() : kept.ToImmutable());
    }

    /// <summary>The way, of which nothing is known any more but how often the event fired.</summary>
    public Way Blurred() => new(Count, Doubts | Doubts.Bound, _marks, First, ImmutableArray<Fact>.Empty);

    public bool Equals(Way? other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (other is null
            || _hash != other._hash
            || Count != other.Count
            || Doubts != other.Doubts
            || _marks != other._marks
            || _facts.Length != other._facts.Length)
        {
            return false;
        }

        for (var i = 0; i < _facts.Length; i++)
        {
            if (_facts[i] != other._facts[i])
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as Way);

    public override int GetHashCode() => _hash;

    private Way Marked(WayMarks mark, bool isSet) =>
        ((_marks & mark) != 0) == isSet ? this : new(Count, Doubts, isSet ? _marks | mark : _marks & ~mark, First, _facts);

    private Way With(ImmutableArray<Fact> facts) => new(Count, Doubts, _marks, First, facts);
}
