namespace Instrumentation.Analyzers.Tests.Emissions.Oracles;

/// <summary>A method that fills two bags in random ways and sends them.</summary>
/// <param name="Number">Which of its seed it is; its name, and that of its events, has it.</param>
/// <param name="Parts">Its statements, which a shrinker may take away.</param>
internal sealed record BagBody(int Number, List<Part> Parts)
{
    public override string ToString() => $$"""
        public static partial class Bodies
        {
            public static void Body{{Number}}(bool c0, bool c1, bool c2, int n)
            {
                Dictionary<string, object>? b = new Dictionary<string, object>();
                Dictionary<string, object>? x = new Dictionary<string, object> { ["bravo"] = 1 };
                void Local() => b["alpha"] = 1;
        {{string.Join('\n', Parts)}}
            }
        }
        """;
}
