using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Keys;

/// <summary>What is asked around an operation, so that it runs on some ways only.</summary>
internal static class AskedAround
{
    /// <summary>The conditions of <c>if</c> and <c>?:</c>, and the values of switches, within which <paramref name="operation"/> stands, from the inside out.</summary>
    public static IEnumerable<IOperation> Of(IOperation operation)
    {
        for (var part = operation; part.Parent is { } around; part = around)
        {
            var asked = around switch
            {
                IConditionalOperation conditional => conditional.Condition,
                ISwitchOperation choice => choice.Value,
                ISwitchExpressionOperation choice => choice.Value,
                _ => null,
            };
            if (asked is not null && !ReferenceEquals(asked, part))
                yield return asked;
        }
    }
}
