using System.Text.Json;

namespace Bootcamp.Walking;

/// <summary>
/// Serves the site on a free port and sends one applicant through the funnel over HTTP, with an admin and a payment
/// provider in between; then reads the event log back and joins it.
/// </summary>
internal static class Walk
{
    public static async Task<int> RunAsync(string[] settings, TextWriter output)
    {
        string file, applicantId;
        await using (var site = Site.Build([.. settings, "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning"]))
        {
            file = Site.EventsFile(site.Configuration);
            await site.StartAsync();
            applicantId = await EnrolAndWithdrawAsync(new Uri(site.Urls.First()));
            await site.StopAsync();
        }

        var events = EventLog.Read(file);
        EventTable.Write(output, events.Where(e => e.Property("applicant_id") == applicantId));
        FunnelTable.Write(output, events);
        await output.WriteLineAsync($"The events are in {file}");
        return 0;
    }

    private static async Task<string> EnrolAndWithdrawAsync(Uri site)
    {
        using var applicant = new Browser(site, "ada");
        await applicant.OpenAsync("/course/backend?utm_source=newsletter&utm_medium=email&utm_campaign=autumn");
        using var submitted = await applicant.PostAsync("/applications", new { courseId = "backend" });
        var id = (await submitted.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;

        // The admin has a visit too, and even came by a link with UTM parameters: none of it may reach the applicant's events.
        using var admin = new Browser(site, "grace");
        await admin.OpenAsync("/?utm_source=intranet&utm_medium=wiki");
        await admin.PostAsync($"/admin/applications/{id}/pass");

        using var paymentProvider = new HttpClient { BaseAddress = site };
        (await paymentProvider.PostAsJsonAsync("/webhooks/payments", new { applicationId = id })).EnsureSuccessStatusCode();

        await applicant.PostAsync(
            $"/applications/{id}/withdraw", new { reason = "schedule", comment = "Moved to another city" }, Guid.NewGuid());
        return id;
    }
}
