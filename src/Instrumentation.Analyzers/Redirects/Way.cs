namespace Instrumentation.Analyzers.Redirects;

/// <summary>On which of its ways an endpoint comes to a redirect.</summary>
internal enum Way
{
    /// <summary>On every one that does not fail.</summary>
    Always,

    /// <summary>On some.</summary>
    Sometimes,

    /// <summary>Where something is missing, or not allowed, or where somebody is known already.</summary>
    Guard,

    /// <summary>Where something was thrown.</summary>
    Catch,
}
