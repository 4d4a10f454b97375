namespace Instrumentation.Analyzers.Tests.Flow;

/// <summary>Which handler an exception reaches, and which calls end in nothing else.</summary>
public class ThrownTypeTests
{
    [Theory]
    [InlineData("{ try { Fail(); } catch (InvalidOperationException) { } catch (ArgumentException) { Fire(); } } private static void Fail() => throw new ArgumentException();")]
    [InlineData("{ try { Fail(); } catch (ArgumentNullException) { } catch (ArgumentException) { Fire(); } } private static void Fail() => throw new ArgumentException();")]
    [InlineData("{ try { Fail(); } catch (ArgumentException) { Fire(); } } private static void Fail() => throw new ArgumentNullException();")]
    [InlineData("{ try { try { throw new ArgumentException(); } catch (Exception) { throw; } } catch (InvalidOperationException) { } catch (ArgumentException) { Fire(); } }")]
    [InlineData("{ try { try { Step(); Fire(); } catch (ArgumentException) { throw; } } catch (InvalidOperationException) { Fire(); } }")]
    [InlineData("{ try { throw new ArgumentException(); } catch (ArgumentException) when (Ask()) { Fire(); } catch (InvalidOperationException) { } }")]
    public Task A_handler_takes_what_it_names(string body) => Fired.In(body).Verify();

    [Theory]
    [InlineData("{ try { try { Step(); } catch (ArgumentException) { } } catch (ArgumentException) { return; } Fire(); }")]
    [InlineData("{ try { try { Step(); } catch (ArgumentException) { } finally { } } catch (ArgumentNullException) { return; } Fire(); }")]
    [InlineData("{ try { Tried(); } catch (ArgumentException) { return; } Fire(); } private void Tried() { try { Step(); tracker.Track(new OrderCancelled()); } catch (ArgumentException) { } }")]
    [InlineData("{ try { try { Step(); } catch (ArgumentNullException) { } } catch (ArgumentException) { return; } Fire(); {|TRK304:}|}")]
    [InlineData("{ try { try { Step(); } catch (ArgumentException) when (Ask()) { } } catch (ArgumentException) { return; } Fire(); {|TRK304:}|}")]
    [InlineData("{ try { try { Step(); } catch (ArgumentException) { throw; } } catch (ArgumentException) { return; } Fire(); {|TRK304:}|}")]
    public Task What_one_handler_would_have_taken_reaches_no_other(string body) => Fired.In(body).Verify();

    [Theory]
    [InlineData("private static void Fail(int why) { if (why > 1) throw new ArgumentException(); else throw new Exception(); }")]
    [InlineData("private static void Fail(int why) { switch (why) { case 1: throw new ArgumentException(); default: throw new Exception(); } }")]
    [InlineData("private static void Fail(int why) { try { Step(); } finally { Step(); } throw new Exception(); }")]
    [InlineData("private static void Fail(int why) { lock (Lock) { throw new Exception(); } } private static readonly object Lock = new();")]
    [InlineData("private static void Fail(int why) { if (why > 1) Raise(); else throw new Exception(); } private static void Raise() => throw new Exception();")]
    public Task A_method_that_throws_on_every_way_never_returns(string fail) => Fired.In("{ if (condition) { Fire(); return; } Fail(n); } " + fail).Verify();

    [Theory]
    [InlineData("{ try { await SendAsync(); } catch (Exception) { Fire(); } } private async Task SendAsync() { await StepAsync(); Fire(); }")]
    [InlineData("{ try { await SendAsync(); await StepAsync(); } catch (Exception) { {|TRK305:Fire()|}; } } private async Task SendAsync() { await StepAsync(); Fire(); }")]
    public Task What_is_awaited_throws_what_it_threw(string body) => Fired.In(body, "async Task").Verify();

    [Theory]
    [InlineData("{ {|TRK305:Both()|}; } private void Both() { Fire(); Fire(); }")]
    [InlineData("{ {|TRK305:Both()|}; } private void Both() => Each(); private void Each() { for (var i = 0; i < 3; i++) Fire(); }")]
    [InlineData("{ {|TRK305:Both()|}; } private void Both() => Each(); private void Each() { while (Ask()) Fire(); }", "TRK304")]
    public Task A_call_may_fire_twice_by_itself(string body, string? id = null) =>
        Fired.In(id is null ? body : body.Replace("|}; }", $"|}}; {{|{id}:}}|}}", StringComparison.Ordinal)).Verify();
}
