using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Academy.Applications;
using Academy.Tracking;
using Instrumentation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Academy.Site
{
    public sealed record SubmitForm(string CourseId, string? Phone);

    public sealed record SeatForm(string CourseId, int Seats);

    public interface IMediator
    {
        Task<TAnswer> Send<TAnswer>(IRequest<TAnswer> request);
    }

    public interface IRequest<TAnswer>
    {
    }

    public interface IRequestHandler<TRequest, TAnswer>
    {
        Task<TAnswer> Handle(TRequest request);
    }

    public sealed record OpenLesson(string Course) : IRequest<bool>;

    public sealed record ForgetLesson(string Course) : IRequest<bool>;

    public sealed class OpenLessonHandler(ITracker tracker) : IRequestHandler<OpenLesson, bool>
    {
        public Task<bool> Handle(OpenLesson request)
        {
            tracker.Track(new LessonOpened { CourseId = request.Course });
            return Task.FromResult(true);
        }
    }

    public sealed class ForgetLessonHandler : IRequestHandler<ForgetLesson, bool>
    {
        public Task<bool> Handle(ForgetLesson request) => Task.FromResult(true);
    }

    /// <summary>Minimal endpoints, in all the ways of mapping them.</summary>
    public static class Endpoints
    {
        public static void MapApplications(this WebApplication app)
        {
            app.MapPost("/applications", (SubmitForm form, ApplicationService applications) =>
            {
                if (form.CourseId.Length == 0)
                    return Results.BadRequest();
                var application = applications.Submit(form.CourseId);
                return Results.Created($"/applications/{application.Id}", application);
            });

            app.MapPost("/applications/by-phone", (SubmitForm form, ApplicationService applications) =>
            {
                if (form.Phone is null)
                    return Results.ValidationProblem(new Dictionary<string, string[]>());
                if (form.Phone.StartsWith("+81", StringComparison.Ordinal))
                    applications.Submit(form.CourseId);
                {|TRK304:return|} Results.Accepted();
            });

            app.MapPost("/applications/{id}/withdraw", async (string id, ApplicationService applications) =>
                await applications.WithdrawAsync(id, null) ? Results.NoContent() : Results.Conflict());

            app.MapPost("/sessions/refresh", () => Results.NoContent());
            app.MapDelete("/cache/{key}", (string key) => Results.NoContent());
            app.MapPost("/lessons/{course}", (string course, IMediator mediator) => mediator.Send(new OpenLesson(course)));
            app.MapDelete("/lessons/{course}", (string course, IMediator mediator) => mediator.Send(new ForgetLesson(course)));
            app.{|TRK302:MapPost|}("/newsletter", (string mail) => Results.Accepted());
            app.{|TRK302:MapMethods|}("/settings", ["PUT", "PATCH"], SaveSettings);
            app.MapGet("/settings", () => Results.Ok());
            app.MapPost("/ping", [NotInstrumented("the browser asks whether we are there")] () => Results.Ok());

            var api = app.MapGroup("/api");
            var seats = api.MapGroup("/v1").MapGroup("/seats");
            seats.MapPost("", Book);
            seats.MapPut("/{id}", (int id, SeatForm form, ITracker tracker) =>
            {
                try
                {
                    tracker.Track(new SeatBooked { CourseId = form.CourseId, Seats = form.Seats });
                    return Results.Ok();
                }
                finally
                {
                    Console.WriteLine(id);
                }
            });
            seats.MapDelete("/{id}", async (int id, ITracker tracker) =>
            {
                await Task.Delay(id);
                {|TRK304:return|} Results.Ok();
            });
            seats.MapPatch("/{id}", Change);
            api.{|TRK302:Map|}("/anything", () => Results.Ok());

            IResult Change(int id, SeatForm form, ITracker tracker)
            {
                if (form.Seats > 0)
                {
                    tracker.Track(new SeatBooked { CourseId = form.CourseId, Seats = form.Seats });
                    return Results.Ok();
                }

                return form.Seats == 0 ? Results.NotFound() : Results.UnprocessableEntity();
            }
        }

        private static IResult SaveSettings(SeatForm form) => Results.Ok(form);

        private static async Task<IResult> Book(SeatForm form, ITracker tracker)
        {
            await Task.Yield();
            if (form.Seats > 30)
                return Results.StatusCode(StatusCodes.Status409Conflict);
            if (form.Seats == 30)
                {|TRK304:return|} Results.StatusCode(StatusCodes.Status202Accepted);
            tracker.Track(new SeatBooked { CourseId = form.CourseId });
            return TypedResults.Ok();
        }
    }
}
