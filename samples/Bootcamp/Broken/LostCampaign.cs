namespace Bootcamp.Broken;

/// <summary>TRK203: an address of last year's advertisements that leads on without the query, and so without the campaign.</summary>
internal static class LostCampaign
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/apply-now", () => Results.Redirect("/courses/backend"));
}
