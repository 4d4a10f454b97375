using Instrumentation.Roslyn.Testing;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Tests.Flow;

/// <summary>
/// Emissions in what runs without being called by name. Each is followed, or cannot be verified; it is never an error. The same
/// code without the emission is one, so that each of these is known to be looked at.
/// </summary>
public class HiddenEmissionTests
{
    private static readonly MetadataReference Bus = StubAssembly.Compile("Microsoft.Bus", """
        namespace Microsoft.Bus
        {
            public interface IHandler<T> { void Handle(T message); }
            public class Dispatcher { public void Publish<T>(T message) { } public void Send(object message) { } }
        }
        """);

    [Theory]
    [InlineData("_ = new Sender() + new Sender();", "class Sender { public static Sender operator +(Sender a, Sender b) { EMIT; return a; } }")]
    [InlineData("var sender = new Sender(); sender++;", "class Sender { public static Sender operator ++(Sender a) { EMIT; return a; } }")]
    [InlineData("var sender = new Sender(); sender += 1;", "class Sender { public static Sender operator +(Sender a, int b) { EMIT; return a; } }")]
    [InlineData("Sender sender = 1;", "class Sender { public static implicit operator Sender(int a) { EMIT; return new(); } }")]
    [InlineData("Add(1, 2);", "class Sender { public static Sender operator +(Sender a, Sender b) { EMIT; return a; } }", "private void Add(int a, int b) { _ = new Sender() + new Sender(); }")]
    [InlineData("_ = new Sender();", "class Sender : Base; class Base { public Base() { EMIT; } }")]
    [InlineData("_ = new Sender();", "class Sender : Base { public Sender() : base(1) { } } class Base { public Base(int n) { EMIT; } }")]
    [InlineData("_ = new Sender();", "class Sender() : Base(1); class Base { public Base(int n) { EMIT; } }")]
    [InlineData("_ = new Sender();", "class Sender { private readonly bool _sent = EMIT; }")]
    [InlineData("_ = new Sender();", "class Sender : Base; class Base { private readonly bool _sent = EMIT; }")]
    [InlineData("Sender sender = new();", "class Sender { public bool Sent { get; } = EMIT; }")]
    [InlineData("Make();", "class Sender { public Sender() { EMIT; } }", "private static Sender Make() => new();")]
    [InlineData("Make<Sender>();", "class Sender { public Sender() { EMIT; } }", "private static T Make<T>() where T : new() => new T();")]
    [InlineData("Sender.Go();", "class Sender { static Sender() { EMIT; } public static void Go() { } }")]
    [InlineData("Sender.Go();", "class Sender { private static readonly bool Sent = EMIT; public static void Go() { } }")]
    [InlineData("new Sender().Changed += callback;", "class Sender { public event Action Changed { add { EMIT; } remove { } } }")]
    [InlineData("_ = new Sender()[1];", "class Sender { public int this[int i] { get { EMIT; return i; } } }")]
    [InlineData("new Sender()[1] = 2;", "class Sender { public int this[int i] { get => i; set { EMIT; } } }")]
    [InlineData("new Sender().Sent += 2;", "class Sender { public int Sent { get => 1; set { EMIT; } } }")]
    [InlineData("new Sender().Sent++;", "class Sender { public int Sent { get => 1; set { EMIT; } } }")]
    [InlineData("new Sender().Sent = condition ? 1 : 2;", "class Sender { public int Sent { get => 1; set { EMIT; } } }")]
    [InlineData("_ = new Sender { Sent = 1 };", "class Sender { public int Sent { get => 1; set { EMIT; } } }")]
    [InlineData("(new Sender().Sent, n) = (1, 2);", "class Sender { public int Sent { get => 1; set { EMIT; } } }")]
    [InlineData("using var sender = new Sender();", "class Sender : IDisposable { public void Dispose() { EMIT; } }")]
    [InlineData("Use();", "class Sender : IDisposable { public void Dispose() { EMIT; } }", "private static void Use() { using (new Sender()) { } }")]
    [InlineData("await using var sender = new Sender();", "class Sender : IAsyncDisposable { public ValueTask DisposeAsync() { EMIT; return default; } }")]
    [InlineData("foreach (var item in new Sender()) Step();", "class Sender { public List<int>.Enumerator GetEnumerator() { EMIT; return new List<int>().GetEnumerator(); } }")]
    [InlineData("foreach (var item in new Sender()) Step();", "class Sender { public Sender GetEnumerator() => this; public int Current => 1; public bool MoveNext() { EMIT; return false; } }")]
    [InlineData("var (a, b) = new Sender();", "class Sender { public void Deconstruct(out int a, out int b) { EMIT; (a, b) = (1, 2); } }")]
    [InlineData("_ = new Sender() is (1, 2);", "class Sender { public void Deconstruct(out int a, out int b) { EMIT; (a, b) = (1, 2); } }")]
    [InlineData("_ = new Sender { 1 };", "class Sender : List<int> { public new void Add(int item) { EMIT; } }")]
    [InlineData("Sender sender = [1];", "class Sender : List<int> { public new void Add(int item) { EMIT; } }")]
    [InlineData("Write($\"{n}\");", "[System.Runtime.CompilerServices.InterpolatedStringHandler] ref struct Sender { public Sender(int a, int b) { } public void AppendLiteral(string s) { } public void AppendFormatted<T>(T t) { EMIT; } }", "private static void Write(Sender sender) { }")]
    [InlineData("await new Sender();", "class Sender { public System.Runtime.CompilerServices.TaskAwaiter GetAwaiter() { EMIT; return default; } }")]
    [InlineData("_ = string.Join(\",\", new Sender());", "class Sender { public override string ToString() { EMIT; return \"\"; } }")]
    [InlineData("new List<Sender>().Sort();", "class Sender : IComparable<Sender> { public int CompareTo(Sender? other) { EMIT; return 0; } }")]
    [InlineData("_ = Activator.CreateInstance<Sender>();", "class Sender { public Sender() { EMIT; } }")]
    [InlineData("new Microsoft.Bus.Dispatcher().Publish(new Placed());", "class Placed; class Sender : Microsoft.Bus.IHandler<Placed> { public void Handle(Placed placed) { EMIT; } }")]
    [InlineData("new Microsoft.Bus.Dispatcher().Send(new Placed());", "class Placed; class Sender : Microsoft.Bus.IHandler<Placed> { public void Handle(Placed placed) { EMIT; } }")]
    [InlineData("new System.Threading.Thread(() => EMIT).Start();", "")]
    [InlineData("Handler = () => EMIT;", "", "private static Action? Handler { get; set; }")]
    [InlineData("Changed += () => EMIT; Changed();", "", "private static event Action Changed = null!;", "TRK309")]
    public async Task Of_what_nobody_calls_by_name(string statements, string types, string members = "", string otherwise = "TRK304")
    {
        Assert.DoesNotContain("TRK304", await Ids(statements, types, members, "Hidden.Emit()"));
        Assert.Contains(otherwise, await Ids(statements, types, members, "Hidden.Idle()"));
    }

    private static async Task<IReadOnlyList<string>> Ids(string statements, string types, string members, string emission)
    {
        var scenario = Fired.In(
                $"{{ {statements} }}", "async Task", members).WithTypes(
                $$"""
                public static class Hidden
                {
                    public static ITracker Tracker => null!;
                    public static bool Emit() { Tracker.Track(new OrderPlaced()); return true; }
                    public static bool Idle() => Console.Read() > 0;
                }
                {{types}}
                """);
        var findings = await new Scenario { Plan = scenario.Plan, Code = scenario.Code.Replace("EMIT", emission, StringComparison.Ordinal), References = [Bus] }.Findings();
        return [.. findings.Select(finding => finding.Id)];
    }
}
