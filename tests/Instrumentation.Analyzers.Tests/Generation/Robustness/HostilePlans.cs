using System.Text;

namespace Instrumentation.Analyzers.Tests.Generation.Robustness;

/// <summary>
/// Plans that are well-formed YAML and hostile in everything they say, so that much of each is generated. The same seed
/// gives the same plans.
/// </summary>
internal sealed class HostilePlans
{
    private readonly Random _random;
    private readonly HostileNames _names;
    private readonly StringBuilder _text = new();

    /// <summary>Starts a sequence.</summary>
    public HostilePlans(int seed)
    {
        _random = new Random(seed);
        _names = new HostileNames(_random);
    }

    /// <summary>The next plan.</summary>
    public string Next()
    {
        _text.Clear().Append("format: 1\nplan: hostile\nversion: 1\nowner: team\n");
        _text.Append("sources: { app: { kind: server, description: The application } }\n");
        var types = Names(0, 3);
        Section("types", types, _ => Append("{ description: ", Quote(_names.Name()), ", properties: ", Properties(depth: 1, types), " }"));
        var dictionary = Names(0, 6);
        Section("properties", dictionary, name => Definition(depth: 0, types, allowKey: true));
        Section("events", Names(1, 5), _ => Event(dictionary, types));
        return _text.ToString();
    }

    private void Event(List<string> dictionary, List<string> types)
    {
        Append("{ description: ", Quote(_names.Name()), ", trigger: ", Quote(_names.Name()), ", sources: [app]");
        if (_random.Next(3) == 0)
            Append(", csharp: ", Quote(_names.Identifier()));
        if (_random.Next(4) == 0)
            Append(", keys_from: stored");
        if (_random.Next(6) == 0)
            Append(", status: ", new[] { "draft", "active", "deprecated", "removed" }[_random.Next(4)]);
        if (_random.Next(3) == 0 && dictionary.Count > 0)
            Append(", carries: [", Quote(dictionary[_random.Next(dictionary.Count)]), "]");
        var items = new List<string>();
        foreach (var name in dictionary.Where(_ => _random.Next(2) == 0))
            items.Add($"{Quote(name)}: {(_random.Next(2) == 0 ? "required" : "optional")}");
        foreach (var name in Names(0, 5).Except(dictionary))
            items.Add($"{Quote(name)}: {Definition(depth: 0, types, allowKey: false)}");
        Append(", properties: { ", string.Join(", ", items), " } }");
    }

    private string Properties(int depth, List<string> types) =>
        "{ " + string.Join(", ", Names(0, 4).Select(name => $"{Quote(name)}: {Definition(depth, types, allowKey: false)}")) + " }";

    private string Definition(int depth, List<string> types, bool allowKey)
    {
        var text = new StringBuilder("{ description: ").Append(Quote(_names.Name()));
        if (_random.Next(3) == 0)
            text.Append(", required: true");
        if (_random.Next(4) == 0)
            text.Append(", nullable: true");
        if (_random.Next(4) == 0)
            text.Append(", csharp: ").Append(Quote(_names.Identifier()));
        if (_random.Next(6) == 0)
            text.Append(", wire: ").Append(Quote(_names.Name()));
        if (_random.Next(5) == 0)
            text.Append(", unit: ").Append(new[] { "ms", "s", "EUR" }[_random.Next(3)]);
        switch (_random.Next(7))
        {
            case 0:
                text.Append(", type: ").Append(_random.Next(3) == 0 ? "list<string>" : "string").Append(", enum: [")
                    .AppendJoin(", ", Names(1, 6).Select(Quote)).Append(']');
                break;
            case 1:
                text.Append(", type: integer, enum: [").AppendJoin(", ", Enumerable.Range(0, 4).Select(_ => _random.Next(-5, 5)).Distinct()).Append(']');
                break;
            case 2 when depth < 3:
                text.Append(", type: ").Append(_random.Next(3) == 0 ? "map<object>" : "object").Append(", properties: ").Append(Properties(depth + 1, types));
                break;
            case 3 when types.Count > 0:
                text.Append(", type: ").Append(Quote(_random.Next(2) == 0 ? $"list<{types[_random.Next(types.Count)]}>" : types[_random.Next(types.Count)]));
                break;
            case 4 when allowKey:
                text.Append(", key: entity, type: ").Append(new[] { "string", "integer", "uuid" }[_random.Next(3)]);
                break;
            case 5:
                text.Append(", type: string, const: ").Append(Quote(_names.Name()));
                break;
            default:
                text.Append(", type: ").Append(Quote(_names.Type()));
                break;
        }

        return text.Append(" }").ToString();
    }

    private void Section(string title, List<string> names, Action<string> write)
    {
        if (names.Count == 0)
            return;
        Append(title, ":\n");
        foreach (var name in names)
        {
            Append("  ", Quote(name), ": ");
            write(name);
            Append("\n");
        }
    }

    private void Section(string title, List<string> names, Func<string, string> write) =>
        Section(title, names, name => { Append(write(name)); });

    private List<string> Names(int least, int most) =>
        Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => _names.Name()).Distinct(StringComparer.Ordinal).ToList();

    private void Append(params string[] parts)
    {
        foreach (var part in parts)
            _text.Append(part);
    }

    // JSON's escapes are YAML's too.
    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is >= ' ' and <= '~' and not ('"' or '\\'))
                quoted.Append(c);
            else
                quoted.Append("\\u").Append(((int)c).ToString("X4", System.Globalization.CultureInfo.InvariantCulture));
        }

        return quoted.Append('"').ToString();
    }
}
