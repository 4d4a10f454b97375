namespace Instrumentation.Analyzers.Generation.Pipeline;

/// <summary>Whether a project generates the types of its plan, and if not, why not.</summary>
internal enum GenerationDecision
{
    /// <summary>It does.</summary>
    Generate,

    /// <summary>The runtime assembly is not referenced: nothing generated would compile.</summary>
    NoRuntime,

    /// <summary>The project says so.</summary>
    TurnedOff,

    /// <summary>It is a test project; it uses the types of the project under test.</summary>
    TestProject,

    /// <summary>A referenced project has them.</summary>
    OwnedByReference,

    /// <summary>The language version has no <c>required</c> members (C# 11). The one answer that is a fault.</summary>
    LanguageTooOld,
}
