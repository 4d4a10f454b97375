namespace Instrumentation;

/// <summary>
/// Marks a type that carries join keys or attribution from one place to the next, such as a message, a job's arguments, or a view model.
/// Whoever builds one carrier from another has to pass on every key that both have a member for (rule TRK204).
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, Inherited = true)]
public sealed class TrackingCarrierAttribute : Attribute
{
}
