using Instrumentation.Package.Tests.Consumers;

namespace Instrumentation.Package.Tests;

/// <summary>The fixes as <c>dotnet format</c> runs them, in two projects that share a plan.</summary>
public sealed class FormatTests
{
    private const string Emitter =
        """
          order_seen:
            description: Somebody saw an order   # on the screen or in an e-mail
            trigger: It was shown
            sources: [api]
            properties: { order_id: required }   # more to come
        emitters:
          - { method: "M:Consumer.Analytics.Send(System.String,System.Collections.Generic.IDictionary{System.String,System.Object})", event: name, properties: properties }

        """;

    private const string Analytics =
        """
        using System.Collections.Generic;

        namespace Consumer;

        internal static class Analytics
        {
            public static void Send(string name, IDictionary<string, object> properties) { }
        }

        """;

    private readonly ConsumerFolder _folder = new("format");

    public FormatTests()
    {
        _folder.File("tracking-plan.yaml", Plans.Shop + Emitter);
        Library("First", "order_seen", "\"amount\"");
        Library("Second", "order_sene", "\"amount\"");
    }

    [Fact]
    public void Changes_code_and_the_shared_plan()
    {
        _folder.Restore().MustSucceed();

        _folder.Dotnet("format", "analyzers", _folder.Solution(), "--no-restore", "--diagnostics", "TRK101").MustSucceed();

        Assert.Equal(Sent("order_seen", "\"amount\""), Read("First/Sent.cs"));
        Assert.Equal(Sent("order_seen", "\"amount\""), Read("Second/Sent.cs"));

        _folder.Dotnet("format", "analyzers", _folder.Solution(), "--no-restore", "--diagnostics", "TRK105").MustSucceed();

        Assert.Equal(
            (Plans.Shop + Emitter).Replace("{ order_id: required }   # more", "{ order_id: required, amount: optional }   # more", StringComparison.Ordinal),
            Read("tracking-plan.yaml"));
        _folder.Build().MustSucceed();
    }

    private void Library(string folder, string name, string property) => _folder.Project(folder, project => project
        .Targets("net10.0")
        .UsesInstrumentation()
        .With("Analytics.cs", Analytics)
        .With("Sent.cs", Sent(name, property)));

    private static string Sent(string name, string property) =>
        $$"""
        using System.Collections.Generic;

        namespace Consumer;

        internal static class Sent
        {
            public static void Seen(string order, decimal amount) =>
                Analytics.Send("{{name}}", new Dictionary<string, object> { ["order_id"] = order, [{{property}}] = amount });
        }

        """;

    private string Read(string path) => File.ReadAllText(_folder.PathOf(path));
}
