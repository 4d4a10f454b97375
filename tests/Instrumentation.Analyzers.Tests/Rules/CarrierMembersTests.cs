using Instrumentation.Roslyn.Testing;

namespace Instrumentation.Analyzers.Tests.Rules;

/// <summary>What a carrier carries, its declarations are asked before it is bound. So here its members stand wherever the language lets them.</summary>
public class CarrierMembersTests
{
    private const string Visit = "public class Visit { public string UserId { get; set; } = \"\"; public string SessionId { get; set; } = \"\"; }";

    [Theory]
    [InlineData("public class Row { public string UserId = \"\", SessionId = \"\"; }")]
    [InlineData("public partial class Row { public string UserId { get; set; } = \"\"; } public partial class Row { public string SessionId { get; set; } = \"\"; }")]
    [InlineData("public partial class Row { } public partial class Row : Keyed { }")]
    [InlineData("public class Row : Keyed { }")]
    [InlineData("public class Row : Middle { } public class Middle : Keyed { public string Total { get; set; } = \"\"; }")]
    [InlineData("public class Row : Generic<string> { } public class Generic<T> { public T UserId { get; set; } public T SessionId { get; set; } }")]
    [InlineData("public class Row : Library.Keyed { }")]
    [InlineData("public class Row : Middle { } public class Middle : Library.Keyed { public string Total { get; set; } = \"\"; }")]
    [InlineData("public struct Row { public string UserId { get; set; } public string SessionId { get; set; } }")]
    [InlineData("public class Row { public string user_id { get; set; } = \"\"; public string session_id { get; set; } = \"\"; }", "user_id")]
    public Task Members_count_wherever_they_are_declared(string row, string member = "UserId") => Verify(
        $"object Made(Visit visit) => new {{|TRK212:Row|}} {{ {member} = visit.UserId }};",
        row);

    [Theory]
    [InlineData("object Made(Visit visit) => {|TRK212:new Library.Line(visit.UserId, null)|};")]
    [InlineData("object Made(Library.Line line) => new {|TRK212:Visit|} { UserId = line.UserId };")]
    [InlineData("object Made(Library.Line line) => {|TRK212:line with { SessionId = null }|};")]
    public Task Types_of_other_assemblies_count_too(string method) => Verify(method);

    // Which member is a key's, its type says: here neither is called like one.
    [Fact]
    public Task Members_count_by_the_type_of_a_key() => Verify(
        "object Made(Caller caller) => new {|TRK212:Line|} { Who = caller.Who };",
        """
        public class Caller { public required Shop.Tracking.UserId Who { get; init; } public required Shop.Tracking.SessionId Here { get; init; } }
        public class Line { public Shop.Tracking.UserId? Who { get; set; } public Shop.Tracking.SessionId? Here { get; set; } }
        """);

    private static Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> Verify(string method, string types = "") => new Scenario
    {
        Plan = Plans.Drops,
        References =
        [
            StubAssembly.Compile("Library", """
                namespace Library
                {
                    public class Keyed { public string UserId { get; set; } = ""; public string SessionId { get; set; } = ""; }
                    public record Line(string UserId, string SessionId);
                }
                """),
        ],
        Code = $"public class Page {{ {method} }}\npublic class Keyed {{ public string UserId {{ get; set; }} = \"\"; public string SessionId {{ get; set; }} = \"\"; }}\n{Visit}\n{types}",
    }.Verify();
}
