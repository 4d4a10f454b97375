using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Wrappers;

/// <summary>Calls of a wrapper that give it one of several event objects: <c>Send(isNew ? new SignedUp() : new LoggedIn())</c>, or what a loop takes out of a list. Each goes with its own name and properties.</summary>
internal static class ChosenObjects
{
    private const int MaxObjects = 16;

    /// <summary>The frames to read the wrapper in, one for each of the objects; <paramref name="entered"/> alone where nothing decides between any.</summary>
    public static IReadOnlyList<Frame> Of(IInvocationOperation call, Frame entered)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is not { RefKind: RefKind.None, Type: var type } parameter || type.DeclaringSyntaxReferences.IsEmpty || type.TypeKind == TypeKind.Enum)
                continue;
            var objects = new List<IOperation>();
            if (entered.Caller is { } caller && Elements.Of(new Operand(argument.Value.Unwrapped(), caller)) is { } elements)
                objects.AddRange(SentOf(elements, argument.Value.Unwrapped(), caller));
            else
                Collect(argument.Value, objects);
            if (objects.Count is > 0 and <= MaxObjects && !ReferenceEquals(objects[0], argument.Value.Unwrapped()))
                return [.. objects.Select(made => entered.Choosing(parameter.Ordinal, made))];
        }

        return [entered];
    }

    // A loop that skips some of them may never send any certain one.
    private static IEnumerable<IOperation> SentOf(IReadOnlyList<Operand> elements, IOperation taken, Frame caller) =>
        Elements.AreAllUsed(taken) && elements.All(element => element.Frame == caller) ? elements.Select(static element => element.Operation.Unwrapped()) : [];

    private static void Collect(IOperation value, List<IOperation> objects)
    {
        switch (value.Unwrapped())
        {
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                Collect(conditional.WhenTrue, objects);
                Collect(whenFalse, objects);
                break;
            case ISwitchExpressionOperation choice when objects.Count <= MaxObjects:
                foreach (var arm in choice.Arms)
                    Collect(arm.Value, objects);
                break;
            case IThrowOperation:
                break;
            // No event is sent of none.
            case var made when !made.IsNull():
                objects.Add(made);
                break;
        }
    }
}
