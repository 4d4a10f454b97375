using Bootcamp;
using Bootcamp.Walking;

// `dotnet run -- walk` sends one applicant through the funnel and ends; without it the site is served until Ctrl+C.
if (args is ["walk", .. var settings])
    return await Walk.RunAsync(settings, Console.Out);

await using var site = Site.Build(args);
await site.RunAsync();
return 0;
