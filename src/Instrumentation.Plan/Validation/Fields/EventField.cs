namespace Instrumentation.Plan.Validation.Fields;

/// <summary>Fields of an event.</summary>
internal static class EventField
{
    public const int Description = 0;
    public const int Trigger = 1;
    public const int Owner = 2;
    public const int Kind = 3;
    public const int Sources = 4;
    public const int Status = 5;
    public const int ReplacedBy = 6;
    public const int Expires = 7;
    public const int Since = 8;
    public const int KeysFrom = 9;
    public const int Carries = 10;
    public const int Include = 11;
    public const int Without = 12;
    public const int Properties = 13;
    public const int OneOf = 14;
    public const int Requires = 15;
    public const int PairsWith = 16;
    public const int Destinations = 17;
    public const int Wire = 18;
    public const int Csharp = 19;
    public const int Tags = 20;
    public const int Links = 21;
    public const int Meta = 22;

    public static readonly FieldTable Table = new(
        "description", "trigger", "owner", "kind", "sources", "status", "replaced_by", "expires", "since", "keys_from",
        "carries", "include", "without", "properties", "one_of", "requires", "pairs_with", "destinations", "wire", "csharp",
        "tags", "links", "meta");
}
