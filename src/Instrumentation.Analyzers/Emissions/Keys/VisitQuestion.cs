using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Keys;

/// <summary>
/// Conditions that may ask for what somebody came with: a text, a kind of an enum, what the request holds, a member of some object. A mere truth or number that a
/// method is given, and the environment that it runs in, tell nothing of a visit.
/// </summary>
internal static class VisitQuestion
{
    // Locals of locals.
    private const int MaxDepth = 8;

    private static readonly HashSet<string> Settings = new(StringComparer.Ordinal)
    {
        "Environment", "RuntimeInformation", "OperatingSystem", "IHostEnvironment", "IWebHostEnvironment", "IHostingEnvironment",
        "HostEnvironmentEnvExtensions", "HostingEnvironmentExtensions", "IConfiguration", "IConfigurationSection", "ConfigurationBinder", "DateTime", "DateTimeOffset",
    };

    /// <summary>Whether <paramref name="value"/> is what it is because of such a condition, in the body in which it stands.</summary>
    public static bool DecidesOn(IOperation value) => AskedAround.Of(value).Any(static asked => Asks(asked, depth: 0));

    private static bool Asks(IOperation operation, int depth)
    {
        if (operation.ConstantValue.HasValue || IsSetting(operation))
            return false;
        if (operation is ILocalReferenceOperation local && LocalValue.Assigned(local) is { } initializer)
            return depth < MaxDepth && Asks(initializer, depth + 1);
        return operation.Type is { SpecialType: SpecialType.System_String } or { TypeKind: TypeKind.Enum }
            || IsOfObject(operation)
            || operation.ChildOperations.Any(child => Asks(child, depth));
    }

    // `visit.IsPaid`, `request.Query.ContainsKey("gclid")`; what the type itself has, `this.isMobile`, is none.
    private static bool IsOfObject(IOperation operation) => operation switch
    {
        IMemberReferenceOperation { Instance: { } instance } => IsObject(instance),
        IInvocationOperation { Instance: { } instance } => IsObject(instance),
        IArgumentOperation { Value: var value } => IsObject(value),
        _ => false,
    };

    private static bool IsObject(IOperation operation) =>
        operation is not IInstanceReferenceOperation && !IsSetting(operation) && operation.Unwrapped().Type is { SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Interface or TypeKind.Struct };

    private static bool IsSetting(IOperation operation) => operation switch
    {
        IMemberReferenceOperation member => Settings.Contains(member.Member.ContainingType?.Name ?? "") || Settings.Contains(member.Type?.Name ?? ""),
        IInvocationOperation call => Settings.Contains(call.TargetMethod.ContainingType?.Name ?? ""),
        IParameterReferenceOperation or ILocalReferenceOperation => Settings.Contains(operation.Type?.Name ?? ""),
        _ => false,
    };
}
