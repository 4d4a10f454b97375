namespace Instrumentation.Analyzers.Tests.Flow;

/// <summary>What a caller passes decides how a call ends, and how it ends says what was passed.</summary>
public class PremiseTests
{
    private const string Really = "private void Send(bool really) { if (really) Fire(); }";
    private const string Third = "private void Send(int which) { if (which == 3) Fire(); }";
    private const string Many = "private void Send(int count) { if (count > 3) Fire(); }";
    private const string Present = "private void Send(string? of) { if (of != null) Fire(); }";

    [Theory]
    [InlineData("{ Send(true); } " + Really)]
    [InlineData("{ Send(false); {|TRK304:}|} " + Really)]
    [InlineData("{ Send(other); {|TRK304:}|} " + Really)]
    [InlineData("{ Send(condition); Send(!condition); } " + Really)]
    [InlineData("{ Send(condition); if (!condition) Fire(); } " + Really)]
    [InlineData("{ Send(n == 1); if (n != 1) Fire(); } " + Really)]
    [InlineData("{ Send(); } private void Send(bool really = true) { if (really) Fire(); }")]
    [InlineData("{ Send(really: true); } " + Really)]
    [InlineData("{ Later(true); } private void Later(bool now) { Step(); Send(now); } " + Really)]
    [InlineData("{ Send(true); } private void Send(bool really) { really = false; if (really) Fire(); }", "TRK309")]
    public Task A_truth(string body, string? id = null) => Fired.In(id is null ? body : body.Replace("true); }", $"true); {{|{id}:}}|}}", StringComparison.Ordinal)).Verify();

    [Theory]
    [InlineData("{ while (Yes()) { } } private static bool Yes() => true;")]
    [InlineData("{ if (Yes()) Fire(); } private static bool Yes() { Step(); if (Ask()) return true; foreach (var i in new[] { 1 }) { return true; } return true; }")]
    [InlineData("{ if (!Yes) return; Fire(); } private bool Yes => true;")]
    [InlineData("{ if (!Yes) return; Fire(); } private bool Yes { get { return true; } }")]
    [InlineData("{ if (No()) return; Fire(); bool No() => false; }")]
    [InlineData("{ var isOn = On(); if (isOn) Fire(); } protected static bool On() => true;")]
    [InlineData("{ if (Yes()) {|TRK304:return|}; Fire(); } private static bool Yes() { if (Ask()) return false; return true; }")]
    [InlineData("{ if (!Yes()) {|TRK304:return|}; Fire(); } protected virtual bool Yes() => true;")]
    [InlineData("{ if (!Yes) {|TRK304:return|}; Fire(); } private bool Yes { get; set; } = true;")]
    [InlineData("{ if (!Yes()) {|TRK304:return|}; Fire(); } private static bool Yes() { Func<bool> f = () => { return true; }; return f(); }")]
    public Task An_answer_that_is_always_the_same(string body) => Fired.In(body).Verify();

    [Theory]
    [InlineData("{ var isOld = !condition; if (condition || isOld) Fire(); }")]
    [InlineData("{ var isOld = !condition; if (isOld) Fire(); if (condition) Fire(); }")]
    [InlineData("{ other = n != 1; var isOne = !other; if (isOne) Fire(); if (n != 1) Fire(); }")]
    [InlineData("{ var asked = Ask(); var denied = !asked; asked = Ask(); denied = !asked; if (asked || denied) Fire(); }")]
    [InlineData("{ var isOther = false; do { isOther = n != 1; other = !isOther; } while (isOther || other); }")]
    [InlineData("{ var isOld = !condition; condition = Ask(); if (condition || isOld) Fire(); {|TRK304:}|}")]
    [InlineData("{ var isOld = !condition; isOld = Ask(); if (condition || isOld) Fire(); {|TRK304:}|}")]
    [InlineData("{ var isOld = !condition; if (other || isOld) Fire(); {|TRK304:}|}")]
    [InlineData("{ condition = !condition; if (condition) Fire(); {|TRK304:}|}")]
    [InlineData("{ condition = !condition; if (condition && (condition ? Ask() : condition)) Step(); {|TRK304:}|}")]
    [InlineData("{ condition = condition != other; if (condition) Fire(); {|TRK304:}|}")]
    public Task The_opposite_of_a_truth(string body) => Fired.In(body).Verify();

