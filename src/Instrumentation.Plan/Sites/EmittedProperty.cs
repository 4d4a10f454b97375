namespace Instrumentation.Plan.Sites;

/// <summary>A property that a site gives.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="Type">The type of the plan that its C# type comes to; <c>any</c> where that says nothing.</param>
/// <param name="IsCertain">Whether it is given whenever the call is made.</param>
/// <param name="IsNullable">Whether its C# type says that it may be null.</param>
public sealed record EmittedProperty(string Name, string Type, bool IsCertain, bool IsNullable);
