namespace Instrumentation;

/// <summary>Says that a method, or all methods of a type, emit nothing on purpose, and why: no feature's event is expected of it.</summary>
/// <param name="reason">Why, for whoever reads the code next.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Interface)]
public sealed class NotInstrumentedAttribute(string reason) : Attribute
{
    /// <summary>Why.</summary>
    public string Reason { get; } = reason;
}
