namespace Instrumentation;

/// <summary>One call of <c>AddInstrumentation</c>; several set the same options, in their order.</summary>
internal sealed class InstrumentationSetup(Action<IServiceProvider, InstrumentationOptions> configure)
{
    public void Apply(IServiceProvider services, InstrumentationOptions options) => configure(services, options);
}
