namespace Instrumentation.Tests;

#pragma warning disable CS0067, CA1822, CA2211 // what the listing has to tell apart, not an example
/// <summary>One of each thing that a listing has to show.</summary>
public abstract class Sample<T> : IDisposable where T : struct, IDisposable
{
    public const string Name = "n\"";

    public static readonly long Start = 1;

    internal int Hidden;

    protected Sample(string? text = null, int number = 5)
    {
        _ = text;
        Hidden = number;
    }

    public event Action<string>? Changed;

    public required List<string?>? Items { get; init; }

    public T this[ReadOnlySpan<byte> key] => default;

    public static implicit operator bool(Sample<T> value) => value is not null;

    public static TOther? Find<TOther>(ref int place, out string found, params string[] names) where TOther : class, new()
    {
        found = names[place];
        return null;
    }

    public abstract void Dispose();

    protected virtual (int, string?) Pair() => default;

    private protected void AlsoHidden()
    {
    }
}
