using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.CodeFixes.Tests;

/// <summary>Statements in a method that has what they emit with.</summary>
internal static class Code
{
    /// <summary>A plan without join keys.</summary>
    public const string Plan = """
        format: 1
        plan: shop
        version: 1
        owner: growth
        namespace: Shop.Tracking
        sources:
          api: { kind: server, description: The back end }
        properties:
          amount: { type: number, description: What is paid }
          currency: { type: string, description: In which currency }
          coupon: { type: string, description: The code of a coupon }
        events:
          signup: { description: Somebody signed up, trigger: The form was accepted }
          order_placed:
            description: Somebody ordered
            trigger: The order was stored
            properties: { amount: required, currency: required, coupon: optional }

        """;

    /// <summary>With <c>sdk.Track(string eventName, object properties)</c>.</summary>
    public static Scenario Plain(string statements, string plan = Plan) => new()
    {
        Plan = plan,
        References = [AmplitudeSdk.Sharp],
        Code = File(statements),
    };

    /// <summary>The file around the statements.</summary>
    public static string File(string statements, string usings = "") => $$"""
        using System;
        using System.Collections.Generic;
        {{usings}}
        public class Caller
        {
            public void Call(AmplitudeSharp.AmplitudeService sdk, bool condition, int count, string text, Guid id, double amount)
            {
                {{statements}}
            }
        }

        """;
}
