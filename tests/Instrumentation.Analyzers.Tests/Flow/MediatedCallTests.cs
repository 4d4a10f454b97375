using Instrumentation.Roslyn.Testing;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Tests.Flow;

/// <summary>Requests that a mediator of another assembly takes to their handler.</summary>
public class MediatedCallTests
{
    private static readonly MetadataReference Mediator = StubAssembly.Compile("Mediation", """
        namespace Mediation
        {
            public interface IRequest<T> { }
            public interface IRequestHandler<TRequest, TAnswer> { System.Threading.Tasks.Task<TAnswer> Handle(TRequest request); }
            public interface IPipelineBehavior<TRequest, TAnswer> { System.Threading.Tasks.Task<TAnswer> Handle(TRequest request, System.Func<System.Threading.Tasks.Task<TAnswer>> next); }
            public interface ISender { System.Threading.Tasks.Task<T> Send<T>(IRequest<T> request); System.Threading.Tasks.Task Send(object request); System.Threading.Tasks.Task Publish(object notice); }
        }
        """);

    private const string Handler = "public class Handler(ITracker tracker) : IRequestHandler<Place, bool> { public Task<bool> Handle(Place place) { BODY } }";
    private const string Fires = "tracker.Track(new OrderPlaced()); return Task.FromResult(true);";

    [Theory]
    [InlineData("await sender.Send(new Place());", Fires)]
    [InlineData("await sender.Send((object)new Place());", Fires)]
    [InlineData("var place = new Place(); var isDone = await sender.Send(place);", Fires)]
    [InlineData("if (!await sender.Send(new Place())) throw new Exception();", "if (Console.Read() > 0) return Task.FromResult(false); tracker.Track(new OrderPlaced()); return Task.FromResult(true);")]
    [InlineData("await sender.Send(new Place()); {|TRK309:}|} private void Other() {", "Console.WriteLine(); return Task.FromResult(true);")]
    [InlineData("await sender.Send(new Place()); {|TRK309:}|} private void Other() {", "if (Console.Read() > 0) return Task.FromResult(false); tracker.Track(new OrderPlaced()); return Task.FromResult(true);")]
    [InlineData("tracker.Track(new OrderPlaced()); {|TRK305:await sender.Send(new Place())|};", Fires)]
    [InlineData("await sender.Publish(new Place()); {|TRK309:}|} private void Other() {", Fires)]
    [InlineData("IRequest<bool> place = new Place(); await sender.Send(place); {|TRK309:}|} private void Other() {", Fires)]
    public Task Of_one_handler(string body, string handler) => Verify(body.Replace("{|TRK305:await sender.Send(new Place())|}", "await {|TRK305:sender.Send(new Place())|}", StringComparison.Ordinal), Handler.Replace("BODY", handler, StringComparison.Ordinal));

    [Theory]
    [InlineData("public class Other : IRequestHandler<Place, bool> { public Task<bool> Handle(Place place) => Task.FromResult(true); }")]
    [InlineData("public class Special : Place { }")]
    [InlineData("public class Between<TRequest, TAnswer> : IPipelineBehavior<TRequest, TAnswer> { public Task<TAnswer> Handle(TRequest request, Func<Task<TAnswer>> next) => next(); }")]
    public Task With_something_between(string more) =>
        Verify("await sender.Send(new Place()); {|TRK309:}|} private void Other() {", Handler.Replace("BODY", Fires, StringComparison.Ordinal) + more);

    private static Task Verify(string body, string types) => new Scenario
    {
        Plan = Fired.Plan,
        References = [Mediator],
        Code = Fired.Class($"[Emits<OrderPlaced>] public async Task Run(ISender sender) {{ {body} }}", usings: "using Mediation;").WithTypes("public class Place : IRequest<bool> { }\n" + types).Code,
    }.Verify();
}
