namespace Instrumentation.Infrastructure;

/// <summary>Counts, on this thread, values that had to be written as null. The tracker takes the count after each event.</summary>
internal static class InvalidValues
{
    [ThreadStatic]
    private static int _count;

    public static void Add(int count = 1) => _count += count;

    public static int Take()
    {
        var count = _count;
        if (count != 0)
            _count = 0;
        return count;
    }
}
