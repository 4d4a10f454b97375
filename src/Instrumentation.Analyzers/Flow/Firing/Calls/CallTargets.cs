using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Flow.Firing.Calls;

/// <summary>What a call may run.</summary>
/// <param name="Kind">What is known of it.</param>
/// <param name="Bodies">The methods of the compilation that it may be.</param>
/// <param name="MayBeOther">Whether it may also be something that other assemblies implement.</param>
internal sealed record CallTargets(CallKind Kind, IReadOnlyList<IMethodSymbol> Bodies, bool MayBeOther)
{
    /// <summary>Whether the bodies certainly emit nothing, and only say whether they return.</summary>
    public bool EmitsNothing { get; init; }

    /// <summary>Nothing that matters.</summary>
    public static CallTargets Quiet { get; } = new(CallKind.Quiet, [], false);

    /// <summary>Nobody knows.</summary>
    public static CallTargets Invisible { get; } = new(CallKind.Invisible, [], true);
}
