namespace Instrumentation;

/// <summary>One value of a context.</summary>
internal readonly struct ContextValue(ContextRole role, string name, AnyValue value)
{
    public ContextRole Role { get; } = role;

    public string Name { get; } = name;

    public AnyValue Value { get; } = value;
}
