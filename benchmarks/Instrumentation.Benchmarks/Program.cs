using BenchmarkDotNet.Running;
using Instrumentation.Benchmarks.Figures;

// What a benchmark cannot measure in its own process (retained memory, analyzer telemetry, cold processes, whole builds)
// is a figure: `figures all`, or `figures` and a name. Everything else goes to BenchmarkDotNet.
if (args is ["figures", .. var names])
    return AllFigures.Print(names);

BenchmarkSwitcher.FromAssembly(typeof(AllFigures).Assembly).Run(args);
return 0;
