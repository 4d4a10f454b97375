using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Instrumentation;

/// <summary>Registers tracking with dependency injection.</summary>
public static class InstrumentationServiceCollectionExtensions
{
    /// <summary>Registers <see cref="ITracker"/>, one for the application. Called several times, each call adds to the same options.</summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns><paramref name="services"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static IServiceCollection AddInstrumentation(this IServiceCollection services, Action<InstrumentationOptions>? configure = null) =>
        services.AddInstrumentation((_, options) => configure?.Invoke(options));

    /// <summary>Registers <see cref="ITracker"/> with options that need other services, for instance a sink that does.</summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns><paramref name="services"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IServiceCollection AddInstrumentation(
        this IServiceCollection services, Action<IServiceProvider, InstrumentationOptions> configure)
    {
        if (services is null)
            throw new ArgumentNullException(nameof(services));
        if (configure is null)
            throw new ArgumentNullException(nameof(configure));

        services.AddSingleton(new InstrumentationSetup(configure));
        services.TryAddSingleton(CreateTracker);
        services.TryAddSingleton<ITracker>(static provider => provider.GetRequiredService<Tracker>());
        return services;
    }

    private static Tracker CreateTracker(IServiceProvider provider)
    {
        var options = new InstrumentationOptions();
        foreach (var setup in provider.GetServices<InstrumentationSetup>())
            setup.Apply(provider, options);

        if (options.OnFault is null && provider.GetService<ILoggerFactory>() is { } logs)
            options.OnFault = FaultLog.To(logs.CreateLogger("Instrumentation"));
        return new Tracker(options);
    }
}
