namespace Instrumentation.Analyzers.Tests.Emissions.Oracles;

/// <summary>Makes random bodies that send values of properties: constants and what stands for them, choices among them, values of every type.</summary>
internal sealed class ValueBodyMaker
{
    private static readonly string[] Properties = ["size", "level", "price", "is_new"];

    private readonly Random _random;
    private readonly int _number;
    private int _events;
    private bool _isPlain;

    private ValueBodyMaker(int seed, int number) => (_random, _number) = (new Random(unchecked((seed * 486187739) + number)), number);

    /// <summary>The events of a body: so many that each call has its own.</summary>
    public static IEnumerable<string> EventsOf(int number) => Enumerable.Range(0, 10).Select(at => $"e{number}_{at}");

    /// <summary>The body <paramref name="number"/> of <paramref name="seed"/>, always the same.</summary>
    public static OracleBody Make(int seed, int number)
    {
        var maker = new ValueBodyMaker(seed, number);
        var parts = Enumerable.Range(0, maker._random.Next(3, 8)).Select(_ => maker.Statement(0)).Append(maker.Emission()).ToList();
        return new OracleBody(number, [Part.Line($"private const int Own = {maker._random.Next(20)};")], [], "object s = 1; object l = \"low\"; object p = 2.5; object b = true; var n = 3;", parts);
    }

    private Part Statement(int depth) => _random.Next(10) switch
    {
        0 => Part.Line($"s = {Value("size", 1)};"),
        1 => Part.Line($"l = {Value("level", 1)};"),
        2 => Part.Line($"p = {Value("price", 1)};"),
        3 => Part.Line($"b = {Value("is_new", 1)};"),
        4 => Part.Line($"n {(_random.Next(2) == 0 ? "=" : "+=")} {_random.Next(12)};"),
        5 when depth < 2 => new(["if (Any.Bool()) {", "}"], [Block(depth)]),
        6 when depth < 2 => new(["if (Any.Bool()) {", "} else {", "}"], [Block(depth), Block(depth)]),
        7 when depth < 2 => new(["do {", "} while (Any.Bool());"], [Block(depth)]),
        8 => Part.Line(_random.Next(2) == 0 ? "if (s is null) return;" : "if (l is not string) l = \"high\";"),
        _ => _events < 9 ? Emission() : Part.Line("n++;"),
    };

    private List<Part> Block(int depth) => [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Statement(depth + 1))];

    private Part Emission()
    {
        var name = $"\"e{_number}_{_events++}\"";
        var values = Properties.Select(Given).ToList();
        return Part.Line(_random.Next(6) switch
        {
            0 => $"Values.Send({name}, {string.Join(", ", values)});",
            1 => $"Values.Sized({name}{(_random.Next(2) == 0 ? $", size: {_random.Next(15)}" : "")});",
            2 => $"{{ var bag = new Dictionary<string, object> {{ [\"size\"] = {values[0]} }}; bag[\"level\"] = {values[1]}; bag.Add(\"price\", {values[2]}); bag[\"is_new\"] = {values[3]}; Sink.Track({name}, bag); }}",
            3 => $"{{ var bag = new Dictionary<string, object> {{ [\"size\"] = 1, [\"level\"] = \"low\", [\"price\"] = {values[2]}, [\"is_new\"] = {values[3]} }}; if (Any.Bool()) bag[\"size\"] = {Value("size", 0)}; if (Any.Bool()) bag[\"level\"] = {Value("level", 0)}; Sink.Track({name}, bag); }}",
            _ => $"Sink.Track({name}, new Dictionary<string, object> {{ {string.Join(", ", Properties.Zip(values, (property, value) => $"[\"{property}\"] = {value}"))} }});",
        });
    }

    private string Given(string property)
    {
        _isPlain = true;
        var value = Value(property, 0);
        return _isPlain ? $"{value} /*plain {property}*/" : value;
    }

    private string Value(string property, int depth)
    {
        if (depth < 3)
        {
            string Inner() => Value(property, depth + 1);
            switch (_random.Next(14))
            {
                case 0 or 1: return $"(Any.Bool() ? (object){Inner()} : {Inner()})";
                case 2: return $"(Any.Of(3) switch {{ 0 => (object){Inner()}, 1 => {Inner()}, _ => {Inner()} }})";
                case 3: return $"(object)({Inner()})";
                case 4: _isPlain = false; return $"Values.Same<object>({Inner()})";
                case 5: _isPlain = false; return $"Values.Any({Inner()}, {Inner()})";
                case 6: _isPlain = false; return $"((object?)Values.Maybe() ?? {Inner()})";
                default: break;
            }
        }

        var kind = _random.Next(12);
        _isPlain &= kind < 8;
        return (property, kind) switch
        {
            (_, 11) => property switch { "size" => "s", "level" => "l", "price" => "p", _ => "b" },
            (_, 0) when _random.Next(3) == 0 => _random.Next(2) == 0 ? "null" : "default(object)",
            ("size", 0 or 1 or 2) => _random.Next(11).ToString(System.Globalization.CultureInfo.InvariantCulture),
            ("size", 3) => "Values.Nine",
            ("size", 4) => "Own",
            ("size", 5) => "11",
            ("size", 6) => _random.Next(2) == 0 ? "2.5" : "\"3\"",
            ("size", 7) => _random.Next(2) == 0 ? "4L" : "2.0",
            ("size", 8) => "Values.Many",
            ("size", 9) => "n",
            ("size", _) => "(n + 1)",
            ("level", 0 or 1 or 2) => "\"low\"",
            ("level", 3 or 4) => "Values.Low",
            ("level", 5) => "\"medium\"",
            ("level", 6) => _random.Next(2) == 0 ? "7" : "nameof(Level.high)",
            ("level", 7) => "$\"{Values.Low}er\"",
            ("level", 8) => "Values.High",
            ("level", 9) => "Values.Wrong",
            ("level", _) => _random.Next(2) == 0 ? "Level.low.ToString()" : "Values.Wrong.ToUpper()",
            ("price", 0 or 1 or 2 or 3) => "9.5",
            ("price", 4) => "100",
            ("price", 5) => "99.5m",
            ("price", 6) => "\"9.5\"",
            ("price", 7) => "Values.Nine",
            ("price", 8) => "Values.Many",
            ("price", 9) => "(double)n",
            ("price", _) => "(n / 2.0)",
            (_, 0 or 1 or 2 or 3) => "true",
            (_, 4) => "false",
            (_, 5) => "\"true\"",
            (_, 6) => "1",
            (_, 7) => "(1 > 2)",
            (_, 8 or 9) => "Any.Bool()",
            _ => "(n > 3)",
        };
    }
}
