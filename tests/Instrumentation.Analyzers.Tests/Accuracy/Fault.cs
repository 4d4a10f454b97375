namespace Instrumentation.Analyzers.Tests.Accuracy;

/// <summary>How the product may differ from an expert.</summary>
internal enum Fault
{
    /// <summary>It does not report what is wrong.</summary>
    Missed,

    /// <summary>It reports what is right.</summary>
    False,

    /// <summary>It reports what is wrong beside its place.</summary>
    Misplaced,
}
