using Instrumentation.Analyzers.Options;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Tests.SharedPlans;
using Instrumentation.Roslyn.Testing.Generation;

namespace Instrumentation.Analyzers.Tests.Generation;
/// <summary>What is put into a generated event is what stands on the wire and in its dictionary.</summary>
public sealed class RoundTripTests
{
    [Fact]
    public void Every_value_of_every_type_arrives() => Assert.True(Run(PlanFiles.EveryType) > 100);

    [Fact]
    public void Names_to_trip_over_arrive() => Run(PlanFiles.Torture);

    [Fact]
    public void The_sample_arrives() => Run(PlanFiles.Sample);

    [Fact]
    public void An_event_knows_what_it_carries()
    {
        var plan = PlanOf(PlanFiles.EveryType);
        using var types = Load(PlanFiles.EveryType);
        var type = types.Event(plan.Namespace, "everything_optional")!;

        var definition = ((Infrastructure.IPlannedEvent)Activator.CreateInstance(type)!).Definition;

        Assert.Equal(("every-type", 7), (definition.Plan.Id, definition.Plan.Version));
        Assert.Equal("screen", definition.Kind);
        var carried = Assert.Single(definition.Carried);
        Assert.Equal((true, "user_id|device_id"), (carried.IsRequired, string.Join("|", carried.AnyOf)));
        Assert.True(type.IsAssignableTo(typeof(IStoredEvent)));
        Assert.False(type.IsAssignableTo(typeof(ITrackedEvent)));
    }

    [Fact]
    public void An_event_that_was_never_built_says_so()
    {
        var plan = PlanOf(PlanFiles.EveryType);
        using var types = Load(PlanFiles.EveryType);
        var type = types.Event(plan.Namespace, "empty_event")!;

        Assert.True(((Infrastructure.IPlannedEvent)Activator.CreateInstance(type)!).IsBuilt);
        var never = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type);
        Assert.False(((Infrastructure.IPlannedEvent)never).IsBuilt);
    }

    [Fact]
    public void A_key_is_its_value_with_a_type_of_its_own()
    {
        using var types = Load(PlanFiles.EveryType);
        var type = types.Assembly.GetType("Contoso.Tracking.OrderNumber")!;
        var (key, same, other) = (Make(7L), Make(7L), Make(8L));

        Assert.Equal(key, same);
        Assert.Equal(key.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(key, other);
        Assert.Equal("7", key.ToString());
        Assert.Equal("order_number", ((Infrastructure.ITrackingKey)key).KeyName);
        Assert.Equal((AnyValue)7L, ((Infrastructure.ITrackingKey)key).KeyValue);

        object Make(long value) => Activator.CreateInstance(type, value)!;
    }

    [SharedPlanFact]
    public void Plans_of_other_people_arrive()
    {
        Assert.NotEmpty(PlanFiles.Shared);
        foreach (var file in PlanFiles.Shared)
        {
            var plan = PlanOf(file);
            var code = Consumer.Of(file.Text.ToString()).Generate().AssertCompilesCleanly();
            using var types = new LoadedTypes(code.Emit());
            Assert.Equal(plan.Events.Count(e => e.Status is not EventStatus.Removed), types.EventCount);
            Assert.True(RoundTrip.Run(plan, types) > 0);
        }
    }

    private static int Run(PlanFileInMemory file)
    {
        using var types = Load(file);
        return RoundTrip.Run(PlanOf(file), types);
    }

    private static LoadedTypes Load(PlanFileInMemory file) => new((new Consumer { Plans = [file] }).Generate().Emit());

    private static Plan.Model.TrackingPlan PlanOf(PlanFileInMemory file) => PlanInput.Get([file], CancellationToken.None)!.Plan!;
}
