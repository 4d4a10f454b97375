namespace Bootcamp.Broken;

/// <summary>TRK302: a feature shipped, and nobody will ever know how many use it.</summary>
internal static class FeatureWithoutEvent
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/applications/{id}/transfer", (string id) => Results.Ok(id));
}
