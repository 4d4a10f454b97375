using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Tests;

/// <summary>Statements in a method that has what they emit with.</summary>
internal static class Code
{
    /// <summary>With <c>sdk.Track(string eventName, object properties)</c>, which takes bags of any form and holds user and session itself.</summary>
    public static Scenario Plain(string statements, string plan = Plans.Plain) => new()
    {
        Plan = plan,
        References = [AmplitudeSdk.Sharp],
        Code = Method(statements, "AmplitudeSharp.AmplitudeService sdk"),
    };

    /// <summary>With <c>sdk.Track(string userId, string eventName, IDictionary&lt;string, object&gt; properties, Options options)</c>.</summary>
    public static Scenario SegmentNet(string statements, string plan = Plans.Keys) => new()
    {
        Plan = plan,
        References = [SegmentNetSdk.Segment],
        Code = Method(statements, "Segment.IAnalyticsClient sdk"),
    };

    /// <summary>With <c>sdk</c> of the type <paramref name="type"/>.</summary>
    public static Scenario With(string type, MetadataReference reference, string statements, string plan = Plans.Plain) => new()
    {
        Plan = plan,
        References = [reference],
        Code = Method(statements, type + " sdk"),
    };

    /// <summary>With <c>tracker</c> and the generated types.</summary>
    public static Scenario Typed(string statements, string plan = Plans.Keys) => new()
    {
        Plan = plan,
        Code = Method(statements, "Instrumentation.ITracker tracker", "Shop.Tracking"),
    };

    /// <summary>A file of an ASP.NET Core project, with the real framework behind it.</summary>
    public static Scenario AspNetCore(string code, string plan = Plans.Plain) => new()
    {
        Plan = plan,
        References = AspNetCoreReferences.All,
        Code = AspNetCoreUsings + code,
    };

    // Those that the SDK adds to every web project, and those of MVC and Razor Pages.
    private const string AspNetCoreUsings = """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.RazorPages;
        using Microsoft.AspNetCore.Routing;

        """;

    /// <summary>A file with one method, whose parameters are of every kind that statements ask for.</summary>
    public static string Method(string statements, string parameters, params string[] usings) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Text.Json.Nodes;
        {{string.Concat(usings.Select(name => $"using {name};\n"))}}
        public static class Names
        {
            public const string Signup = "signup";
            public const string Prefix = "order_";
            public const string Placed = Prefix + "placed";
            public static readonly string Login = "login";
            public static readonly string Wrong = "log_in";
            public static string Fixed { get; } = "fixed";
            public static string Current => Environment.MachineName;
            public static string Mutable = "signup";
            public static event Action<string> Hook;
        }

        public interface INames { const string Login = "login"; }

        public enum Step { signup, login, sign_up }

        public class Caller
        {
            private string _field = "signup";

            public async System.Threading.Tasks.Task Call({{parameters}}, bool condition, int number, string text, object any, Dictionary<string, object> given)
            {
                await System.Threading.Tasks.Task.Yield();
                {{statements}}
            }

            private static string Name() => Environment.MachineName;

            private static string Login() => "login";

            private static Dictionary<string, object> Bag() => new();
        }
        """;
}
