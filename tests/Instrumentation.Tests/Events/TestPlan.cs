using Instrumentation.Infrastructure;

namespace Instrumentation.Tests;

internal static class TestPlan
{
    public static readonly PlanDefinition Plan = new("bootcamp", 3);
}
