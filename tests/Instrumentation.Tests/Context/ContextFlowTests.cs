namespace Instrumentation.Tests;

public class ContextFlowTests
{
    private static string? User => ContextTests.Value(TrackingContext.Current, "user_id");

    [Fact]
    public void Outside_of_every_scope_the_context_is_empty()
    {
        Assert.Same(TrackingContext.Empty, TrackingContext.Current);
    }

    [Fact]
    public void An_inner_scope_replaces_the_outer_one_as_a_whole_and_gives_it_back()
    {
        using (Begin("outer"))
        {
            using (TrackingContext.Begin(TrackingContext.Empty.WithCommon("platform", "ios")))
                Assert.Null(User);
            Assert.Equal("outer", User);
        }

        Assert.Null(User);
    }

    [Fact]
    public async Task A_context_flows_across_await_and_into_what_is_started_inside()
    {
        using (Begin("request"))
        {
            await Task.Yield();
            Assert.Equal("request", User);
            await Task.Delay(5);
            Assert.Equal("request", User);
            Assert.Equal("request", await Task.Run(() => User));
        }

        Assert.Null(User);
    }

    [Fact]
    public async Task Background_work_keeps_the_context_it_was_started_with_after_the_scope_has_ended()
    {
        var ended = new TaskCompletionSource();
        Task<string?> work;
        using (Begin("request"))
        {
            work = Task.Run(async () =>
            {
                await ended.Task;
                return User;
            });
        }

        ended.SetResult();
        Assert.Equal("request", await work);
    }

    [Fact]
    public async Task An_inner_scope_of_background_work_gives_back_the_outer_one_even_if_the_request_has_ended_meanwhile()
    {
        var ended = new TaskCompletionSource();
        Task<string?> work;
        using (Begin("request"))
        {
            work = Task.Run(async () =>
            {
                using (Begin("inner"))
                    await ended.Task;
                return User;
            });
        }

        ended.SetResult();
        Assert.Equal("request", await work);
    }

    [Fact]
    public async Task What_a_callee_begins_does_not_leak_into_its_caller()
    {
        async Task Callee()
        {
            TrackingContext.Begin(TrackingContext.Empty.With(new UserId("callee")));
            await Task.Yield();
        }

        using (Begin("caller"))
        {
            await Callee();
            Assert.Equal("caller", User);
        }
    }

    [Fact]
    public void Disposing_twice_does_no_harm()
    {
        using (Begin("outer"))
        {
            var inner = Begin("inner");
            inner.Dispose();
            using (Begin("second"))
            {
                inner.Dispose();
                Assert.Equal("second", User);
            }

            Assert.Equal("outer", User);
        }
    }

    [Fact]
    public void Disposing_the_outer_scope_first_waits_for_the_inner_one()
    {
        using (Begin("outermost"))
        {
            var outer = Begin("outer");
            var inner = Begin("inner");
            outer.Dispose();
            Assert.Equal("inner", User);
            inner.Dispose();
            Assert.Equal("outermost", User);
        }

        Assert.Null(User);
    }

    [Fact]
    public async Task A_scope_disposed_by_another_flow_leaves_that_flow_alone()
    {
        var scope = Begin("request");
        Task other;
        using (ExecutionContext.SuppressFlow())
        {
            other = Task.Run(() =>
            {
                using (Begin("other"))
                {
                    scope.Dispose();
                    Assert.Equal("other", User);
                }
            });
        }

        await other;
    }

    [Fact]
    public async Task Parallel_requests_never_see_each_other()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(number => Task.Run(async () =>
        {
            using (Begin($"{number}"))
            {
                for (var i = 0; i < 20; i++)
                {
                    await Task.Yield();
                    Assert.Equal($"{number}", User);
                }
            }

            Assert.Null(User);
        })));
    }

    [Fact]
    public async Task Work_is_detached_by_the_empty_context()
    {
        using (Begin("request"))
        {
            Task<string?> work;
            using (TrackingContext.Begin(TrackingContext.Empty))
                work = Task.Run(() => User);
            Assert.Null(await work);
            Assert.Equal("request", User);
        }
    }

    private static IDisposable Begin(string user) => TrackingContext.Begin(TrackingContext.Empty.With(new UserId(user)));
}
