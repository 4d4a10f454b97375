using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.CodeFixes.Tests.Wrappers;

public class UnmarkedWrapperFixTests
{
    [Fact]
    public async Task Marks_the_method_below_its_documentation()
    {
        var titles = await Marks(
            """
            using System.Collections.Generic;

            public class Log
            {
                /// <summary>Sends.</summary>
                public void Send(AmplitudeSharp.AmplitudeService sdk, string name, Dictionary<string, object> bag)
                {
                    sdk.Track(name, bag);
                }
            }
            """,
            """
            using System.Collections.Generic;
            using Instrumentation;

            public class Log
            {
                /// <summary>Sends.</summary>
                [TrackingEmitter(Event = "name", Properties = "bag")]
                public void Send(AmplitudeSharp.AmplitudeService sdk, string name, Dictionary<string, object> bag)
                {
                    sdk.Track(name, bag);
                }
            }
            """);

        Assert.Equal(["Mark method 'Send' as an emitter"], titles);
    }

    [Fact]
    public Task Marks_every_method() => Marks(
        """
        // The licence.
        public class Log
        {
            [System.Obsolete]
            public void Send(AmplitudeSharp.AmplitudeService sdk, string name) => sdk.Track(name);
            public void Other(AmplitudeSharp.AmplitudeService sdk, string what) => sdk.Track(what); public void Third(AmplitudeSharp.AmplitudeService sdk, string that) => sdk.Track(that);
        }
        """,
        """
        // The licence.
        using Instrumentation;

        public class Log
        {
            [TrackingEmitter(Event = "name")]
            [System.Obsolete]
            public void Send(AmplitudeSharp.AmplitudeService sdk, string name) => sdk.Track(name);
            [TrackingEmitter(Event = "what")]
            public void Other(AmplitudeSharp.AmplitudeService sdk, string what) => sdk.Track(what); [TrackingEmitter(Event = "that")] public void Third(AmplitudeSharp.AmplitudeService sdk, string that) => sdk.Track(that);
        }
        """);

    private static Task<IReadOnlyList<string>> Marks(string before, string after) => Fix.Of(
        "TRK114.Mark", new Scenario { Plan = Code.Plan, References = [AmplitudeSdk.Sharp], Code = before }, after).Verify();
}
