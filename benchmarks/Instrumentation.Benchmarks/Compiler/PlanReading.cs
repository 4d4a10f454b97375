using BenchmarkDotNet.Attributes;
using Instrumentation.Benchmarks.Synthetic;
using Instrumentation.Plan;

namespace Instrumentation.Benchmarks.Compiler;

/// <summary>Reading and resolving a large plan, against the bare event parser on the same text.</summary>
[MemoryDiagnoser]
public class PlanReading
{
    private string _text = "";

    /// <summary>3,000 events with 20,000 properties.</summary>
    [GlobalSetup]
    public void Setup() => _text = SyntheticPlan.Write(3_000, 20_000);

    /// <summary>What nobody who uses this parser can go below.</summary>
    [Benchmark(Baseline = true)]
    public int BareParser()
    {
        var parser = new YamlDotNet.Core.Parser(new StringReader(_text));
        var events = 0;
        while (parser.MoveNext())
            events++;
        return events;
    }

    /// <summary>Text to model, findings included.</summary>
    [Benchmark]
    public ResolvedPlan ReadAndResolve() => PlanResolver.Resolve([PlanReader.Read("tracking-plan.yaml", _text)]);
}
