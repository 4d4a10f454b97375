namespace Instrumentation.Analyzers.Tests.Flow;

/// <summary>What is called may never return, or only where what it is given is fine, though it emits nothing.</summary>
public class NeverReturningTests
{
    private const string Fail = "private static void Fail() => throw new Exception(); ";
    private const string Check = "private static void Check(bool holds) { if (!holds) throw new Exception(); Step(); } ";

    [Theory]
    [InlineData("{ if (condition) Fire(); else Middle(); } private static void Middle() { Fail(); Step(); } " + Fail)]
    [InlineData("{ if (condition) Fire(); else Outer(); } private static void Outer() { Step(); Middle(); Step(); } private static void Middle() { Fail(); Step(); } " + Fail)]
    [InlineData("{ if (condition) Fire(); else Middle(n); } private static void Middle(int n) { if (n > 3) Fail(); else Fail(); Step(); } " + Fail)]
    [InlineData("{ if (condition) Fire(); else Middle(n); } private static void Middle(int n) { if (n > 3) Fail(); if (n <= 3) Fail(); Step(); } " + Fail)]
    [InlineData("{ if (condition) Fire(); else Middle(n); {|TRK304:}|} private static void Middle(int n) { if (n > 3) Fail(); Step(); } " + Fail)]
    [InlineData("{ if (condition) Fire(); else Middle(); } private static void Middle() { try { Fail(); } finally { Step(); } Step(); } " + Fail)]
    [InlineData("{ if (condition) Fire(); else Middle(); {|TRK304:}|} private static void Middle() { try { Fail(); } catch (Exception) { Step(); } Step(); } " + Fail)]
    [InlineData("{ if (condition) Fire(); else Middle(); } private static void Middle() { Local(); Step(); static void Local() => throw new Exception(); }")]
    [InlineData("{ if (condition) Fire(); else _ = Middle(); } private static int Middle() { return Fails(); } private static int Fails() { throw new Exception(); }")]
    [InlineData("{ if (condition) Fire(); else _ = Middle(); } private static int Middle() { var failed = Fails() + 1; return failed; } private static int Fails() { throw new Exception(); }")]
    [InlineData("{ if (condition) Fire(); else Middle(); } private static void Middle() { while (true) Step(); }")]
    [InlineData("{ if (condition) Fire(); else Middle(); } private static void Middle() { Forever(); Step(); } private static void Forever() { for (;;) Step(); }")]
    [InlineData("{ if (condition) Fire(); else Middle(); {|TRK304:}|} private static void Middle() { while (true) { if (Ask()) break; } }")]
    [InlineData("{ if (condition) Fire(); else _ = new Failing(); } private class Failing { public Failing() { Fail(); Step(); } }" + Fail)]
    [InlineData("{ if (condition) Fire(); else _ = Failing; } private static int Failing => throw new Exception();")]
    [InlineData("{ if (condition) Fire(); else _ = Failing; } private static int Failing { get { Fail(); return 1; } } " + Fail)]
    [InlineData("{ if (condition) Fire(); else _ = Fine; {|TRK304:}|} private static int Fine { get { if (Ask()) Fail(); return 1; } } " + Fail)]
    public Task In_the_middle(string body) => Fired.In(body).Verify();

    [Theory]
    [InlineData("{ Check(condition); if (condition) Fire(); } " + Check)]
    [InlineData("{ if (condition) Fire(); else Check(false); } " + Check)]
    [InlineData("{ if (condition) Fire(); else Check(true); {|TRK304:}|} " + Check)]
    [InlineData("{ Outer(condition); if (condition) Fire(); } private static void Outer(bool ok) { Check(ok); Step(); } " + Check)]
    [InlineData("{ _ = NotNull(maybe); if (maybe != null) Fire(); } private static string NotNull(string? value) { if (value == null) throw new Exception(); return value; }")]
    [InlineData("{ _ = NotNull(maybe); if (maybe != null) Fire(); } private static string NotNull(string? value) => value ?? throw new Exception();")]
    public Task A_guard_in_the_middle(string body) => Fired.In(body).Verify();

    // What throws and calls something unseen still emits nothing by itself.
    [Theory]
    [InlineData("{ Retry(Step); {|TRK304:}|} private static void Retry(Action step) { for (var i = 0; i < 3; i++) { try { step(); return; } catch (Exception) { } } throw new Exception(); }")]
    [InlineData("{ Retry(() => Fire()); } private static void Retry(Action step) { for (var i = 0; i < 3; i++) { try { step(); return; } catch (Exception) { } } throw new Exception(); }")]
    public Task A_method_that_emits_nothing_gives_no_doubt(string body) => Fired.In(body).Verify();

    // Nor does anybody know what a function does that came from somewhere else.
    [Theory]
    [InlineData("{ Run(callback); {|TRK309:}|} private static void Run(Action step) => step();")]
    [InlineData("{ items.ForEach(_each); {|TRK309:}|} private readonly Action<int> _each = item => { };")]
    [InlineData("{ Send(callback); } private void Send(Action step) => Fire();")]
    [InlineData("{ Run(null!); {|TRK304:}|} private static void Run(Action step) => Step();")]
    public Task A_function_from_somewhere_else_may_fire(string body) => Fired.In(body).Verify();

    [Theory]
    [InlineData("{ if (condition) Fire(); else Environment.FailFast(\"x\"); }")]
    [InlineData("{ if (condition) Fire(); else Fail(); } [DoesNotReturn] private static void Fail() => Environment.Exit(1);")]
    [InlineData("{ if (condition) Fire(); else _ = Fail(); } [DoesNotReturn] private static int Fail() { Environment.Exit(1); return 1; }")]
    [InlineData("{ if (condition) Fire(); else _ = Fail(); {|TRK304:}|} [My.DoesNotReturn] private static int Fail() { Environment.Exit(1); return 1; }")]
    public Task What_says_that_it_does_not_return_is_believed(string body) => Fired.Class(
        $"[Emits<OrderPlaced>] public void Run(bool condition) {body}",
        types: "namespace My { public sealed class DoesNotReturnAttribute : Attribute; }",
        usings: "using System.Diagnostics.CodeAnalysis;").Verify();
}
