namespace Instrumentation.Analyzers.Tests.Flow.Oracles;

/// <summary>The loops of C#.</summary>
internal enum LoopKind
{
    /// <summary><c>while</c>.</summary>
    While,

    /// <summary><c>do</c>.</summary>
    Do,

    /// <summary><c>for</c>.</summary>
    For,

    /// <summary><c>foreach</c>, over a list.</summary>
    ForEach,
}
