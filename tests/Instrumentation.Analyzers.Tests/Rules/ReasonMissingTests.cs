using Instrumentation.Analyzers.Tests.Flow;
using Instrumentation.Roslyn.Testing;

namespace Instrumentation.Analyzers.Tests.Rules;

public class ReasonMissingTests
{
    [Fact]
    public Task Asks_why_no_event_is_due() => Fired.Class("""
        private const string Empty = "";
        public void Run(string why)
        {
            Instrumentation.TrackingPlan.NoEvent({|TRK310:""|});
            Instrumentation.TrackingPlan.NoEvent({|TRK310:"   "|});
            Instrumentation.TrackingPlan.NoEvent({|TRK310:Empty|});
            Instrumentation.TrackingPlan.NoEvent({|TRK310:" ToDo "|});
            Instrumentation.TrackingPlan.NoEvent({|TRK310:"tbd"|});
            Instrumentation.TrackingPlan.NoEvent({|TRK310:"-"|});
            Instrumentation.TrackingPlan.NoEvent({|TRK310:null|}!);
            Instrumentation.TrackingPlan.NoEvent({|TRK310:why|});
            Instrumentation.TrackingPlan.NoEvent(reason: {|TRK310:$"because {why}"|});
            System.Action later = () => Instrumentation.TrackingPlan.NoEvent({|TRK310:why + "!"|});
            later();
        }
        """).Verify();

    [Fact]
    public Task Takes_a_constant_for_a_reason() => Fired.Class("""
        private const string Why = "a repeated click";
        private const string Both = $"{Why}, or nothing to do";
        public void Run(string why)
        {
            Instrumentation.TrackingPlan.NoEvent("a repeated click");
            Instrumentation.TrackingPlan.NoEvent(Why);
            Instrumentation.TrackingPlan.NoEvent(reason: Both);
            Instrumentation.TrackingPlan.NoEvent("nothing " + "happened");
            Instrumentation.TrackingPlan.NoEvent($"{nameof(Run)} does nothing");
            Elsewhere.NoEvent("");
            NoEvent(why);
        }
        private static void NoEvent(string why) => Elsewhere.NoEvent(why);
        private static class Elsewhere { public static void NoEvent(string why) => System.Console.WriteLine(why); }
        """).Verify();

    [Fact]
    public Task Asks_why_something_is_not_instrumented() => new Scenario
    {
        Plan = Fired.Plan,
        Code = """
            using Instrumentation;

            [{|TRK310:NotInstrumented("")|}] public class Hooks { }
            [{|TRK310:NotInstrumented("TODO")|}] public interface IHooks { }
            public class Orders
            {
                private const string Empty = " ";
                [{|TRK310:NotInstrumented(Empty)|}] public void Refresh() { }
                [{|TRK310:NotInstrumented(null!)|}] public void Repeat() { }
                [{|TRK310:NotInstrumented(reason: "tbd")|}] private void Tidy() { }
            }
            """,
    }.Verify();

    [Fact]
    public Task Takes_what_says_why() => new Scenario
    {
        Plan = Fired.Plan,
        Code = """
            using Instrumentation;

            [NotInstrumented("for machines only")] public class Hooks { }
            [NotInstrumented(Reasons.Machines)] public interface IHooks { }
            public static class Reasons { public const string Machines = "for machines only"; }
            public class Orders
            {
                [NotInstrumented("a refresh " + "by the browser")] public void Refresh() { }
                [NotInstrumented($"{Reasons.Machines}: retries")] public void Repeat() { }
                [NotInstrumented(reason: "nobody asked for it")] private void Tidy() { }
                [Other.NotInstrumented("")] public void Else() { }
            }

            namespace Other
            {
                public sealed class NotInstrumentedAttribute(string reason) : System.Attribute { public string Reason { get; } = reason; }
            }
            """,
    }.Verify();
}
