namespace Instrumentation.Analyzers.Tests.Accuracy;

/// <summary>A place where the product is known to differ from the expert. The tables count it as a fault; the gate does not fail on it.</summary>
/// <param name="Fault">How it differs.</param>
/// <param name="Id">The rule.</param>
/// <param name="File">The file's name with its folder.</param>
/// <param name="Words">What stands at the place.</param>
/// <param name="Reason">Why.</param>
internal sealed record KnownFault(Fault Fault, string Id, string File, string Words, string Reason)
{
    private const string Generic = "an event handed to a generic method of one's own is not followed";
    private const string CallersKey = "a key that the caller of a wrapper gives is reported at the whole call";
    private const string Chain = "of a chain of Add that is a statement, only the first call is read";
    private const string Otherwise = "of a bag that a way in between may have made, `??=` is not read as the other way";
    private const string Copy = "a copy under a condition is read without looking whether the condition holds for this call";

    /// <summary>All of them, each once for every time it occurs.</summary>
    public static IReadOnlyList<KnownFault> All { get; } =
    [
        new(Fault.False, "TRK201", "Web/CatalogueController.cs", "\"invoice_sent\"", "the mark on a wrapper does not say which parameter is the user"),
        new(Fault.Misplaced, "TRK201", "Web/CatalogueController.cs", "\"unknown\"", CallersKey),
        new(Fault.Misplaced, "TRK201", "Web/CatalogueController.cs", "\"\"", CallersKey),
        new(Fault.Misplaced, "TRK201", "Web/CatalogueController.cs", "\"anonymous\"", CallersKey),
        new(Fault.Misplaced, "TRK201", "Jobs/StockImport.cs", "\"n/a\"", CallersKey),
        new(Fault.False, "TRK108", "Mobile/ListViewModel.cs", "Telemetry.InCommon(\"list_shared\", new Dictionary<string, object> { [\"list_id\"] = _id })", Copy),
        new(Fault.False, "TRK104", "Mobile/ReviewPage.cs", "\"product_added\"", Otherwise),
        new(Fault.Missed, "TRK108", "Mobile/ReviewPage.cs", "lazy", Otherwise),
        new(Fault.Missed, "TRK105", "Jobs/StockImport.cs", "\"shelf\"", Chain),
        new(Fault.False, "TRK104", "Jobs/StockImport.cs", "\"stock_imported\"", Chain),
        new(Fault.False, "TRK115", "Jobs/DeliveryWorker.cs", "Dispatched(delivery)", "an event object that a method returns is not followed"),
        new(Fault.False, "TRK115", "Jobs/StockImport.cs", "name", "the calls of a lambda in a local are not followed"),
        new(Fault.Missed, "TRK112", "Typed/TypedEvents.cs", "nothing", "a local that is written again hides the default before"),
        new(Fault.Missed, "TRK201", "Typed/TypedEvents.cs", "new OrderId(\"n/a\")", Generic),
    ];

    /// <summary>Whether this is about <paramref name="finding"/>.</summary>
    public bool IsAbout(Finding finding) =>
        finding.Id == Id && finding.Words == Words && finding.Path.EndsWith("/" + File, StringComparison.Ordinal);
}
