namespace Instrumentation.Analyzers.Generation.Pipeline;

/// <summary>What decides on generation besides the plan.</summary>
internal sealed record GenerationSettings(GenerationOptions Options, GenerationEnvironment Environment);
