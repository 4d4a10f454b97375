using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Emissions;

/// <summary>Event objects that a function fills between where they are made and where they are sent.</summary>
public class FilledObjectTests
{
    private const string Report = """
        internal sealed class Report
        {
            private readonly Dictionary<string, object> _values = new();
            private readonly string _name;
            public Report(string name) => _name = name;
            public void Put(string key, object value) => _values[key] = value;
            public string Name() => _name;
            public Dictionary<string, object> Values() => _values;
        }
        """;

    [Theory]
    [InlineData("fill(report);")]
    [InlineData("fill.Invoke(report);")]
    [InlineData("fill?.Invoke(report);")]
    public Task Reads_what_the_caller_s_function_puts_in(string filling) => Verify(
        $$"""
        private void Write(string name, Action<Report> fill)
        {
            var report = new Report(name);
            {{filling}}
            sdk.Track(report.Name(), report.Values());
        }
        """,
        """
        Write("order_placed", report => { report.Put("amount", 1); report.Put("currency", "EUR"); });
        Write({|TRK104:"order_placed"|}, report => report.Put("amount", 1));
        Write("signup", report => report.Put({|TRK105:"amount"|}, 1));
        Write({|TRK101:"sign_up"|}, report => { });
        """);

    [Fact]
    public Task Knows_nothing_of_what_another_function_puts_in() => Verify(
        """
        private readonly Action<Report> _always;
        private void Write(string name) { var report = new Report(name); _always(report); sdk.Track(report.Name(), report.Values()); }
        """,
        """
        {|TRK108:Write("order_placed")|};
        Write({|TRK101:"sign_up"|});
        """);

    private static Task Verify(string members, string statements) => new Scenario
    {
        Plan = Plans.Plain,
        References = [AmplitudeSdk.Sharp],
        Code = $$"""
            using System;
            using System.Collections.Generic;

            {{Report}}

            internal sealed class Writer
            {
                private static readonly AmplitudeSharp.AmplitudeService sdk = new();
                {{members}}
                public void Call() { {{statements}} }
            }
            """,
    }.Verify();
}
