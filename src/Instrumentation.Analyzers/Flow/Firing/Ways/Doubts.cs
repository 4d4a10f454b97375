namespace Instrumentation.Analyzers.Flow.Firing.Ways;

/// <summary>Why what is known of a way is not certain.</summary>
[Flags]
internal enum Doubts
{
    /// <summary>It is certain.</summary>
    None = 0,

    /// <summary>It passes something whose body is not visible, and which may emit.</summary>
    Invisible = 1,

    /// <summary>There are more ways than are told apart.</summary>
    Bound = 2,

    /// <summary>What is emitted may be another event.</summary>
    Name = 4,

    /// <summary>What a call returned decides on the way, and may say whether the event was fired.</summary>
    Answer = 8,
}
