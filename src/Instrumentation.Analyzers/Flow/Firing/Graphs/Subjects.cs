using Instrumentation.Analyzers.Flow.Firing.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow.Firing.Graphs;

/// <summary>What facts of one function can be about, by number: its variables and members first, then tests, calls and what handlers have caught.</summary>
internal sealed class Subjects
{
    private readonly Dictionary<ISymbol, int> _variables = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<CaptureId, int> _captures = [];
    private readonly Dictionary<string, int> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _mentioned = [];
    private readonly Dictionary<IOperation, int> _values = [];
    private readonly HashSet<int> _ofValues = [];
    private readonly Dictionary<string, int> _tests = new(StringComparer.Ordinal);
    private readonly Dictionary<int, (string Text, AskedTest Test)> _asked = [];
    private readonly Dictionary<ControlFlowRegion, int> _handlers = [];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The variables, with their numbers.</summary>
    public IEnumerable<KeyValuePair<ISymbol, int>> Variables => _variables;

    /// <summary>The number of a variable, mentioned once more.</summary>
    public int Mentioned(ISymbol variable) => Mentioned(_variables, variable);

    /// <summary>The number of a member, mentioned once more.</summary>
    public int Mentioned(MemberPath path) => Mentioned(_members, path.Text);

    /// <summary>The number of what the graph has put aside.</summary>
    public int Of(CaptureId capture) => Of(_captures, capture);

    /// <summary>The number for what is known of the value of a call until the end of its statement.</summary>
    public int OfValue(IOperation call)
    {
        var number = Of(_values, call);
        _ofValues.Add(number);
        return number;
    }

    /// <summary>Whether the number is that of the value of a call.</summary>
    public bool IsValue(int number) => _ofValues.Contains(number);

    /// <summary>The number for what is known of the exception that a handler has caught.</summary>
    public int CaughtIn(ControlFlowRegion handler) => Of(_handlers, handler);

    /// <summary>The number of a variable; null when nothing is known of it.</summary>
    public int? Find(ISymbol variable) => _variables.TryGetValue(variable, out var number) ? number : null;

    /// <summary>The number of a member; null when it is not mentioned.</summary>
    public int? Find(MemberPath path) => _members.TryGetValue(path.Text, out var number) ? number : null;

    /// <summary>The number of the variable or capture that the operation is a reference to; null when nothing is known of such.</summary>
    public int? Find(IOperation operation) => operation switch
    {
        ILocalReferenceOperation reference => Find(reference.Local),
        IParameterReferenceOperation reference => Find(reference.Parameter),
        IFlowCaptureReferenceOperation reference => Find(reference.Id),
        IFlowCaptureOperation definition => Find(definition.Id),
        _ => null,
    };

    /// <summary>The number of the exception that <paramref name="handler"/> has caught; null when nothing is known of such.</summary>
    public int? Find(ControlFlowRegion handler) => _handlers.TryGetValue(handler, out var number) ? number : null;

    /// <summary>Whether a variable or member is mentioned more than once.</summary>
    public bool IsMentionedAgain(int number) => _mentioned.TryGetValue(number, out var times) && times > 1;

    /// <summary>The number of a test, given by its text, and by what it asks for.</summary>
    public int OfTest(string text, Func<AskedTest> asked)
    {
        if (_tests.TryGetValue(text, out var number))
            return number;
        _tests.Add(text, number = Count++);
        var test = asked();
        _asked.Add(number, (text, test.Numbers is { } numbers ? test with { Left = OfTest($"left of {numbers.Number}", () => new AskedTest(test.Variables, null, null)) } : test));
        return number;
    }

    /// <summary>The number of the test that asks the same of <paramref name="other"/> as this one asks of <paramref name="variable"/>.</summary>
    public int OfOther(int test, int variable, int other)
    {
        var (text, asked) = _asked[test];
        return OfTest(Renamed(text), () => asked with
        {
            Variables = Array.ConvertAll(asked.Variables, number => number == variable ? other : number),
            Numbers = asked.Numbers is { } numbers ? numbers with { Number = Renamed(numbers.Number) } : null,
        });

        string Renamed(string name) => name.Replace(NameOf(variable), NameOf(other));
    }

    /// <summary>What a test asks for; null when the number is that of something else.</summary>
    public AskedTest? AskedBy(int test) => _asked.TryGetValue(test, out var asked) ? asked.Test : null;

    /// <summary>How the texts of tests call a variable: as no constant in them can.</summary>
    public static string NameOf(int variable) => $"\u0001{variable}\u0002";

    private int? Find(CaptureId capture) => _captures.TryGetValue(capture, out var number) ? number : null;

    private int Of<TKey>(Dictionary<TKey, int> numbers, TKey key)
        where TKey : notnull
    {
        if (!numbers.TryGetValue(key, out var number))
            numbers.Add(key, number = Count++);
        return number;
    }

    private int Mentioned<TKey>(Dictionary<TKey, int> numbers, TKey key)
        where TKey : notnull
    {
        var number = Of(numbers, key);
        _mentioned[number] = _mentioned.TryGetValue(number, out var times) ? times + 1 : 1;
        return number;
    }
}
