using Instrumentation.Roslyn.Testing;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Tests.Flow;

/// <summary>Results that are given one function for each way in which they can have gone.</summary>
public class ResultMatchTests
{
    private static readonly MetadataReference Results = StubAssembly.Compile("Outcomes", """
        using System;
        namespace Outcomes
        {
            public class Result
            {
                public bool IsSuccess => true;
                public static Result Ok() => new();
                public static Result Fail(string why) => new();
                public T Match<T>(Func<T> onSuccess, Func<string, T> onFailure) => default!;
                public T Map<T>(Func<T> onSuccess, Func<string, T> onFailure) => default!;
                public void Switch(Action onSuccess, Action<string> onFailure) { }
            }
            public class OneOf<TFirst, TSecond>
            {
                public static implicit operator OneOf<TFirst, TSecond>(TFirst first) => new();
                public static implicit operator OneOf<TFirst, TSecond>(TSecond second) => new();
                public T Match<T>(Func<TFirst, T> f0, Func<TSecond, T> f1) => default!;
            }
            public class NotFound { }
        }
        """);

    [Theory]
    [InlineData("return Placed(id).Match(() => Results.Ok(), why => Results.NotFound());")]
    [InlineData("return Placed(id).Match(() => Results.Ok(), why => Results.Text(why));")]
    [InlineData("return Placed(id).Match(Done, Wrong); IResult Done() => Results.Ok(); IResult Wrong(string why) => Results.Problem(why);")]
    [InlineData("var placed = Placed(id); return placed.Match(onFailure: why => Results.NotFound(), onSuccess: () => Results.Ok());")]
    [InlineData("return Checked(id).Match(() => { Fire(); return Results.Ok(); }, why => Results.NotFound());")]
    [InlineData("{|TRK304:return|} Checked(id).Match(() => Results.Ok(), why => Results.NotFound());")]
    [InlineData("{|TRK309:return|} Checked(id).Match(() => { if (id > 3) Fire(); return Results.Ok(); }, why => Results.NotFound());")]
    [InlineData("return Checked(id).Match(() => Results.NotFound(), why => Results.NotFound());")]
    [InlineData("{|TRK309:return|} Placed(id).Map(() => Results.Ok(), why => Results.NotFound());")]
    [InlineData("Func<IResult> done = Given; {|TRK309:return|} Checked(id).Match(done, why => Results.NotFound()); IResult Given() => Others!();")]
    [InlineData("Checked(id).Switch(() => Fire(), why => { }); {|TRK309:return|} Results.Ok();")]
    [InlineData("return Found(id).Match(found => { Fire(); return Results.Ok(); }, none => Results.NotFound());")]
    [InlineData("return Given2(id).Match(found => Results.Ok(), none => Results.NotFound());")]
    public Task One_function_runs(string body) => new Scenario
    {
        Plan = Fired.Plan,
        References = [Results, .. AspNetCoreReferences.All],
        Code = Fired.Class(
            $$"""
            [Emits<OrderPlaced>] public IResult Run(int id) { {{body}} }
            private static Func<IResult>? Others { get; set; }
            private Result Placed(int id) { if (id == 0) return Result.Fail("none"); Fire(); return Result.Ok(); }
            private static Result Checked(int id) => id == 0 ? Result.Fail("none") : Result.Ok();
            private static OneOf<string, NotFound> Found(int id) { if (id == 0) return new NotFound(); return "found"; }
            private OneOf<string, NotFound> Given2(int id) { if (id == 0) return new NotFound(); Fire(); return "found"; }
            """,
            usings: "using Microsoft.AspNetCore.Http; using Outcomes; using NotFound = Outcomes.NotFound;").Code,
    }.Verify();
}
