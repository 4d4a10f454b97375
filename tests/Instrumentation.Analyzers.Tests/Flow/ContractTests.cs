using Instrumentation.Roslyn.Testing;

namespace Instrumentation.Analyzers.Tests.Flow;

/// <summary>Who owes an event, and who may rely on it.</summary>
public class ContractTests
{
    private const string Features = Fired.Plan + """
        features:
          order:
            description: Somebody orders
            entry_points: [ "M:Service.Place", "M:Service.PlaceMany(System.Int32)", "M:Service.PlaceOne(System.Int32)", "M:Service.PlaceAny``1", "M:IOrders.Place", "M:IOrders.PlaceMany(System.Int32)", "M:Base.Place" ]
            emits: [order_placed]
        """;

    [Theory]
    [InlineData("public void Place() => Fire();")]
    [InlineData("public void Place() { {|TRK304:}|}")]
    [InlineData("public void Place() { Fire(); } public void Place(int n) { {|TRK304:}|}")]
    [InlineData("public void PlaceMany(int n) { {|TRK304:}|} public void PlaceMany(string n) { }")]
    [InlineData("public int PlaceOne(int n) { {|TRK304:return|} n; } public int PlaceOne(string n) => 1;")]
    [InlineData("public Task<int> PlaceOne(int n) => {|TRK304:Task.FromResult(n)|};")]
    [InlineData("public T PlaceAny<T>(T n) { {|TRK304:return|} n; }")]
    [InlineData("public T Place<T>(T n) { {|TRK304:return|} n; }")]
    [InlineData("public void Other() { }")]
    [InlineData("public void Other() { Fire(); Fire(); }")]
    public Task A_feature_names_its_entry_points_by_documentation_id(string members) => Fired.Class(members, Features).Verify();

    [Theory]
    [InlineData("public interface IOrders { void Place(); } public class Orders : IOrders { public void Place() { {|TRK304:}|} public void Other() { } }")]
    [InlineData("public interface IOrders { void Place(); } public class Orders(ITracker tracker) : IOrders { public void Place() => tracker.Track(new OrderPlaced()); }")]
    [InlineData("public interface IOrders { void Place(); } public class Orders : IOrders { void IOrders.Place() { {|TRK304:}|} public void Place() { } }")]
    [InlineData("public interface IOrders { void PlaceMany(int n); void PlaceMany(string n); } public class Orders : IOrders { public void PlaceMany(int n) { {|TRK304:}|} public void PlaceMany(string n) { } }")]
    [InlineData("public interface IOrders { void Place() { {|TRK304:}|} } public class Orders : IOrders { }")]
    [InlineData("public abstract class Base { public abstract void Place(); } public class Orders : Base { public override void Place() { {|TRK304:}|} }")]
    [InlineData("public abstract class Base { public virtual void Place() { {|TRK304:}|} } public class Orders : Base { public override void Place() { } }")]
    [InlineData("public interface IOrders { T Place<T>(T n); } public class Orders : IOrders { public T Place<T>(T n) { {|TRK304:return|} n; } }")]
    public Task An_entry_point_without_a_body_is_whatever_has_one_in_its_place(string types) =>
        Fired.Class("", Features, types: types).Verify();

    [Fact]
    public Task An_interface_of_another_assembly_is_one_too() => new Scenario
    {
        Plan = Features,
        References = [StubAssembly.Compile("Contracts", "public interface IOrders { void Place(); }")],
        Code = "public class Orders : IOrders { public void Place() { {|TRK304:}|} }",
    }.Verify();

