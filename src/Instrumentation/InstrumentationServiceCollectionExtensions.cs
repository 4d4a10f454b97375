using Microsoft.Extensions.DependencyInjection;

namespace Instrumentation;

/// <summary>Registers tracking with dependency injection.</summary>
public static class InstrumentationServiceCollectionExtensions
{
    /// <summary>Registers <see cref="ITracker"/>, one for the whole process.</summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddInstrumentation(this IServiceCollection services, Action<InstrumentationOptions>? configure = null)
    {
        services.AddSingleton(_ =>
        {
            var options = new InstrumentationOptions();
            configure?.Invoke(options);
            return new Tracker(options);
        });
        return services.AddSingleton<ITracker>(provider => provider.GetRequiredService<Tracker>());
    }
}
