namespace Instrumentation.Analyzers.Generation.Pipeline;

/// <summary>What the compiler needs for <c>required</c> and <c>init</c> and the compilation does not have.</summary>
[Flags]
internal enum MissingAttributes
{
    /// <summary>Everything is there.</summary>
    None = 0,

    /// <summary><c>System.Runtime.CompilerServices.IsExternalInit</c>.</summary>
    IsExternalInit = 1,

    /// <summary><c>System.Runtime.CompilerServices.RequiredMemberAttribute</c>.</summary>
    RequiredMember = 2,

    /// <summary><c>System.Runtime.CompilerServices.CompilerFeatureRequiredAttribute</c>.</summary>
    CompilerFeatureRequired = 4,
}
