namespace Instrumentation.CodeFixes.Tests.Oracles;

/// <summary>Makes random methods that send an event by name: values of all kinds, that mostly fit the plan, in bags of all forms.</summary>
internal sealed class SendingMethodMaker
{
    /// <summary>The properties that events have, as the plan defines them.</summary>
    public const string Properties = """
        title: { type: string, description: Text }
        reason: { type: string, enum: [other_shop, price, "none"], description: Why }
        level: { type: integer, enum: [1, 2, 5], description: Which }
        items: { type: integer, description: How many }
        amount: { type: number, description: How much }
        price: { type: decimal, description: In money }
        is_new: { type: boolean, description: Whether }
        order_id: { type: uuid, key: entity, description: One order }
        user_id: { type: string, key: user, pii: pseudonymous, description: Who }
        seen_at: { type: timestamp, description: When }
        day: { type: date, description: On which day }
        wait: { type: duration, description: How long }
        wait_ms: { type: duration, unit: ms, description: How long }
        link: { type: uri, description: Where }
        extra: { type: any, description: Anything }
        tags: { type: list<string>, description: Some }
        sizes: { type: list<integer>, description: Some }
        maybe: { type: string, nullable: true, description: Text or nothing }
        class: { type: string, description: A keyword }
        """;

    private static readonly (string Name, string[] Values)[] Fitting =
    [
        ("title", ["text", "\"a\"", "$\"a{count}\"", "nameof(Methods)", "mayBe ?? \"x\"", "count.ToString()", "flag ? text : \"b\"", "Given.Text", "Given.Next(text)"]),
        ("reason", ["\"other_shop\"", "\"price\"", "\"none\"", "Given.Price", "flag ? \"price\" : \"none\"", "count switch { 0 => \"price\", _ => \"other_shop\" }", "(\"price\")"]),
        ("level", ["1", "2", "5", "flag ? 1 : 2", "Given.Two", "5L", "(short)1"]),
        ("items", ["count", "3", "count + 1", "big", "(byte)2", "mayCount ?? 0", "text.Length", "flag ? 1 : count", "Given.Next(count)", "int.TryParse(text, out var parsed) ? parsed : -1", "5u", "7UL", "default(int)"]),
        ("amount", ["amount", "1.5", "count", "0.1f", "(double)count", "amount * 2", "flag ? 1 : amount", "Given.Next(amount)", "big"]),
        ("price", ["price", "1.10m", "count", "big", "price + 1", "(decimal)amount"]),
        ("is_new", ["flag", "!flag", "true", "count > 1", "any is int number && number > 0", "mayBe is null"]),
        ("order_id", ["id", "Guid.Empty", "flag ? id : Guid.Empty", "Given.Next(id)"]),
        ("user_id", ["text", "\"u\" + count", "Given.Next(text)", "id.ToString()"]),
        ("seen_at", ["at", "DateTimeOffset.UnixEpoch", "at.AddDays(1)", "at.UtcDateTime", "at.DateTime"]),
        ("day", ["DateOnly.FromDateTime(at.DateTime)", "new DateOnly(2026, 12, 1)"]),
        ("wait", ["TimeSpan.FromSeconds(count)", "TimeSpan.Zero"]),
        ("wait_ms", ["TimeSpan.FromMilliseconds(1.5)", "TimeSpan.FromSeconds(count)", "count", "big"]),
        ("link", ["new Uri(\"https://example.com/a?b=c\")", "\"https://example.com\""]),
        ("extra", ["any", "count", "text", "price", "new[] { 1, 2 }", "(object)text", "0.5f", "'c'", "Given.Colour"]),
        ("tags", ["new[] { text }", "new List<string> { text, \"b\" }", "Array.Empty<string>()", "text.Split(',')", "new[] { text }.Select(one => one + \"!\")"]),
        ("sizes", ["new[] { 1, count }", "new[] { 1L }", "new List<long> { big }", "new List<int> { 3 }"]),
        ("maybe", ["mayBe", "null", "text", "flag ? mayBe : null"]),
        ("class", ["text", "\"first\"", "mayBe ?? text"]),
    ];

    private static readonly string[] Unfitting =
        ["null", "mayBe", "mayCount", "any", "text", "count", "flag", "(string?)null", "flag ? (int?)1 : null", "mayBe!", "(dynamic)count", "'x'", "Given.Colour", "default", "(object?)mayBe", "id.ToString()"];

