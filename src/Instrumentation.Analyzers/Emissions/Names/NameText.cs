using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Names;

/// <summary>Calls that make one text of another in a way that is the same wherever the code runs.</summary>
internal static class NameText
{
    // What is replaced by more of the same grows each time.
    private const int MaxLength = 4096;

    /// <summary>What the text is made of: a text, or a member of an enum; null for any other call.</summary>
    public static IOperation? SourceOf(IOperation made) => made switch
    {
        // `Enum.GetName(Step.Login)` and `Enum.GetName(typeof(Step), Step.Login)`
        IInvocationOperation { TargetMethod: { Name: "GetName", ContainingType.SpecialType: SpecialType.System_Enum }, Arguments: { Length: > 0 } arguments } =>
            arguments.At(arguments.Length - 1)?.Unwrapped() is { Type.TypeKind: TypeKind.Enum } member ? member : null,
        IInvocationOperation { Instance: { Type.TypeKind: TypeKind.Enum } member, TargetMethod.Name: "ToString", Arguments.Length: 0 } => member,
        IInvocationOperation { Instance: { } text, TargetMethod: { ContainingType.SpecialType: SpecialType.System_String, Name: var method } } call
            when IsFolded(method, call) => text,
        _ => null,
    };

    /// <summary>What the call makes of <paramref name="source"/>; null where that depends on more than the text.</summary>
    public static string? Of(IOperation made, string source)
    {
        var call = (IInvocationOperation)made;
        return call.TargetMethod.Name switch
        {
            "ToString" or "GetName" => source,
            "Trim" => source.Trim(),
            "Replace" => Text(call, 0) is { Length: > 0 } old && source.Length <= MaxLength ? source.Replace(old, Text(call, 1) ?? "") : null,

            // Other letters are not the same in every culture, and an I is not in a Turkish one.
            "ToLowerInvariant" or "ToLower" when source.All(static letter => letter < 128) => source.ToLowerInvariant(),
            "ToUpperInvariant" or "ToUpper" when source.All(static letter => letter < 128) => source.ToUpperInvariant(),
            _ => null,
        };
    }

    private static bool IsFolded(string method, IInvocationOperation call) => method switch
    {
        "ToString" or "Trim" or "ToLower" or "ToUpper" or "ToLowerInvariant" or "ToUpperInvariant" => call.Arguments.Length == 0,
        "Replace" => call.Arguments.Length == 2 && Text(call, 0) is not null,
        _ => false,
    };

    private static string? Text(IInvocationOperation call, int argument) =>
        call.Arguments[argument].Value.ConstantValue is { HasValue: true, Value: string or char } constant ? constant.Value.ToString() : null;
}
