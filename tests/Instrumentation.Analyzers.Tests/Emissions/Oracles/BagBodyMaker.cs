namespace Instrumentation.Analyzers.Tests.Emissions.Oracles;

/// <summary>Makes random bodies of what fills bags in real code: initialisers, adding and removing, loops, copies, aliases, methods and lambdas that fill.</summary>
internal sealed class BagBodyMaker
{
    private const int MaxDepth = 3;

    private const string Start = """
        Dictionary<string, object>? b = new Dictionary<string, object>();
                Dictionary<string, object>? x = new Dictionary<string, object> { ["bravo"] = 1 };
                void Local() => b["alpha"] = 1;
        """;

    private static readonly (string Declared, string Chosen)[] Given = [("bool c0", "Any.Bool()"), ("bool c1", "Any.Bool()"), ("bool c2", "Any.Bool()"), ("int n", "Any.Of(4)")];

    private readonly Random _random;
    private readonly int _number;
    private int _events;
    private int _names;

    private BagBodyMaker(int seed, int number) => (_random, _number) = (new Random(unchecked((seed * 486187739) + number)), number);

    /// <summary>The events of a body: so many that each call has its own.</summary>
    public static IEnumerable<string> EventsOf(int number) => Enumerable.Range(0, 8).Select(at => $"e{number}_{at}");

    /// <summary>The body <paramref name="number"/> of <paramref name="seed"/>, always the same.</summary>
    public static OracleBody Make(int seed, int number)
    {
        var maker = new BagBodyMaker(seed, number);
        var parts = maker.Block(depth: 0, isInLoop: false);
        parts.Add(maker.Emission());
        return new OracleBody(number, [], Given, Start, parts);
    }

    private List<Part> Block(int depth, bool isInLoop) =>
        [.. Enumerable.Range(0, _random.Next(1, depth == 0 ? 6 : 4)).Select(_ => Statement(depth, isInLoop))];

    private Part Statement(int depth, bool isInLoop) => depth < MaxDepth && _random.Next(3) == 0 ? Nested(depth + 1, isInLoop) : Line(isInLoop);

    private Part Line(bool isInLoop) => _random.Next(22) switch
    {
        0 or 1 or 2 => Of($"{Bag()}[{Key()}] = 1;"),
        3 => Of($"{Bag()}.Add({Key()}, 1);"),
        4 => Of($"{Bag()}.TryAdd({Key()}, 1);"),
        5 => Of($"{Bag()}.Remove({Key()});"),
        6 => Of($"b = {Value(0)};"),
        7 => Of($"x = {Value(0)};"),
        8 => Of($"foreach (var pair in {Source()}) {Bag()}[pair.Key] = pair.Value;"),
        9 => Of($"foreach (var key in new[] {{ {Key()}, {Key()} }}) {Bag()}[key] = 1;"),
        10 => Of($"Shared.Put({Bag()}, {Condition()});"),
        11 => Of("Local();"),
        12 => Of($"Action<Dictionary<string, object>> f{++_names} = q => q[{Key()}] = 1; f{_names}({Bag()});"),
        13 => Of($"{Bag()}?.TryAdd({Key()}, 1);"),
        14 => Of($"(b ??= new())[{Key()}] = 1;"),
        15 => Of($"if ({Condition()}) return;"),
        16 when isInLoop => Of($"if ({Condition()}) {(_random.Next(2) == 0 ? "break" : "continue")};"),
        17 => Of(_random.Next(4) == 0 ? $"{Bag()}.Clear();" : $"if (!b.ContainsKey({Key()})) b[{Key()}] = 1;"),
        18 => Of($"Shared.With({Bag()})[{Key()}] = 1;"),
        19 when _events < 6 => Emission(),
        20 => Of($"if (b is {{ Count: > 0 }} m{++_names}) m{_names}[{Key()}] = 1;"),
        21 => Of($"Dictionary<string, object>? v{++_names} = {Value(0)}; b = v{_names};"),
        _ => Of($"b[{Key()}] = 1;"),
    };

