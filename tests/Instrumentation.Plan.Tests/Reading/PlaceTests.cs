using Instrumentation.Plan.Model;

namespace Instrumentation.Plan.Tests.Reading;

/// <summary>Lines, columns and lengths are those that editors and compilers count.</summary>
public sealed class PlaceTests
{
    private const string Plan = """
        format: 1
        plan: shop
        version: 1
        owner: team
        properties:
          "ключ 😀": { type: strin, description: "😀😀" }
          b: { type: "intege", description: 'It''s' }
        events:
          e: { description: It, trigger: Now, sources: [nowhere] }

        """;

    public static TheoryData<string, string> Encodings => new()
    {
        { "\n", "" }, { "\r\n", "" }, { "\r", "" }, { "\n", "\uFEFF" }, { "\r\n", "\uFEFF" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Line_ends_and_byte_order_marks_move_nothing(string lineEnd, string mark)
    {
        var text = mark + Plan.ReplaceLineEndings("\n").Replace("\n", lineEnd);
        var resolved = PlanResolver.Resolve([PlanReader.Read("plan.yaml", text)]);
        Assert.Equal(["strin", "intege", "nowhere"], resolved.Findings.Select(finding => text.Substring(finding.Place.Start, finding.Place.Length)));
        Assert.Equal(
            ["plan.yaml(6,22)", "plan.yaml(7,15)", "plan.yaml(9,49)"],
            resolved.Findings.Select(finding => finding.Place.ToString()));
        Assert.Equal("ключ 😀", resolved.Plan!.Properties[0].Name);
        Assert.Equal("It's", resolved.Plan.Properties[1].Description);
    }

    [Fact]
    public void A_name_knows_where_it_stands()
    {
        var text = "format: 1\nplan: shop\nversion: 1\nevents:\n  e:\n    description: It\n    properties:\n      p: { type: string, description: One }\n";
        var planned = PlanResolver.Resolve([PlanReader.Read("plan.yaml", text)]).Plan!.Events[0];
        Assert.Equal((4, 2), planned.Place.StartPosition);
        Assert.Equal(1, planned.Place.Length);
        Assert.Equal((7, 6), planned.Members[0].Place.StartPosition);
    }

    [Fact]
    public void The_unknown_part_of_a_type_is_marked_alone() => PlanVerifier.Verify("""
        properties:
          a: { type: list<map<{|TRK005:strng|}>>, description: One }
        """).Saying("Did you mean 'string'?");

    [Fact]
    public void An_unknown_arm_is_marked_alone() => PlanVerifier.Verify("""
        properties:
          user_id: { type: string, description: One }
        common: [user_id | {|TRK005:anonymus_id|}]
        """);

    [Fact]
    public void Places_take_no_part_in_equality()
    {
        var one = PlanResolver.Resolve([PlanReader.Read("a.yaml", Plan)]).Plan;
        var other = PlanResolver.Resolve([PlanReader.Read("b.yaml", "# a comment\n" + Plan.Replace("  b:", "  # another\n  b:"))]).Plan;
        Assert.Equal<TrackingPlan?>(one, other);
        Assert.Equal(one!.GetHashCode(), other!.GetHashCode());
    }
}
