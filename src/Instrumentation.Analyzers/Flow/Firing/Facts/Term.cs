namespace Instrumentation.Analyzers.Flow.Firing.Facts;

/// <summary>One side of a comparison.</summary>
/// <param name="Text">The same for what certainly, or most likely, has the same value.</param>
/// <param name="Variables">The variables that it is made of.</param>
/// <param name="MayChange">Whether it may have another value next time, because it asks members.</param>
/// <param name="All">Everything that it can be; null when it is no number.</param>
/// <param name="Variable">The variable that it is; null when it is something else.</param>
internal sealed record Term(string Text, int[] Variables, bool MayChange, NumberSet? All, int? Variable = null)
{
    /// <summary>The constant that it is; null when it is none.</summary>
    public KnownValue? Constant { get; init; }

    /// <summary>Both, as what is asked for when they are compared, by an operator that says the same of the same values or one that may not.</summary>
    public Term And(Term other, bool isCertain) => new($"{Text}|{other.Text}", [.. Variables, .. other.Variables], MayChange || other.MayChange || !isCertain, null);

    /// <summary>The question whether it is among <paramref name="asked"/>; null when it is no number, or nobody knows which these are.</summary>
    public AskedNumbers? Among(NumberSet? asked) => All is { } all && asked is not null ? new(Text, all, asked) : null;
}
