namespace Instrumentation.Analyzers.Emissions.Names;

/// <summary>The names that an expression may be, while it is read, and how much more of it is looked at: names that are put together of names, again and again, would take for ever.</summary>
internal sealed class FoundNames : List<EventName>
{
    // A table of names, each behind some variables; what takes more than this is no name that anybody could check.
    private const int MaxSteps = 512;

    private const int StepsOfWalk = 8;

    private readonly Steps _steps;

    /// <summary>Those of a whole expression.</summary>
    public FoundNames()
        : this(new Steps())
    {
    }

    private FoundNames(Steps steps) => _steps = steps;

    /// <summary>Those of a part of the expression, which are not yet names of the whole.</summary>
    public FoundNames OfPart() => new(_steps);

    /// <summary>Takes one step more; false when there were enough.</summary>
    public bool MayGoOn() => ++_steps.Taken <= MaxSteps;

    /// <summary>Counts a walk through a whole body, which takes longer than looking at an expression.</summary>
    public void AddWalk() => _steps.Taken += StepsOfWalk;

    private sealed class Steps
    {
        public int Taken { get; set; }
    }
}
