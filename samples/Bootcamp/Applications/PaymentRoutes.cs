namespace Bootcamp.Applications;

/// <summary>What the payment provider calls. There is no browser behind these requests, so no cookie and no visit.</summary>
internal static class PaymentRoutes
{
    public static void MapPayments(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/webhooks/payments", (PaymentConfirmed payment, ApplicationService applications) =>
            applications.CompletePurchase(payment.ApplicationId) ? Results.NoContent() : Results.Conflict());

    private sealed record PaymentConfirmed(string ApplicationId);
}