    private readonly Random _random;
    private readonly int _number;

    private SendingMethodMaker(int seed, int number) => (_random, _number) = (new Random(unchecked((seed * 486187739) + number)), number);

    /// <summary>The method <paramref name="number"/> of <paramref name="seed"/>, always the same.</summary>
    public static SendingMethod Make(int seed, int number)
    {
        var maker = new SendingMethodMaker(seed, number);
        var properties = maker._random.GetItems(Fitting, maker._random.Next(0, 5)).DistinctBy(property => property.Name).ToList();
        return new SendingMethod(number, maker.Statements(properties), maker.Event(properties));
    }

    // What is given, and now and then something that nobody gives.
    private string Event(IEnumerable<(string Name, string[] Values)> given)
    {
        var listed = given.Where(_ => _random.Next(8) > 0).Select(property => property.Name).ToList();
        if (_random.Next(5) == 0)
            listed.Add(_random.GetItems(Fitting, 1)[0].Name);
        return $"  sent_{_number}: {{ description: A, trigger: B, properties: {{ {string.Join(", ", listed.Distinct().Select(name => $"{name}: {(_random.Next(3) == 0 ? "optional" : "required")}"))} }} }}";
    }

    private string Statements(IReadOnlyList<(string Name, string[] Values)> properties)
    {
        var entries = properties.Select(property => (Name: Written(property.Name), Value: _random.GetItems(_random.Next(10) == 0 ? Unfitting : property.Values, 1)[0])).ToList();
        var name = _random.Next(12) switch
        {
            0 => $"\"sent{_number}\"",
            1 => $"\"send_{_number}\"",
            2 => $"$\"sent_{{\"{_number}\"}}\"",
            3 => $"\"sent_\" + \"{_number}\"",
            _ => $"\"sent_{_number}\"",
        };
        return _random.Next(9) switch
        {
            0 => $"Sink.Plain({name}, new {{{Break()}{string.Join("," + Break(), entries.Select(entry => $"{(entry.Name == "class" ? "@class" : entry.Name.Replace('-', '_'))} = {Typed(entry.Value)}"))}{Break()}}});",
            1 => $"var bag = {Dictionary(entries)}; Sink.Send({name}, bag);",
            2 => $"var bag = new Dictionary<string, object?>(); {string.Concat(entries.Select(entry => $"bag[\"{entry.Name}\"] = {entry.Value}; "))}Sink.Send({name}, bag);",
            3 => $"if (flag) Sink.Send({name}, {Dictionary(entries)}); else Sink.Plain({name}, {Dictionary(entries)});",
            4 => $"new[] {{ 1 }}.ToList().ForEach(_ => Sink.Send(properties: {Dictionary(entries)}, name: {name}));",
            5 => $"Sink.Strictly({name}, new Dictionary<string, object> {Braces(entries.Select(entry => (entry.Name, $"{entry.Value}")))});",
            _ => $"Sink.Send({name}, {Dictionary(entries)});",
        };
    }

    // An anonymous type's member has to have a type.
    private static string Typed(string value) => value is "null" or "default" ? "(string?)null" : value;

    private string Dictionary(IEnumerable<(string Name, string Value)> entries) =>
        (_random.Next(3) == 0 ? "new Dictionary<string, object?>()" : "new Dictionary<string, object?>") + " " + Braces(entries);

    private string Braces(IEnumerable<(string Name, string Value)> entries)
    {
        var arePairs = _random.Next(3) == 0;
        var written = entries.Select(entry => arePairs ? $"{{ \"{entry.Name}\", {entry.Value} }}" : $"[\"{entry.Name}\"] = {entry.Value}").ToList();
        return $"{{{Break()}{string.Join("," + Break(), written)}{(written.Count > 0 && _random.Next(4) == 0 ? "," : "")}{Break()}}}";
    }

    private string Written(string name) => _random.Next(24) switch
    {
        0 => name + "s",
        1 => name.Replace("_", ""),
        2 => "other_" + name,
        _ => name,
    };

    private string Break() => _random.Next(5) switch { 0 => "\n            ", 1 => " // a remark\n            ", _ => " " };
}
