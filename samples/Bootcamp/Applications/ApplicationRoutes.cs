using Bootcamp.Pages;
using Bootcamp.Tracking;

namespace Bootcamp.Applications;

/// <summary>What the applicant's browser calls.</summary>
internal static class ApplicationRoutes
{
    public static void MapApplications(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/applications", (SubmitForm form, ApplicationService applications, HttpContext http, TimeProvider clock) =>
        {
            var application = applications.Submit(form.CourseId, LandingTime.Since(http, clock));
            return Results.Created($"/applications/{application.Id}", new { application.Id });
        });

        routes.MapPost("/applications/{id}/withdraw", async (string id, WithdrawForm form, ApplicationService applications) =>
            await applications.WithdrawAsync(id, form.Reason, form.Comment) ? Results.NoContent() : Results.Conflict());
    }

    private sealed record SubmitForm(string CourseId);

    private sealed record WithdrawForm(WithdrawReason Reason, string? Comment);
}
