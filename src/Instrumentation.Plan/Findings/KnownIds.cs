using Instrumentation.Plan.Model;

namespace Instrumentation.Plan.Findings;

/// <summary>Every id there is, of plans, code and builds. Apart from the rules, since only a comment with an id asks for them.</summary>
internal static class KnownIds
{
    public static EquatableArray<string> All { get; } = new(
    [
        "TRK001", "TRK002", "TRK003", "TRK004", "TRK005", "TRK006", "TRK007", "TRK008", "TRK009", "TRK010", "TRK011", "TRK012",
        "TRK013", "TRK014", "TRK015", "TRK016", "TRK017", "TRK018", "TRK020", "TRK021", "TRK022", "TRK023",
        "TRK101", "TRK102", "TRK103", "TRK104", "TRK105", "TRK106", "TRK107", "TRK108", "TRK109", "TRK110", "TRK111", "TRK112",
        "TRK113", "TRK114", "TRK115", "TRK116", "TRK117",
        "TRK201", "TRK202", "TRK203", "TRK204", "TRK205", "TRK206", "TRK207", "TRK208", "TRK209", "TRK210", "TRK211", "TRK212",
        "TRK213",
        "TRK302", "TRK304", "TRK305", "TRK309", "TRK310",
        "TRK401", "TRK402", "TRK403", "TRK404", "TRK406",
        "TRK501", "TRK502", "TRK503", "TRK504", "TRK505", "TRK506", "TRK507",
        "TRK900",
    ]);
}
