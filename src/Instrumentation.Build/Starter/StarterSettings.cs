using System.Text;
using Instrumentation.Plan.Naming;

namespace Instrumentation.Build.Starter;

/// <summary>What a starter plan needs to know besides the sites.</summary>
/// <param name="PlanId">The plan's id.</param>
/// <param name="Owner">Who owns it.</param>
/// <param name="Sources">The sources that the project is.</param>
internal sealed record StarterSettings(string PlanId, string Owner, IReadOnlyList<string> Sources)
{
    /// <summary>
    /// The namespace of the types. Not the default, <c>Shop.Tracking</c>: code that has tracked for years without a plan
    /// is likely to have a namespace of that name already.
    /// </summary>
    public string Namespace => Identifiers.Of(PlanId) + ".PlannedEvents";

    /// <summary>The settings of a project that is called <paramref name="name"/>.</summary>
    public static StarterSettings Of(string name, string owner, IEnumerable<string> sources) =>
        new(IdOf(name), owner.Trim().Length == 0 ? "team" : owner.Trim(), [.. sources]);

    // [a-z][a-z0-9_-]*
    private static string IdOf(string name)
    {
        var id = new StringBuilder();
        foreach (var c in name.ToLowerInvariant())
        {
            if (c is >= 'a' and <= 'z' || (c is >= '0' and <= '9' or '_' && id.Length > 0))
                id.Append(c);
            else if (id.Length > 0 && id[id.Length - 1] != '-')
                id.Append('-');
        }

        return id.ToString().TrimEnd('-') is { Length: > 0 } text ? text : "plan";
    }
}
