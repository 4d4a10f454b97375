namespace Instrumentation.Plan.Validation.Fields;

/// <summary>Fields at the top of a plan file.</summary>
internal static class PlanField
{
    public const int Format = 0;
    public const int Plan = 1;
    public const int Version = 2;
    public const int Owner = 3;
    public const int Namespace = 4;
    public const int Naming = 5;
    public const int Sources = 6;
    public const int Properties = 7;
    public const int Types = 8;
    public const int Groups = 9;
    public const int Common = 10;
    public const int Events = 11;
    public const int Features = 12;
    public const int Exempt = 13;
    public const int Landing = 14;
    public const int Boundaries = 15;
    public const int Funnels = 16;
    public const int Metrics = 17;
    public const int Emitters = 18;
    public const int Destinations = 19;

    public static readonly FieldTable Table = new(
        "format", "plan", "version", "owner", "namespace", "naming", "sources", "properties", "types", "groups", "common",
        "events", "features", "exempt", "landing", "boundaries", "funnels", "metrics", "emitters", "destinations");
}
