using Instrumentation.Plan.Sites;

namespace Instrumentation.Build.Starter;

/// <summary>An event as the sites together emit it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sites">Where it is emitted, in the order of files and members.</param>
internal sealed record EmittedEvent(string Name, IReadOnlyList<ReportedSite> Sites)
{
    /// <summary>The events of <paramref name="sites"/>, in the order of their names.</summary>
    public static IReadOnlyList<EmittedEvent> Of(IEnumerable<ReportedSite> sites) =>
    [
        .. from site in sites
           from name in site.Events
           group site by name into same
           orderby same.Key
           select new EmittedEvent(same.Key, [.. same.OrderBy(static site => site.File, StringComparer.Ordinal).ThenBy(static site => site.Member, StringComparer.Ordinal)]),
    ];

    /// <summary>The names of its properties, in order.</summary>
    public IEnumerable<string> PropertyNames =>
        Sites.SelectMany(static site => site.Properties).Select(static property => property.Name).Distinct().OrderBy(static name => name, StringComparer.Ordinal);

    /// <summary>What every site says of the property <paramref name="name"/> that gives it.</summary>
    public IEnumerable<EmittedProperty> Given(string name) =>
        Sites.SelectMany(static site => site.Properties).Where(property => property.Name == name);

    /// <summary>Whether every site gives the property that can be read. One that cannot says neither yes nor no.</summary>
    public bool IsAlwaysGiven(string name) =>
        Sites.All(site => site.Properties.Any(property => property.Name == name && property.IsCertain) || site.Bag != "known")
        && Given(name).Any(static property => property.IsCertain);

    /// <summary>Who sends it: the first member, and how many more.</summary>
    public string EmittedBy
    {
        get
        {
            var members = Sites.Select(static site => ShortName(site.Member)).Distinct().ToList();
            return members.Count == 1 ? members[0] : $"{members[0]} and {members.Count - 1} more";
        }
    }

    // Shop.Checkout.Pay(string) is Checkout.Pay to whoever reads the plan.
    private static string ShortName(string member)
    {
        if (member.IndexOf("<top-level-statements-entry-point>", StringComparison.Ordinal) >= 0)
            return "the statements of the program";
        var end = member.IndexOf('(');
        var name = end < 0 ? member : member.Substring(0, end);
        var dot = name.LastIndexOf('.');
        var before = dot <= 0 ? -1 : name.LastIndexOf('.', dot - 1);
        return name.Substring(before + 1);
    }
}
