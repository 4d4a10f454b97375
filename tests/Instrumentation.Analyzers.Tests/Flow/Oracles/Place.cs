namespace Instrumentation.Analyzers.Tests.Flow.Oracles;

/// <summary>What may stand where the next random statement goes.</summary>
/// <param name="Depth">How deep it is.</param>
/// <param name="MayBreak">Whether a loop or a switch is around it.</param>
/// <param name="MayContinue">Whether a loop is.</param>
/// <param name="MayRethrow">Whether it stands in a handler.</param>
/// <param name="MayReturn">Whether it stands outside of <c>finally</c>.</param>
/// <param name="MayRepeat">Whether it may run more than once.</param>
internal readonly record struct Place(int Depth, bool MayBreak, bool MayContinue, bool MayRethrow, bool MayReturn, bool MayRepeat)
{
    /// <summary>One deeper.</summary>
    public Place Deeper => this with { Depth = Depth + 1 };

    /// <summary>In a loop.</summary>
    public Place InLoop => Deeper with { MayBreak = true, MayContinue = true, MayRepeat = true };

    /// <summary>In a <c>finally</c>, out of which nothing may jump.</summary>
    public Place InFinally => Deeper with { MayBreak = false, MayContinue = false, MayRethrow = false, MayReturn = false };
}