    [Theory]
    [InlineData("[Emits<OrderPlaced>] public interface IOrders { void Place(); } public class Orders(ITracker tracker) : IOrders { public void Place() { {|TRK304:}|} public void Other() { } }")]
    [InlineData("public interface IOrders { [Emits<OrderPlaced>] void Place(); void Other(); } public class Orders(ITracker tracker) : IOrders { public void Place() => tracker.Track(new OrderPlaced()); public void Other() { } }")]
    [InlineData("[Emits<OrderPlaced>] public class Orders(ITracker tracker) { public void Place() { {|TRK304:}|} private void Other() { } public override string ToString() => \"\"; public void Dispose() { } }")]
    [InlineData("public abstract class Base { [Emits<OrderPlaced>] public abstract void Place(); } public class Orders : Base { public override void Place() { {|TRK304:}|} }")]
    [InlineData("public class Orders(ITracker tracker) { [Emits<OrderPlaced>] public int Placed { get => 1; set => tracker.Track(new OrderPlaced()); } }")]
    [InlineData("public class Orders { [Emits<OrderPlaced>] public int Placed { get => 1; set { {|TRK304:}|} } }")]
    [InlineData("public class Orders { [Emits<OrderPlaced>] public int Placed => {|TRK304:1|}; }")]
    [InlineData("public class Orders { [Emits<OrderPlaced>, Emits<OrderCancelled>] public void Place(ITracker tracker) { tracker.Track(new OrderPlaced()); {|TRK304:}|} }")]
    [InlineData("public class Orders { [Obsolete] public void Place(ITracker tracker) { } }")]
    public Task A_contract_stands_on_members_and_types(string types) => Fired.Class("", types: types).Verify();

    [Theory]
    [InlineData("public interface IOrders { [Emits<OrderPlaced>] void Place(); }", "")]
    [InlineData("public interface IOrders { void Place(); }", "TRK309")]
    [InlineData("public interface IOrders { void Place(); } public class A(ITracker tracker) : IOrders { public void Place() => tracker.Track(new OrderPlaced()); }", "")]
    [InlineData("public interface IOrders { void Place(); } public class A(ITracker tracker) : IOrders { public void Place() => tracker.Track(new OrderPlaced()); } public class B : IOrders { public void Place() { } }", "TRK304")]
    [InlineData("public interface IOrders { void Place(); } public class B : IOrders { public void Place() { } }", "TRK304")]
    [InlineData("public abstract class IOrders { public virtual void Place() { } } public class B(ITracker tracker) : IOrders { public override void Place() => tracker.Track(new OrderPlaced()); }", "TRK304")]
    public Task Callers_rely_on_contracts_and_on_all_implementations(string types, string id) =>
        Fired.In(id.Length == 0 ? "{ orders.Place(); }" : $"{{ orders.Place(); {{|{id}:}}|}}", more: "private readonly IOrders orders = null!;").WithTypes(types).Verify();

    [Fact]
    public Task Code_that_owes_nothing_is_left_alone() => Fired.Class("public void Run() { Fire(); Fire(); while (Ask()) Fire(); }").Verify();

    [Fact]
    public Task A_chain_of_ten_thousand_calls_is_followed() => Fired.Class(
        "[Emits<OrderPlaced>] public void Run() { M0(); }\n"
        + string.Concat(Enumerable.Range(0, 10_000).Select(i => $"private void M{i}() => {(i == 9_999 ? "Fire" : $"M{i + 1}")}();\n"))).Verify();

    [Fact]
    public Task An_expression_of_three_thousand_terms_is_followed() => Fired.In(
        $"{{ var sum = {string.Join(" + ", Enumerable.Repeat("n", 3_000))}; if ({string.Join(" && ", Enumerable.Repeat("condition", 300))}) Fire(); {{|TRK304:}}|}}").Verify();

    [Fact]
    public Task Ways_past_the_bound_cannot_be_verified() => Fired.In(
        "{ "
        + string.Concat(Enumerable.Range(0, 8).Select(i => $"var b{i} = Ask(); if (b{i}) Step(); "))
        + "if (condition) Fire(); Step(); if (!condition) Fire(); "
        + string.Concat(Enumerable.Range(0, 8).Select(i => $"if (b{i}) Step(); "))
        + "{|TRK309:}|}").Verify();
}
