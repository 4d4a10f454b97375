namespace Instrumentation.Analyzers.Tests.Emissions.Oracles;

/// <summary>Makes random bodies that make names in the ways of real code and send them, by themselves and through wrappers of all kinds.</summary>
internal sealed class NameBodyMaker
{
    /// <summary>The names that the plan has.</summary>
    public static readonly string[] Planned = ["alpha", "bravo", "charlie", "alpha_bravo", "bravo_alpha", "alpha_charlie"];

    private const int MaxDepth = 3;
    private const string Start = "var c0 = Any.Bool(); string s0 = \"alpha\", s1 = \"bravo\"; string? s2 = null; var turns = 3;";

    private readonly Random _random;
    private bool _asksAgain;
    private int _names;
    private int _usable;
    private bool _isPlain;

    private NameBodyMaker(int seed, int number) => _random = new Random(unchecked((seed * 486187739) + number));

    /// <summary>The body <paramref name="number"/> of <paramref name="seed"/>, always the same.</summary>
    public static OracleBody Make(int seed, int number)
    {
        var maker = new NameBodyMaker(seed, number);
        var own = Part.Line($"private const string Own = {maker.Word()};");
        List<Part> members =
        [
            own,
            Part.Line($"private static readonly string Ready = {maker.Word()}{(maker._random.Next(2) == 0 ? $" + \"_\" + {maker.Word()}" : "")};"),
            Part.Line($"private static string Property => {maker.Next(maker.Name(1, ""))};"),
            new(["private static string Choose(string x) {", $"return {maker.Next(maker.Name(1, "x"))}; }}"], [maker.Choosing("x")]),
            new(["private static void Wrapped(string x, int n) {", "}"], [maker.Sending("x")]),
            new(["private static void Outer(string y, int n) {", "}"], [[maker.Call("y"), .. maker.Sending("y")]]),
            Part.Line($"private static IEnumerable<string> Several() {{ yield return {maker.Word()}; yield return {maker.Name(1, "")}; }}"),
        ];

