namespace Instrumentation.Analyzers.Flow.Firing.Facts;

/// <summary>What can be known of a value.</summary>
internal enum KnownValueKind
{
    /// <summary>It is this constant, or null.</summary>
    Constant,

    /// <summary>It is not null.</summary>
    NotNull,

    /// <summary>It says how it went.</summary>
    Verdict,

    /// <summary>It equals another variable, which has not been written since.</summary>
    Alias,

    /// <summary>It is the answer to a test of variables that have not been written since, or the opposite of it.</summary>
    Test,

    /// <summary>It is an exception that was caught.</summary>
    Exception,

    /// <summary>A call returned it that may have fired and did not on this way: what it holds may say so, in a way that is not read.</summary>
    Telling,

    /// <summary>It is one of these numbers.</summary>
    Numbers,

    /// <summary>It says how something went: this truth means failure.</summary>
    Judged,

    /// <summary>It is a delegate of a function that is known.</summary>
    Function,
}
