namespace Instrumentation.Analyzers.Tests.Emissions.Oracles;

/// <summary>A random body, and what it calls.</summary>
/// <param name="Number">Which of its seed it is; its class has it.</param>
/// <param name="Members">The other members of its class, which a shrinker may take away.</param>
/// <param name="Parameters">What it is given, which is chosen anew for each run.</param>
/// <param name="Start">Its first lines, which stay.</param>
/// <param name="Parts">Its statements, which a shrinker may take away.</param>
internal sealed record OracleBody(int Number, List<Part> Members, IReadOnlyList<(string Declared, string Chosen)> Parameters, string Start, List<Part> Parts)
{
    public override string ToString() => $$"""
        public static class Body{{Number}}
        {
            {{string.Join("\n    ", Members)}}
            public static void Run() => Started({{string.Join(", ", Parameters.Select(parameter => parameter.Chosen))}});
            public static void Started({{string.Join(", ", Parameters.Select(parameter => parameter.Declared))}})
            {
                {{Start}}
        {{string.Join('\n', Parts)}}
            }
        }
        """;
}
