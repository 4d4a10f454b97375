using System.Globalization;
using System.Text;
using Instrumentation.Analyzers.Generation.Emission;
using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Generation.Pipeline;

/// <summary>
/// Divides a plan into files. One per event is best for the reader, but the compiler's own driver needs 25 ms per
/// keystroke for 3,000 of them; so past <see cref="MaxEventFiles"/> a stable hash of the wire name picks the file.
/// </summary>
internal static class FileLayout
{
    /// <summary>The greatest number of files with events.</summary>
    public const int MaxEventFiles = 64;

    // Paths are bounded on some systems, and a plan's names are not.
    private const int MaxNameLength = 80;

    /// <summary>The files of a plan, in an order that does not depend on the order of the plan.</summary>
    public static List<GeneratedFile> Of(TrackingPlan plan, GenerationScope scope, MissingAttributes polyfills)
    {
        var sharedEnums = new SharedEnums(plan.Enums);
        var files = new List<GeneratedFile>(MaxEventFiles + 5) { PlanDeclarationFile.Of(plan, scope) };
        if (polyfills is not MissingAttributes.None)
            files.Add(new PolyfillsFile(polyfills));
        AddKeys(files, plan, scope, sharedEnums);
        if (!plan.Enums.IsEmpty)
            files.Add(new EnumsFile(scope, Sorted(plan.Enums, static e => e.TypeName)));
        if (!plan.Objects.IsEmpty)
            files.Add(new ObjectsFile(scope, Sorted(plan.Objects, static o => o.TypeName), sharedEnums.In(plan.Objects)));
        AddEvents(files, plan, scope, sharedEnums);
        return files;
    }

    private static void AddKeys(List<GeneratedFile> files, TrackingPlan plan, GenerationScope scope, SharedEnums sharedEnums)
    {
        var keys = new List<KeyType>(plan.Keys.Count);
        foreach (var key in plan.Keys)
        {
            if (TypeTable.KeyTypeOf(key.Property) is not null)
                keys.Add(key);
        }

        if (keys.Count == 0)
            return;
        keys.Sort(static (left, right) => string.CompareOrdinal(left.TypeName, right.TypeName));
        var array = new EquatableArray<KeyType>(keys.ToArray());
        files.Add(new KeysFile(scope, array, sharedEnums.In(array)));
    }

    private static void AddEvents(List<GeneratedFile> files, TrackingPlan plan, GenerationScope scope, SharedEnums sharedEnums)
    {
        var events = new List<PlanEvent>(plan.Events.Count);
        foreach (var planned in plan.Events)
        {
            if (planned.Status is not EventStatus.Removed)
                events.Add(planned);
        }

        events.Sort(static (left, right) => string.CompareOrdinal(left.TypeName, right.TypeName));
        if (events.Count <= MaxEventFiles)
            AddOnePerEvent(files, events, scope, sharedEnums);
        else
            AddBuckets(files, events, scope, sharedEnums);
    }

    private static void AddOnePerEvent(List<GeneratedFile> files, List<PlanEvent> events, GenerationScope scope, SharedEnums sharedEnums)
    {
        var times = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var planned in events)
        {
            var name = SafeName(planned);
            times[name] = times.TryGetValue(name, out var count) ? count + 1 : 1;
        }

        foreach (var planned in events)
        {
            var name = SafeName(planned);
            if (times[name] > 1)
                name += "." + Hash(planned.TypeName).ToString("x8", CultureInfo.InvariantCulture);
            var array = new EquatableArray<PlanEvent>([planned]);
            files.Add(new EventsFile("Event." + name + ".g.cs", "Event_" + planned.TypeName, scope, array, sharedEnums.In(array)));
        }
    }

    private static void AddBuckets(List<GeneratedFile> files, List<PlanEvent> events, GenerationScope scope, SharedEnums sharedEnums)
    {
        var buckets = new List<PlanEvent>?[MaxEventFiles];
        foreach (var planned in events)
            (buckets[Hash(planned.WireName) % MaxEventFiles] ??= []).Add(planned);
        for (var i = 0; i < buckets.Length; i++)
        {
            if (buckets[i] is not { } bucket)
                continue;
            var number = i.ToString("00", CultureInfo.InvariantCulture);
            var array = new EquatableArray<PlanEvent>(bucket.ToArray());
            files.Add(new EventsFile("Events." + number + ".g.cs", "Events" + number, scope, array, sharedEnums.In(array)));
        }
    }

    // ASCII alone, and a hash of the name where that loses something.
    private static string SafeName(PlanEvent planned)
    {
        var name = planned.TypeName;
        var safe = new StringBuilder(name.Length);
        foreach (var c in name)
            safe.Append(c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_' ? c : '-');
        if (safe.Length > MaxNameLength)
            safe.Length = MaxNameLength;
        var text = safe.ToString();
        return text == name ? text : text + "." + Hash(name).ToString("x8", CultureInfo.InvariantCulture);
    }

    // FNV-1a: the same in every process, unlike string.GetHashCode.
    private static uint Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
            hash = unchecked((hash ^ c) * 16777619u);
        return hash;
    }

    private static EquatableArray<T> Sorted<T>(EquatableArray<T> items, Func<T, string> name)
    {
        var array = new T[items.Count];
        for (var i = 0; i < array.Length; i++)
            array[i] = items[i];
        Array.Sort(array, (left, right) => string.CompareOrdinal(name(left), name(right)));
        return new EquatableArray<T>(array);
    }
}
