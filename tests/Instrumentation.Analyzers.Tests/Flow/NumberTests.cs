namespace Instrumentation.Analyzers.Tests.Flow;

/// <summary>What one answer about a number says of the next.</summary>
public class NumberTests
{
    [Theory]
    [InlineData("{ if (n > 0) Fire(); if (n == 0) Fire(); if (n < 0) Fire(); }")]
    [InlineData("{ if (n > 0) Fire(); else if (n == 0) Fire(); else if (n < 0) Fire(); }")]
    [InlineData("{ if (n >= 3) Fire(); if (n <= 2) Fire(); }")]
    [InlineData("{ if (n > 3) Fire(); if (n < 3) Fire(); {|TRK304:}|}")]
    [InlineData("{ if (n > 3) Fire(); if (n > 5) {|TRK305:Fire()|}; {|TRK304:}|}")]
    [InlineData("{ if (n > 3 || n < 5) Fire(); }")]
    [InlineData("{ if (n > 3 && n < 4) return; Fire(); }")]
    [InlineData("{ if (n != 3 && n != 4) Fire(); else if (n > 2) Fire(); }")]
    [InlineData("{ if (n is > 0) Fire(); if (n is 0) Fire(); if (n is < 0) Fire(); }")]
    [InlineData("{ if (n is > 0 and < 10) Fire(); if (n is <= 0 or >= 10) Fire(); }")]
    [InlineData("{ if (n is not (1 or 2)) Fire(); else if (n == 1) Fire(); else if (n == 2) Fire(); }")]
    [InlineData("{ switch (n) { case > 0: Fire(); break; case 0: Fire(); break; case < 0: Fire(); break; } }")]
    [InlineData("{ var five = 5; if (five > 3) Fire(); }")]
    [InlineData("{ for (var i = 0; i < 3; i++) Step(); Fire(); }")]
    [InlineData("{ if (n > 0) Fire(); n--; if (n <= 0) {|TRK305:Fire()|}; {|TRK304:}|}")]
    public Task A_whole_number(string body) => Fired.In(body).Verify();

    [Theory]
    [InlineData("byte", "{ if (n > 0) Fire(); if (n == 0) Fire(); }")]
    [InlineData("byte", "{ if (n <= 255) Fire(); }")]
    [InlineData("uint", "{ if (n > 0) Fire(); if (n == 0) Fire(); }")]
    [InlineData("long", "{ if (n > 0) Fire(); if (n == 0) Fire(); if (n < 0) Fire(); }")]
    [InlineData("char", "{ if (n > 'a') Fire(); if (n == 'a') Fire(); if (n < 'a') Fire(); }")]
    [InlineData("decimal", "{ if (n > 0) Fire(); if (n == 0) Fire(); if (n < 0) Fire(); }")]
    [InlineData("decimal", "{ if (n > 0) Fire(); if (n <= 0) Fire(); }")]
    [InlineData("decimal", "{ if (n > 0) Fire(); if (n < 0) Fire(); {|TRK304:}|}")]
    [InlineData("decimal", "{ if (n > 0.5m) Fire(); if (n < 1) {|TRK305:Fire()|}; }")]
    [InlineData("double", "{ if (n > 0.5) Fire(); if (n <= 0.5) Fire(); }")]
    [InlineData("DayOfWeek", "{ if (n > DayOfWeek.Monday) Fire(); if (n == DayOfWeek.Monday) Fire(); if (n < DayOfWeek.Monday) Fire(); }")]
    [InlineData("int?", "{ if (n > 0) Fire(); if (n <= 0) Fire(); {|TRK304:}|}")]
    [InlineData("int?", "{ if (n > 0) Fire(); if (n <= 0) Fire(); if (n == null) Fire(); }")]
    [InlineData("int?", "{ if (n is null) Fire(); else if (n > 0) Fire(); else if (n <= 0) Fire(); }")]
    [InlineData("DateTime", "{ if (n > DateTime.MinValue) Fire(); if (n <= DateTime.MinValue) Fire(); {|TRK309:}|}")]
    [InlineData("DateTime", "{ var at = DateTime.Now; if (n > at) Fire(); if (n == at) Fire(); if (n < at) Fire(); {|TRK309:}|}")]
    public Task Numbers_of_every_type(string type, string body) => Fired.Class($"[Emits<OrderPlaced>] public void Run({type} n) {body}").Verify();

    [Theory]
    [InlineData("{ if (n > m) Fire(); if (n == m) Fire(); if (n < m) Fire(); }")]
    [InlineData("{ if (n > m) Fire(); if (m >= n) Fire(); }")]
    [InlineData("{ if (n > m) Fire(); if (n < m) Fire(); {|TRK304:}|}")]
    [InlineData("{ if (n % 2 == 0) Fire(); if (n % 2 != 0) Fire(); }")]
    [InlineData("{ if (n + m > 3) Fire(); if (n + m <= 3) Fire(); }")]
    [InlineData("{ if (n + m > 3) Fire(); m = 2; if (n + m <= 3) {|TRK305:Fire()|}; {|TRK304:}|}")]
    public Task Two_numbers(string body) => Fired.Class($"[Emits<OrderPlaced>] public void Run(int n, int m) {body}").Verify();

    // Whether it answers the same again nobody knows.
    [Theory]
    [InlineData("{ if (string.IsNullOrEmpty(text)) Fire(); if (!string.IsNullOrEmpty(text)) Fire(); {|TRK309:}|}")]
    [InlineData("{ if (text.StartsWith(\"a\")) Fire(); if (!text.StartsWith(\"a\")) Fire(); {|TRK309:}|}")]
    [InlineData("{ if (text.StartsWith(\"a\")) Fire(); if (!text.StartsWith(\"b\")) {|TRK305:Fire()|}; {|TRK304:}|}")]
    [InlineData("{ if (items[0] > 3) Fire(); if (items[0] <= 3) Fire(); {|TRK309:}|}")]
    [InlineData("{ if (text is { Length: > 3 }) Fire(); if (text is not { Length: > 3 }) Fire(); {|TRK309:}|}")]
    [InlineData("{ if (Is(n)) Fire(); if (!Is(n)) Fire(); {|TRK309:}|} private static bool Is(int n) => Ask() && n > 3;")]
    public Task A_question_that_is_asked_again(string body) => Fired.In(body).Verify();
}
