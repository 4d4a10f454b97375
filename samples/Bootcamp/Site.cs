using System.Text.Json;
using System.Text.Json.Serialization;
using Bootcamp.Applications;
using Bootcamp.Deadlines;
using Bootcamp.Pages;
using Bootcamp.Visits;
using Instrumentation;

namespace Bootcamp;

/// <summary>Puts the application together: the public site, the payment provider's webhook and the back office.</summary>
internal static class Site
{
    /// <summary>Where events go unless <c>--events</c> says another file.</summary>
    public const string DefaultEventsFile = "events.ndjson";

    /// <summary>The source of what happens in the back office.</summary>
    public const string BackOffice = "admin";

    public static WebApplication Build(string[] settings)
    {
        var builder = WebApplication.CreateBuilder(settings);
        builder.Services.AddControllers();
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(
            new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<ApplicationStore>();
        builder.Services.AddSingleton<ApplicationService>();
        builder.Services.AddSingleton<Outbox>();
        builder.Services.AddSingleton<IOutbox>(services => services.GetRequiredService<Outbox>());
        builder.Services.AddHostedService<DeadlineWorker>();
        AddTracking(builder.Services, EventsFile(builder.Configuration));

        var site = builder.Build();
        site.UseMiddleware<VisitMiddleware>();
        site.MapPages();
        site.MapSessions();
        site.MapApplications();
        site.MapPayments();
        site.MapControllers();
        return site;
    }

    public static string EventsFile(IConfiguration configuration) =>
        Path.GetFullPath(configuration["events"] ?? DefaultEventsFile);

    // The plan knows the back office as a source of its own. Here one process serves both, so it has a tracker for each,
    // and both write to one sink.
    private static void AddTracking(IServiceCollection services, string file)
    {
        var sink = new JsonLinesFileSink(file);
        services.AddInstrumentation(options =>
        {
            options.Source = "api";
            options.Sinks.Add(sink);
        });
        services.AddKeyedSingleton<ITracker>(BackOffice, new Tracker(new InstrumentationOptions { Source = BackOffice, Sinks = { sink } }));
    }
}
