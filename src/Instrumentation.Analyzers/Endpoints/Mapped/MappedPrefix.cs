using Instrumentation.Analyzers.Endpoints.Routes;

namespace Instrumentation.Analyzers.Endpoints.Mapped;

/// <summary>What stands before the routes that are mapped on something.</summary>
/// <param name="Template">The route; null where nobody can tell it.</param>
/// <param name="Access">Whether everybody may come; null where nothing is said.</param>
internal sealed record MappedPrefix(RouteTemplate? Template, bool? Access)
{
    /// <summary>That of the application.</summary>
    public static MappedPrefix Root { get; } = new(RouteTemplate.Root, null);

    /// <summary>One that is most likely that of the application: whoever calls is not seen, and may give a group.</summary>
    public static MappedPrefix LikelyRoot { get; } = Root with { MayDiffer = true };

    /// <summary>One that nobody can tell.</summary>
    public static MappedPrefix Unknown { get; } = new(null, null);

    /// <summary>Whether something that nobody sees may put more before it.</summary>
    public bool MayDiffer { get; init; }

    /// <summary>Whether it stands for nothing that anything is mapped on, as <c>null</c> does.</summary>
    public bool IsNothing { get; init; }

    /// <summary>The same with what a call on it says.</summary>
    public MappedPrefix With(bool? access) => this with { Access = Conventions.And(Access, access) };

    /// <summary>The same with more of the route.</summary>
    public MappedPrefix Then(string? pattern) => this with { Template = pattern is null ? null : Template?.Then(RouteTemplate.Parse(pattern)) };
}
