namespace Instrumentation.Benchmarks.Figures;

/// <summary>The figures by name.</summary>
internal static class AllFigures
{
    private static readonly Dictionary<string, Func<IEnumerable<string>>> Figures = new(StringComparer.Ordinal)
    {
        ["retained"] = RetainedMemory.Measure,
        ["analyzers"] = AnalyzerTime.Emissions,
        ["all-analyzers"] = AnalyzerTime.All,
        ["rules"] = RuleTime.Measure,
        ["growth"] = EmissionGrowth.Measure,
        ["edit"] = EditTime.Measure,
        ["kept"] = KeptState.Measure,
        ["flow"] = FlowCost.Measure,
        ["flow-growth"] = FlowCost.Growth,
        ["deep"] = FlowDepth.Measure,
        ["first-calls"] = FirstCalls.Measure,
        ["cold"] = ColdCompiler.Measure,
        ["solution"] = SharedPlanSolution.Measure,
    };

    /// <summary>Prints the named figures, or all.</summary>
    /// <returns>0, or 2 when a name is unknown.</returns>
    public static int Print(string[] names)
    {
        var wanted = names is ["all"] ? [.. Figures.Keys] : names;
        var unknown = wanted.Where(name => !Figures.ContainsKey(name)).ToArray();
        if (wanted.Length == 0 || unknown.Length > 0)
        {
            Console.Error.WriteLine($"Unknown: '{string.Join("', '", unknown)}'. Known figures: all, {string.Join(", ", Figures.Keys)}.");
            return 2;
        }

        foreach (var name in wanted)
        {
            Console.WriteLine($"## {name}");
            foreach (var line in Figures[name]())
                Console.WriteLine(line);
            Console.WriteLine();
        }

        return 0;
    }
}
