namespace Instrumentation.Plan.Tests.Reading;

/// <summary><c># trk:disable TRK### -- reason</c>, and TRK018 for those that do nothing.</summary>
public sealed class SuppressionTests
{
    [Fact]
    public void At_the_end_of_a_line_it_covers_the_line() => PlanVerifier.Verify("""
        properties:
          a: { type: string } # trk:disable TRK011 -- an old one
          {|TRK011:b|}: { type: string }
        """);

    [Fact]
    public void Alone_it_covers_the_next_entry_with_all_below_it() => PlanVerifier.Verify("""
        events:
          # trk:disable TRK011 -- imported
          # and this is another comment
          a:
            trigger: Now
            properties:
              p: { type: string }
          {|TRK011:b|}:
            trigger: Now
        """);

    [Fact]
    public void Before_the_first_field_it_covers_the_file() => PlanVerifier.Verify("""
        # a heading
        # trk:disable TRK011 -- adopted as it is
        format: 1
        plan: shop
        version: 1
        events:
          a: { trigger: Now }
          b: { description: todo }
        """);

    [Fact]
    public void Several_ids_share_a_reason()
    {
        var verified = PlanVerifier.Verify("""
            properties:
              a: { type: strin } # trk:disable TRK011, TRK005 -- waits for the new type
            """);
        Assert.All(verified.Resolved.Suppressions, suppression => Assert.Equal("waits for the new type", suppression.Reason));
    }

    [Fact]
    public void One_that_suppresses_nothing_is_a_finding() => PlanVerifier.Verify("""
        properties:
          a: { type: string, description: One } # trk:disable {|TRK018:TRK011|} -- no longer needed
        """).Saying("Nothing here is TRK011");

    [Fact]
    public void One_with_an_unknown_id_is_a_finding() => PlanVerifier.Verify("""
        properties:
          {|TRK011:a|}: { type: string } # trk:disable {|TRK018:TRK11|} -- mistyped
          {|TRK011:b|}: { type: string } # {|TRK018:trk:disable|} -- without any
        """).Saying("There is no 'TRK11'", "names no id");

    [Fact]
    public void One_for_code_does_not_work_here() => PlanVerifier.Verify("""
        properties:
          a: { type: string, description: One } # trk:disable {|TRK018:TRK101|} -- elsewhere
          b: { type: string, description: One } # trk:disable TRK401 -- judged against the shipped plan
        """).Saying(".editorconfig");

    [Fact]
    public void Text_that_looks_like_one_is_text() => PlanVerifier.Verify("""
        properties:
          {|TRK011:a|}: { type: string, unit: "# trk:disable TRK011 -- no" }
          {|TRK011:b|}: { type: string, unit: 'x
              # trk:disable TRK011 -- no' }
          {|TRK011:c|}:
            type: string
            unit: |
              # trk:disable TRK011 -- no
          {|TRK011:d|}:
            type: string
            unit: x#trk:disable
          e:
            type: string
            unit: | # trk:disable TRK011 -- covers only this line, so it covers nothing
              text
            description: There
        """.Replace("# trk:disable TRK011 -- covers", "# trk:disable {|TRK018:TRK011|} -- covers"));

    [Fact]
    public void It_covers_what_starts_there_not_what_merely_touches_it() => PlanVerifier.Verify("""
        properties:
          {|TRK011:a|}:
            type: string # trk:disable {|TRK018:TRK011|} -- the finding stands at the name
        """);

    [Fact]
    public void Callers_add_their_findings_before()
    {
        var resolved = PlanVerifier.Verify("# trk:disable TRK022 -- known\nformat: 1\nplan: shop\nversion: 1\nowner: team\nevents: { e: { description: It, trigger: Now } }\n"
            .Replace("TRK022", "{|TRK018:TRK022|}")).Resolved;
        var stale = new Findings.PlanFinding(PlanRules.StaleTypes, resolved.Plan!.Events[0].Place, "stale");
        Assert.Empty(PlanSuppressions.Apply([.. resolved.Findings, stale], resolved.Suppressions));
    }
}
