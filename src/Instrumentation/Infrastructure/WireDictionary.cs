using System.ComponentModel;

namespace Instrumentation.Infrastructure;

/// <summary>Builds the dictionaries that SDKs take in place of an event. Generated code calls it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class WireDictionary
{
    /// <summary>A number as SDKs take it.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The number, or null for NaN and infinity, which JSON does not have.</returns>
    public static object? Number(double value) => WireText.IsFinite(value) ? value : null;

    /// <summary>A duration as a number of milliseconds.</summary>
    /// <param name="value">The duration.</param>
    /// <returns>A <see cref="long"/>, or a <see cref="decimal"/> where there is a fraction.</returns>
    public static object Milliseconds(TimeSpan value) => Ratio(value.Ticks, TimeSpan.TicksPerMillisecond);

    /// <summary>A duration as a number of seconds.</summary>
    /// <param name="value">The duration.</param>
    /// <returns>A <see cref="long"/>, or a <see cref="decimal"/> where there is a fraction.</returns>
    public static object Seconds(TimeSpan value) => Ratio(value.Ticks, TimeSpan.TicksPerSecond);

    /// <summary>Adds what an event carries. A name that the event itself has set stays as it is.</summary>
    /// <param name="dictionary">The event's own properties.</param>
    /// <param name="definition">The event's definition, which says what it carries.</param>
    /// <param name="context">Where the values come from.</param>
    public static void AddCarried(Dictionary<string, object?> dictionary, EventDefinition definition, TrackingContext context)
    {
        foreach (var carried in definition.CarriedValues)
        {
            foreach (var name in carried.AnyOf)
            {
                if (!dictionary.ContainsKey(name) && context.TryGet(name, out var value))
                    dictionary.Add(name, value.ToObject());
            }
        }
    }

    /// <summary>Adds what an event carries, or says under <c>context</c> that it is unknown.</summary>
    /// <param name="dictionary">The event's own properties.</param>
    /// <param name="definition">The event's definition, which says what it carries.</param>
    /// <param name="context">Where the values come from.</param>
    public static void AddCarried(Dictionary<string, object?> dictionary, EventDefinition definition, StoredContext? context)
    {
        // Null comes from code without nullable annotations; tracking does not throw for it either.
        context ??= StoredContext.NotGiven;
        if (!context.IsUnknown)
            AddCarried(dictionary, definition, context.Context);
        else if (!dictionary.ContainsKey("context"))
            dictionary.Add("context", new Dictionary<string, object?> { ["state"] = "unknown", ["reason"] = context.Reason });
    }

    private static object Ratio(long ticks, long unit) =>
        ticks % unit == 0 ? (object)(ticks / unit) : ticks / (decimal)unit;
}
