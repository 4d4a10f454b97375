namespace Instrumentation.Package.Tests.Consumers;

/// <summary>Projects that emit by name through an SDK, and have no plan of their own.</summary>
internal static class OldCode
{
    /// <summary>An analytics SDK that the analyzers know, as far as it is called here.</summary>
    private const string Sdk =
        """
        using System.Collections.Generic;

        namespace PostHog;

        public class GroupCollection { }

        public interface IPostHogClient
        {
            bool Capture(string distinctId, string eventName, Dictionary<string, object> properties, GroupCollection groups);
        }

        """;

    /// <summary>A plan of one event.</summary>
    public const string PlanText =
        """
        format: 1
        plan: shop
        version: 1
        owner: growth
        properties:
          order_id: { type: string, description: One order }
        events:
          order_paid: { description: An order was paid, trigger: The payment provider confirmed, properties: { order_id: required } }

        """;

    /// <summary>Adds a project with one file.</summary>
    public static void Add(ConsumerFolder folder, string name, string frameworks, string code) => folder.Project(name, project => project
        .Targets(frameworks).Property("LangVersion", "12").Property("ImplicitUsings", "enable").UsesInstrumentation()
        .With("Sdk.cs", Sdk).With("Code.cs", code));

    /// <summary>A class whose method makes one call of the SDK.</summary>
    public static string Emits(string name, string call) =>
        $$"""
        using PostHog;

        namespace Consumer;

        public class {{name}}
        {
            public void Emit(IPostHogClient client, string order)
            { client.{{call}} }
        }

        """;
}