    private Part Nested(int depth, bool isInLoop) => _random.Next(10) switch
    {
        0 or 1 => new([$"if ({Condition()}) {{", "}"], [Block(depth, isInLoop)]),
        2 or 3 => new([$"if ({Condition()}) {{", "} else {", "}"], [Block(depth, isInLoop), Block(depth, isInLoop)]),
        4 => new([$"while ({Condition()} && n-- > 0) {{", "}"], [Block(depth, true)]),
        5 => new([$"for (var i{++_names} = 0; i{_names} < {(_random.Next(2) == 0 ? "n" : "2")}; i{_names}++) {{", "}"], [Block(depth, true)]),
        6 => new(["do {", $"}} while ({Condition()} && n-- > 0);"], [Block(depth, true)]),
        7 => new(["switch (n) { case 0: {", "break; } case 1: {", "break; } default: {", "break; } }"], [Block(depth, false), Block(depth, false), Block(depth, false)]),
        8 => new(["try {", $"if ({Condition()}) throw new InvalidOperationException();", "} catch (InvalidOperationException) {", "}"], [Block(depth, isInLoop), Block(depth, isInLoop), Block(depth, isInLoop)]),
        _ => new(["try {", "} finally {", "}"], [Block(depth, isInLoop), [Of($"{Bag()}[{Key()}] = 1;")]]),
    };

    private Part Emission()
    {
        var name = $"\"e{_number}_{_events++}\"";
        return Of(_random.Next(6) switch
        {
            0 => $"Shared.Send({name}, {Bag()});",
            1 => $"Sink.Track({name}, {Value(0)});",
            2 when _events < 7 => $"Sink.Track({Condition()} ? {name} : \"e{_number}_{_events++}\", {Bag()});",
            _ => $"Sink.Track({name}, {Bag()});",
        });
    }

    private string Value(int depth) => _random.Next(depth < 2 ? 15 : 5) switch
    {
        0 => "new Dictionary<string, object>()",
        1 => $"new Dictionary<string, object> {{ [{Key()}] = 1, [{Key()}] = 1 }}",
        2 => "new Dictionary<string, object> { { \"alpha\", 1 }, { \"bravo\", 1 } }",
        3 => "Shared.Base()",
        4 => _random.Next(2) == 0 ? "x" : "b",
        5 => $"Shared.Maybe({Condition()})",
        6 => $"({Condition()} ? {Value(depth + 1)} : {Value(depth + 1)})",
        7 => $"new Dictionary<string, object>({Source()})",
        8 => $"new Dictionary<string, object>({Source()}) {{ [{Key()}] = 1 }}",
        9 => $"Shared.With({Source()})",
        10 => $"{Source()}.ToDictionary(p => p.Key, p => p.Value)",
        11 => $"{Source()}.Where(p => p.Key != \"alpha\").ToDictionary(p => p.Key, p => p.Value)",
        12 => _random.Next(3) == 0 ? "null" : $"({Source()} ?? {Value(depth + 1)})",
        13 => $"n switch {{ 0 => {Value(depth + 1)}, 1 => {Value(depth + 1)}, _ => {Value(depth + 1)} }}",
        _ => $"({Condition()} ? null : {Value(depth + 1)})",
    };

    private string Key() => _random.Next(9) switch
    {
        0 or 1 => "\"alpha\"",
        2 or 3 => "\"bravo\"",
        4 => "\"charlie\"",
        5 => "\"delta\"",
        6 => "Shared.A",
        7 => "$\"{Shared.A}\"",
        _ => $"({Condition()} ? \"alpha\" : \"bravo\")",
    };

    private string Condition() => _random.Next(12) switch
    {
        0 or 1 => "c0",
        2 or 3 => "c1",
        4 => "c2",
        5 => "!c0",
        6 => "n > 0",
        7 => "b != null",
        8 => "b?.Count > 0",
        9 => "b.ContainsKey(\"alpha\")",
        10 => "c0 && c1",
        _ => "(c1 || c2)",
    };

    private string Bag() => _random.Next(4) == 0 ? "x" : "b";

    private string Source() => _random.Next(3) == 0 ? "b" : "x";

    private static Part Of(string text) => Part.Line(text);
}