    [Theory]
    [InlineData("{ Send(3); } " + Third)]
    [InlineData("{ Send(4); {|TRK304:}|} " + Third)]
    [InlineData("{ Send(n); {|TRK304:}|} " + Third)]
    [InlineData("{ Send(n); if (n != 3) Fire(); } " + Third)]
    [InlineData("{ if (n == 3) Send(n); else Fire(); } " + Third)]
    [InlineData("{ Send(5); {|TRK309:}|} " + Many)]
    [InlineData("{ Send(n); {|TRK304:}|} " + Many)]
    [InlineData("{ Send(n); if (n <= 3) Fire(); {|TRK309:}|} " + Many)]
    public Task A_number(string body) => Fired.In(body).Verify();

    [Theory]
    [InlineData("{ Send(\"a\"); } " + Present)]
    [InlineData("{ Send(null); {|TRK304:}|} " + Present)]
    [InlineData("{ Send(maybe); {|TRK304:}|} " + Present)]
    [InlineData("{ Send(maybe); if (maybe is null) Fire(); } " + Present)]
    [InlineData("{ if (maybe is null) { Fire(); return; } Send(maybe); } " + Present)]
    public Task A_value_or_null(string body) => Fired.In(body).Verify();

    [Theory]
    [InlineData("{ Guard(condition); if (condition) Fire(); } private static void Guard(bool holds) { if (!holds) throw new Exception(); }")]
    [InlineData("{ if (!Sent(condition)) Fire(); } private bool Sent(bool really) { if (really) Fire(); return really; }")]
    [InlineData("{ if (condition) Local(); else Fire(); void Local() { if (condition) Fire(); } }")]
    [InlineData("{ Yes(); No(); void Yes() { if (condition) Fire(); } void No() { if (!condition) Fire(); } }")]
    [InlineData("{ Action yes = () => { if (condition) Fire(); }; if (condition) yes(); else Fire(); }")]
    [InlineData("{ Local(true); void Local(bool really) { if (really) Fire(); } }")]
    [InlineData("{ _ = new Sender(this, true); } private class Sender { public Sender(Service s, bool really) { if (really) s.Fire(); } }")]
    public Task What_a_call_says_of_what_was_passed(string body) => Fired.In(body).Verify();

    // Each call has two answers: told apart for ever, they would be more ways than anybody can follow.
    [Fact]
    public Task Answers_that_nobody_asks_for_are_forgotten() => Fired.In(
        "{ " + string.Concat(Enumerable.Repeat("Cancelled(condition); Cancelled(other); ", 30)) + "{|TRK304:}|} "
        + "private bool Cancelled(bool really) { if (n > 3) return Ask(); if (really) tracker.Track(new OrderCancelled()); return really; } private int n;").Verify();

    [Theory]
    [InlineData("{ var sent = false; void Send() { Fire(); sent = true; } if (condition) Send(); if (!sent) Fire(); {|TRK309:}|}")]
    [InlineData("{ var sent = false; items.ForEach(item => { Step(); sent = true; }); if (sent) Fire(); {|TRK309:}|}")]
    public Task A_variable_that_others_write_decides_nothing(string body) => Fired.In(body).Verify();

    private const string Eight = "private void Send(bool a, bool b, bool c, bool d, bool e, bool f, bool g, bool h) { if (a) return; if (b) return; if (c) return; if (d) return; if (e) return; if (f) return; if (g) return; if (h) Fire(); }";

    // More than six are not told apart: what they decide is never certain.
    [Theory]
    [InlineData("{ Send(false, false, false, false, false, false, false, true); {|TRK309:}|} " + Eight)]
    [InlineData("{ Send(Ask(), Ask(), Ask(), Ask(), Ask(), Ask(), Ask(), condition); if (!condition) Fire(); {|TRK309:}|} " + Eight)]
    [InlineData("{ Send(1, 2, 3, 4, 5, 6, 7, true); } private void Send(int a, int b, int c, int d, int e, int f, int g, bool h) { if (h) Fire(); }")]
    [InlineData("{ Send(1, 2, 3, 4, 5, 6, 7, null); {|TRK304:}|} private void Send(int a, int b, int c, int d, int e, int f, int g, string? h) { _ = h?.Length; }")]
    public Task More_than_are_told_apart(string body) => Fired.In(body).Verify();
}
