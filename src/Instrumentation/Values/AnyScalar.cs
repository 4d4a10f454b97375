using System.Runtime.InteropServices;

namespace Instrumentation;

/// <summary>One place for every scalar, so that none of them needs a box.</summary>
[StructLayout(LayoutKind.Explicit)]
internal struct AnyScalar
{
    [FieldOffset(0)] public bool Boolean;
    [FieldOffset(0)] public long Integer;
    [FieldOffset(0)] public double Number;
    [FieldOffset(0)] public decimal Decimal;
    [FieldOffset(0)] public Guid Uuid;
    [FieldOffset(0)] public DateTime Timestamp;
}