        // What is asked twice has one answer, which no reader has to see.
        maker._asksAgain = maker._random.Next(4) == 0;
        var parts = maker.Block(depth: 0, isInLoop: false);
        parts.Add(maker.Emission());
        var start = maker._asksAgain ? Start : Start[Start.IndexOf("string", StringComparison.Ordinal)..];
        return new OracleBody(number, members, [], start, parts);
    }

    // What stands in a member uses those before it only, so that nothing calls itself for ever.
    private string Next(string text)
    {
        _usable++;
        return text;
    }

    // `if (…) return …;`
    private List<Part> Choosing(string parameter) =>
        [.. Enumerable.Range(0, _random.Next(3)).Select(_ => Part.Line($"if ({Condition()}) return {Name(1, parameter)};"))];

    private List<Part> Sending(string parameter) => [.. Enumerable.Range(0, _random.Next(1, 3)).Select(_ => _random.Next(6) switch
    {
        0 => Part.Line($"{parameter} = {Name(1, parameter)};"),
        1 => Part.Line($"if ({Condition()}) Sink.Signal({Name(1, parameter)});"),
        2 => Part.Line($"if ({Condition()}) Sink.Signal({parameter}); else Sink.Signal({Name(1, parameter)});"),
        3 => Part.Line($"if (string.IsNullOrEmpty({parameter})) return;"),
        _ => Part.Line($"Sink.Signal({Name(2, parameter)});"),
    })];

    private Part Call(string parameter) => Part.Line(_random.Next(4) switch
    {
        0 => $"Wrapped(n: n, x: {Name(1, parameter)});",
        1 => $"{parameter}.Out();",
        _ => $"Wrapped({parameter}, 1);",
    });

    private List<Part> Block(int depth, bool isInLoop) =>
        [.. Enumerable.Range(0, _random.Next(1, depth == 0 ? 6 : 4)).Select(_ => Statement(depth, isInLoop))];

    private Part Statement(int depth, bool isInLoop) => depth < MaxDepth && _random.Next(4) == 0 ? Nested(depth + 1, isInLoop) : Line(isInLoop);

    private Part Line(bool isInLoop) => _random.Next(20) switch
    {
        0 or 1 => Of($"s0 = {Name()};"),
        2 => Of($"s1 = {Name()};"),
        3 => Of($"s2 = {Name()};"),
        4 => Of($"s0 += {Name()};"),
        5 => Of($"s2 ??= {Name()};"),
        6 => Of($"(s0, s1) = ({Name()}, {Name()});"),
        7 => Of(_random.Next(2) == 0 ? "(s0, s1) = (s1, s0);" : "Names.Give(out s1);"),
        8 => Of($"void Set() => s0 = {Name()}; {(_random.Next(2) == 0 ? "Set();" : "")}").Scoped(),
        9 => Of($"if ({Condition()}) return;"),
        10 when isInLoop => Of($"if ({Condition()}) {(_random.Next(2) == 0 ? "break" : "continue")};"),
        _ => Emission(),
    };

    private Part Nested(int depth, bool isInLoop) => _random.Next(9) switch
    {
        0 or 1 => new([$"if ({Condition()}) {{", "}"], [Block(depth, isInLoop)]),
        2 or 3 => new([$"if ({Condition()}) {{", "} else {", "}"], [Block(depth, isInLoop), Block(depth, isInLoop)]),
        4 => new([$"for (var i{++_names} = 0; i{_names} < 2; i{_names}++) {{", "}"], [Block(depth, true)]),
        5 => new(["do {", $"}} while ({Condition()} && turns-- > 0);"], [Block(depth, true)]),
        6 => new(["switch (Any.Of(3)) { case 0: {", "break; } case 1: {", "break; } default: {", "break; } }"], [Block(depth, false), Block(depth, false), Block(depth, false)]),
        7 => new(["try {", $"if ({Condition()}) throw new InvalidOperationException();", "} catch (InvalidOperationException) {", "}"], [Block(depth, isInLoop), Block(depth, isInLoop), [Of($"s0 = {Name()};")]]),
        _ => new(["try {", "} finally {", "}"], [Block(depth, isInLoop), [Of($"s1 = {Name()};")]]),
    };

    private Part Emission()
    {
        _isPlain = true;
        var name = Name();
        var v = $"v{++_names}";
        var text = _random.Next(26) switch
        {
            0 or 1 or 2 or 3 or 4 or 5 => $"Sink.Signal({name});{(_isPlain ? " /*plain*/" : "")}",
            6 => $"var {v} = {name}; Sink.Signal({v});",
            7 => $"Wrapped({name}, {_random.Next(2)});",
            8 => $"Wrapped(n: 1, x: {name});",
            9 => $"Outer({name}, {_random.Next(2)});",
            10 => $"{name}.Out();",
            11 => $"Kind.alpha.Out({name});",
            12 => $"Extensions.All({name}, {Name()});",
            13 => $"Extensions.Late(name: {name}, count: 1);",
            14 => $"Extensions.Late(1);",
            15 => $"Extensions.Again({name}, 2);",
            16 => $"Extensions.Either({name}, {Name()});",
            17 => $"new Kept({name}).Go();",
            18 => $"var {v} = new Kept({name}); {v}.GoOn();",
            19 => $"ISender {v} = {(_random.Next(3) == 0 ? "Any.Bool() ? new Plain() : new Prefixed()" : "new Plain()")}; {v}.Send({name});",
            20 => $"Based {v} = {(_random.Next(2) == 0 ? "new Derived()" : "new Based()")}; {v}.Report({name});",
            21 => $"Action<string> {v} = q => Sink.Signal(q); {v}({name});",
            22 => $"void {v}(string q) => Sink.Signal({Name(2, "q")}); {v}({name});",
            23 => $"foreach (var {v} in new[] {{ {name}, {Name()} }}) Sink.Signal({v});",
            24 => _random.Next(2) == 0 ? $"new List<string> {{ {name}, {Name()} }}.ForEach(Sink.Signal);" : $"foreach (var {v} in Several()) Sink.Signal({v});",
            _ => $"if (Names.Table.TryGetValue({Member()}, out var {v})) Sink.Signal({v});",
        };
        return Of(text).Scoped();
    }

    private string Name() => Name(0, "s0", "s1", "s2");

    private string Name(int depth, params string[] variables)
    {
        if (depth > 2 || _random.Next(3) == 0)
            return Simple(variables);
        var next = depth + 1;
        string Inner() => Name(next, variables);
        switch (_random.Next(18))
        {
            case 0: return $"$\"{{{Inner()}}}_{{{Inner()}}}\"".Replace("\"alpha\"", "Names.Alpha").Replace("\"delta\"", "Names.Delta") is var text && text.Count(letter => letter == '"') == 2 && !text.Contains('?') ? text : $"({Inner()} + \"_\" + {Inner()})";
            case 1: return $"({Inner()} + \"_\" + {Inner()})";
            case 2: return $"string.Concat({Inner()}, \"_\", {Inner()})";
            case 3: return $"string.Format(\"{{0}}_{{1}}\", {Inner()}, {Inner()})";
            case 4: return $"string.Join('_', {Inner()}, {Inner()})";
            case 5 or 6: return $"({Condition()} ? {Inner()} : {Inner()})";
            case 7: return $"(Any.Of(3) switch {{ 0 => {Inner()}, 1 => {Inner()}, _ => {Inner()} }})";
            case 8: return $"({Inner()}).ToLower()";
            case 9: return $"({Inner()}).Replace(\"delta\", \"alpha\")";
            case 10: return $"({Inner()}).Trim()";
            default: _isPlain = false; break;
        }

        return _random.Next(12) switch
        {
            0 => $"(Names.Maybe() ?? {Inner()})",
            1 => $"Names.Same({Inner()})",
            2 => $"Names.Joined({Inner()})",
            3 => $"Names.Joined(end: {Inner()}, name: {Inner()})",
            4 when _usable > 1 => $"Choose({Inner()})",
            5 => $"({Inner()}, {Inner()}).Item{_random.Next(1, 3)}",
            6 => $"new[] {{ {Inner()}, {Inner()} }}[{(_random.Next(2) == 0 ? "Any.Of(2)" : "1")}]",
            7 => $"Names.Table[{Member()}]",
            8 => $"Names.Table.GetValueOrDefault({Member()}, {Inner()})",
            9 when variables.Length > 1 => $"({variables[0]} = {Inner()})",
            10 => $"{Inner()}.Substring({_random.Next(2)})",
            _ => $"{(_random.Next(2) == 0 ? "Names.Good" : "Names.Mixed")}[{_random.Next(2)}]",
        };
    }

    private string Simple(string[] variables)
    {
        var kind = _random.Next(16);
        if (kind is > 5 and not 8 and not 9)
            _isPlain = false;
        return kind switch
        {
            6 or 7 => "Names.Bravo",
            8 => "nameof(Kind.bravo)",
            9 => "Own",
            10 => "Ready",
            11 when _usable > 0 => "Property",
            12 => $"{Member()}.ToString()",
            13 => _random.Next(2) == 0 ? "Names.Held" : "Names.Made",
            14 or 15 or 10 => variables is [not "", ..] ? variables[_random.Next(variables.Length)] + (variables.Length > 1 ? "!" : "") : Word(),
            _ => Word(),
        };
    }

    private string Member() => _random.Next(4) switch { 0 => "Kind.bravo", 1 => "Kind.delta", 2 => "(Any.Bool() ? Kind.alpha : Kind.bravo)", _ => "Kind.alpha" };

    private string Word() => _random.Next(8) switch { 0 => "\"delta\"", 1 => "Names.Delta", 2 => "\"bravo\"", 3 => "\"charlie\"", 4 => "Names.Alpha", _ => "\"alpha\"" };

    private string Condition() => _asksAgain && _random.Next(2) == 0 ? (_random.Next(2) == 0 ? "c0" : "!c0") : "Any.Bool()";

    private static Part Of(string text) => Part.Line(text);
}
