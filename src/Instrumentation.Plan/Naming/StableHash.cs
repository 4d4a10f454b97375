using System.Globalization;

namespace Instrumentation.Plan.Naming;

/// <summary>A 64-bit FNV-1a hash: the same on every machine, runtime and day.</summary>
internal sealed class StableHash
{
    private ulong _value = 14695981039346656037;

    /// <summary>Adds a text, and that it ends here.</summary>
    public void Add(string? text)
    {
        if (text is null)
        {
            Add(-1);
            return;
        }

        Add(text.Length);
        foreach (var character in text)
            AddByte(character);
    }

    /// <summary>Adds a number.</summary>
    public void Add(int number)
    {
        for (var shift = 0; shift < 32; shift += 8)
            AddByte((number >> shift) & 0xFF);
    }

    /// <summary>Adds yes or no.</summary>
    public void Add(bool value) => AddByte(value ? 1 : 2);

    /// <summary>Sixteen hexadecimal digits.</summary>
    public override string ToString() => _value.ToString("x16", CultureInfo.InvariantCulture);

    private void AddByte(int value) => _value = unchecked((_value ^ (uint)value) * 1099511628211);
}
