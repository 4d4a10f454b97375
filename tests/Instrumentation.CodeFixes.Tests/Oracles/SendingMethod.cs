namespace Instrumentation.CodeFixes.Tests.Oracles;

/// <summary>A method that sends an event of its own, and the event's entry in the plan.</summary>
/// <param name="Number">Which of its seed it is; its name, and that of its event, has it.</param>
/// <param name="Statements">What it does.</param>
/// <param name="Event">The entry.</param>
internal sealed record SendingMethod(int Number, string Statements, string Event)
{
    /// <summary>The method's file.</summary>
    public override string ToString() => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;

        public static partial class Methods
        {
            public static void Send{{Number}}(Instrumentation.ITracker tracker, bool flag, int count, long big, double amount, decimal price, string text, string? mayBe, int? mayCount, Guid id, DateTimeOffset at, object any)
            {
                {{Statements}}
            }
        }

        """;
}
