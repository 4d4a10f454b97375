using Instrumentation.Analyzers.Emissions.Emitters;
using Instrumentation.Analyzers.Emissions.Wrappers;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>
/// What the texts of a compilation say before any of its calls is looked at. Who calls an emitter, or hands one to others, writes its name
/// somewhere; most projects of a solution never do, and then not a single call has to be asked.
/// </summary>
internal sealed class EmissionTraces(Compilation compilation, Codebase code, string eventNamespace, CancellationToken cancellation)
{
    // A collection initializer calls it without a word.
    private const string Unwritten = "Add";

    private readonly WrittenNames _written = new(compilation, cancellation);

    /// <summary>Whether any call may emit.</summary>
    public bool InCalls =>
        code.Annotated.IsUsed
        || code.Emitters.MethodNames.Any(name => name == Unwritten || _written.HasWord(name))
        || (InCreations && _written.HasWord(DeclaredEmitters.Dictionary.Method));

    /// <summary>Whether any instance of a generated type may be built.</summary>
    public bool InCreations => code.Emitters.SendsTypes && GeneratedTypeTraces.In(compilation, eventNamespace, cancellation);
}
