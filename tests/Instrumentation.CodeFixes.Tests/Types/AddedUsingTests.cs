using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.CodeFixes.Tests.Types;

/// <summary>A using directive goes where people write it, and is not added where it would take the meaning from another name.</summary>
public class AddedUsingTests
{
    private const string Plain = "new Signup().ToDictionary()";
    private const string Full = "new global::Shop.Tracking.Signup().ToDictionary()";

    [Theory]
    [InlineData("using System;\nusing static System.Math;\nusing Sdk = AmplitudeSharp.AmplitudeService;\n", "using System;\nusing Shop.Tracking;\nusing static System.Math;\nusing Sdk = AmplitudeSharp.AmplitudeService;\n")]
    [InlineData("using System;\n#if !NEVER\nusing System.Text;\n#endif\n", "using System;\nusing Shop.Tracking;\n#if !NEVER\nusing System.Text;\n#endif\n")]
    [InlineData("#if !NEVER\nusing System;\n#endif\n", "#if !NEVER\nusing System;\nusing Shop.Tracking;\n#endif\n")]
    public Task Stands_with_those_of_its_kind(string before, string after) => Changes(
        before, after, "namespace App;\n\n", "Signup.Name", Plain);

    [Theory]
    [InlineData("Models.OrderPlaced", "using Models;\n")] // from a namespace, as the new one would be
    public Task Is_not_added_where_a_name_would_mean_two_types(string type, string usings) => Changes(
        usings, usings, $"namespace Models {{ class {type[7..]} {{ }} }}\nclass Holder {{ {type[7..]}? _held = null; }}\n", "global::Shop.Tracking.Signup.Name", Full);

    [Theory]
    [InlineData("class Holder { Models.OrderPlaced? _held = null; }\nnamespace Models { class OrderPlaced { } }\n")] // by its whole name
    [InlineData("namespace Models { class OrderPlaced { } class Holder { OrderPlaced? _held = null; } }\n")] // from around
    [InlineData("class Holder { string OrderPlaced = \"\"; }\n")] // no type
    public Task Is_added_where_every_name_keeps_its_meaning(string types) => Changes(
        "using System;\n", "using System;\nusing Shop.Tracking;\n", types, "Signup.Name", Plain);

    private static Task<IReadOnlyList<string>> Changes(string usings, string fixedUsings, string types, string name, string bag) => Fix.Of(
        "TRK103.Type",
        new Scenario { Plan = Code.Plan, References = [AmplitudeSdk.Sharp], Code = File(usings, types, "\"signup\"", "new System.Collections.Generic.Dictionary<string, object>()") },
        File(fixedUsings, types, name, bag)).Verify();

    private static string File(string usings, string types, string name, string bag) => $$"""
        // The licence.
        {{usings}}{{types}}class Caller { void Call(AmplitudeSharp.AmplitudeService sdk) => sdk.Track({{name}}, {{bag}}); }

        """.Replace("\r\n", "\n", StringComparison.Ordinal);
}
