namespace Instrumentation.Analyzers.Tests.Flow;

/// <summary>Each kind of control flow by itself.</summary>
public class FiringTests
{
    [Theory]
    [InlineData("{ Fire(); }")]
    [InlineData("{ {|TRK304:}|}")]
    [InlineData("{ tracker.Track(new OrderPlaced()); }")]
    [InlineData("{ tracker.Track(new OrderCancelled()); {|TRK304:}|}")]
    [InlineData("=> Fire();")]
    [InlineData("=> {|TRK304:Step()|};")]
    [InlineData("{ Step(); Fire(); Step(); }")]
    [InlineData("{ var placed = new OrderPlaced(); if (condition) Step(); tracker.Track(placed); }")]
    [InlineData("{ this.tracker2 = tracker; tracker2.Track(new OrderPlaced()); } private ITracker tracker2 = null!;")]
    public Task Straight_lines(string body) => Fired.In(body).Verify();

    [Theory]
    [InlineData("{ if (condition) Fire(); {|TRK304:}|}")]
    [InlineData("{ if (condition) Fire(); else Fire(); }")]
    [InlineData("{ if (condition) { Fire(); return; } Fire(); }")]
    [InlineData("{ if (condition && other) Fire(); else Fire(); }")]
    [InlineData("{ switch (n) { case 1: Fire(); break; case 2: Fire(); return; default: Fire(); break; } }")]
    [InlineData("{ switch (n) { case 1: Fire(); break; case 2: Fire(); return; } {|TRK304:}|}")]
    [InlineData("{ if (condition) throw new Exception(); Fire(); }")]
    [InlineData("{ _ = maybe ?? throw new Exception(); Fire(); }")]
    [InlineData("{ if (true) Fire(); }")]
    [InlineData("{ if (false) Fire(); {|TRK304:}|}")]
    [InlineData("{ again: if (Ask()) goto again; Fire(); }")]
    [InlineData("{ if (condition) goto end; Fire(); end: ; {|TRK304:}|}")]
    public Task Branches(string body) => Fired.In(body).Verify();

    [Theory]
    [InlineData("{ Fire(); return n; }")]
    [InlineData("{ if (condition) {|TRK304:return|} 1; Fire(); return 2; }")]
    [InlineData("=> {|TRK304:n|};")]
    [InlineData("{ {|TRK304:return|} condition ? Sent() : 2; } private int Sent() { Fire(); return 1; }")]
    [InlineData("{ return condition ? Sent() : Sent(); } private int Sent() { Fire(); return 1; }")]
    [InlineData("{ return n switch { 1 => Sent(), _ => Sent() }; } private int Sent() { Fire(); return 1; }")]
    [InlineData("{ {|TRK304:return|} n switch { 1 => Sent(), _ => 3 }; } private int Sent() { Fire(); return 1; }")]
    [InlineData("{ return n switch { 1 => Sent(), _ => throw new Exception() }; } private int Sent() { Fire(); return 1; }")]
    public Task Returns(string body) => Fired.In(body, "int").Verify();

    [Theory]
    [InlineData("{ while (Ask()) Fire(); {|TRK304:}|}", true)]
    [InlineData("{ while (Ask()) Step(); Fire(); }", false)]
    [InlineData("{ while (true) { if (Ask()) break; } Fire(); }", false)]
    [InlineData("{ while (true) { Step(); } }", false)]
    [InlineData("{ for (;;) { if (Ask()) { Fire(); return; } } }", false)]
    [InlineData("{ do { Step(); } while (Ask()); Fire(); }", false)]
    [InlineData("{ foreach (var item in items) Step(); Fire(); }", false)]
    [InlineData("{ foreach (var item in items) { if (item > 3) { Fire(); return; } } {|TRK304:}|}", false)]
    public Task Loops(string body, bool isRepeated) => Fired.In(isRepeated ? body.Replace("Fire()", "{|TRK305:Fire()|}", StringComparison.Ordinal) : body).Verify();
}
