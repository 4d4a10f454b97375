using Instrumentation.Analyzers.Emissions.Emitters;
using Instrumentation.Analyzers.Emissions.Wrappers;
using Instrumentation.Analyzers.Generation;
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

    /// <summary>Whether any call may emit.</summary>
    public bool InCalls =>
        code.Annotated.IsUsed
        || code.Emitters.MethodNames.Any(name => name == Unwritten || IsWritten(name))
        || (InCreations && IsWritten(DeclaredEmitters.Dictionary.Method));

    /// <summary>
    /// Whether any instance of a generated type may be built: by who writes their namespace, or knows another assembly that hands them out.
    /// </summary>
    public bool InCreations =>
        code.Emitters.SendsTypes
        && (eventNamespace.Length == 0 || RuntimeUsers.Of(compilation).Count > 0 || IsWritten(eventNamespace.Substring(eventNamespace.LastIndexOf('.') + 1)));

    private bool IsWritten(string name)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (!IsOurs(tree) && TreeForwards.Of(tree).Names(name, tree, cancellation))
                return true;
        }

        return false;
    }

    // The types themselves are no use of them.
    private static bool IsOurs(SyntaxTree tree) => tree.FilePath.IndexOf(typeof(TrackingPlanGenerator).FullName!, StringComparison.Ordinal) >= 0;
}
