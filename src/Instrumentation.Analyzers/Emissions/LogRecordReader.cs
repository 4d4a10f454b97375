using Instrumentation.Analyzers.Emissions.Bags;
using Instrumentation.Analyzers.Emissions.Emitters;
using Instrumentation.Analyzers.Emissions.Names;
using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions;

/// <summary>Reads log records whose event id has a name, such as <c>logger.LogInformation(new EventId(1, "order_placed"), "… {Amount}", amount)</c>.</summary>
internal static class LogRecordReader
{
    /// <summary>The emission of <paramref name="id"/>; null when it has no name that can be read: an ordinary log record.</summary>
    public static Emission? Read(IOperation call, IMethodSymbol target, Emitter emitter, Operand id) =>
        NameOf(id) is not { } name
            ? null
            : new Emission
            {
                Call = call,
                Target = target,
                Emitter = emitter,
                Names = NameReader.Read(name),
                Bag = BagOf(call, emitter, id.Frame).At(emitter.Argument(call, "message") is { } message ? id.Frame.PlaceOf(message) : id.Place),
                Keys = [],
            };

    private static Operand? NameOf(Operand id) => id.Resolved() is { Operation: IObjectCreationOperation { Type.Name: "EventId" } } made
        && BaseArgument.Of(made, "name", static _ => false) is { } name && !name.IsNull() ? name : null;

    private static PropertyBag BagOf(IOperation call, Emitter emitter, Frame frame)
    {
        if (emitter.Argument(call, "message") is not { } message || message.ConstantText() is not { } template)
            return PropertyBag.Opaque("it has no constant message template");
        var values = emitter.Argument(call, "args")?.Unwrapped() is IArrayCreationOperation { Initializer.ElementValues: var elements } ? elements : default;
        var entries = new List<BagEntry>();
        foreach (var name in MessageTemplate.Names(template))
        {
            Operand? value = !values.IsDefault && entries.Count < values.Length ? new Operand(values[entries.Count], frame) : null;
            entries.Add(new BagEntry(name, frame.PlaceOf(message), value) { MayBeRenamed = true });
        }

        return new PropertyBag(BagState.Known, entries);
    }
}
