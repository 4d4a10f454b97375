using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Carriers;

/// <summary>Objects that are not complete where they are made.</summary>
internal sealed class CarrierCompletion(CarrierTypes types, Codebase code)
{
    /// <summary>Whether somebody else may fill the object: <c>new Message { … }.Stamp(request)</c>, <c>Fill(new Message { … }, request)</c>.</summary>
    public bool IsElsewhere(IObjectCreationOperation creation)
    {
        IOperation value = creation;
        while (value.Parent is IConversionOperation or IParenthesizedOperation)
            value = value.Parent;
        if (value.Parent is IInvocationOperation or IWithOperation or IConditionalAccessOperation)
            return true;
        if (value.Parent is IArgumentOperation argument)
            return MayFill(argument);
        if (value.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: { } local } })
        {
            var uses = Mentions.In(creation.Body()).Of(local).ToList();
            var last = uses.Count == 0 ? 0 : uses.Max(static use => use.Syntax.SpanStart);
            foreach (var mention in uses)
            {
                var use = mention;
                while (use.Parent is IConversionOperation or IParenthesizedOperation)
                    use = use.Parent;

                // Who is handed the object before somebody else gets it may have completed it.
                if (mention.Syntax.SpanStart < last && use.Parent is IArgumentOperation { Parent: IInvocationOperation call } && code.BodyOf(call.TargetMethod) is null)
                    return true;
                if (use.Parent is IWithOperation || (use.Parent is IInvocationOperation { Instance: { } instance } && ReferenceEquals(instance, use)) || (use.Parent is IArgumentOperation passed && MayFill(passed)))
                    return true;
            }
        }

        return false;
    }

    // Who gets the source besides, or is an extension or a method of the code base itself, may copy what is missing.
    private bool MayFill(IArgumentOperation argument) => argument.Parent is IInvocationOperation call
        && (call.TargetMethod.IsExtensionMethod && argument.Parameter?.Ordinal == 0
            || call.Arguments.Any(other => !ReferenceEquals(other, argument) && types.Of(other.Value.Unwrapped().Type) is not null)
            || (code.BodyOf(call.TargetMethod) is { } body && FilledMembers.Of(body).Any(filled => types.Of(filled.Member.ContainingType) is not null)));
}
