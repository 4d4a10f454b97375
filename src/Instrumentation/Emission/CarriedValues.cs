using Instrumentation.Infrastructure;

namespace Instrumentation;

/// <summary>Writes what an event carries, taken from a context by name.</summary>
internal static class CarriedValues
{
    /// <summary>Writes the carried values that the context has.</summary>
    /// <returns>The first carried value that must be there and is not, or null.</returns>
    public static CarriedDefinition? Write(EventLine line, TrackingContext context)
    {
        CarriedDefinition? missing = null;
        var values = context.Values;
        var next = 0;
        foreach (var carried in line.Definition.CarriedValues)
        {
            var isPresent = false;
            for (var i = 0; i < carried.Names.Length; i++)
            {
                var found = Find(values, carried.Names[i], ref next);
                if (found < 0)
                    continue;
                line.Json.WritePropertyName(carried.EncodedNames[i]);
                WireWriter.WriteValue(line.Json, values[found].Value);
                isPresent |= HasValue(values[found].Value);
            }

            if (carried.IsRequired && !isPresent)
                missing ??= carried;
        }

        return missing;
    }

    public static bool HasValue(AnyValue value) =>
        !value.IsWrittenAsNull && value.Text is not { Length: 0 } && !(value.Kind == AnyValueKind.Uuid && value.Scalar.Uuid == Guid.Empty);

    // Contexts tend to hold their values in the order of the plan, so the search begins behind the last hit.
    private static int Find(ContextValue[] values, string name, ref int next)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var at = next + i < values.Length ? next + i : next + i - values.Length;
            if (!string.Equals(values[at].Name, name, StringComparison.Ordinal))
                continue;
            next = at + 1;
            return at;
        }

        return -1;
    }
}
