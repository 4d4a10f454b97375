namespace Instrumentation.Plan.Tests.Reading;

/// <summary>TRK001: what YAML cannot say, and what a plan may not use of it.</summary>
public sealed class SyntaxFaultTests
{
    [Fact]
    public void A_merge_key_is_a_finding() => PlanVerifier.Verify("""
        properties:
          a: &a { type: string, description: One }
          b: { {|TRK001:<<|}: *a, type: string, description: Two }
        """).Saying("Merge keys");

    [Fact]
    public void What_a_merge_key_would_bring_is_not_missing() => PlanVerifier.Verify("""
        properties:
          a: &a { type: string, description: One }
          b: { {|TRK001:<<|}: *a }
        """);

    [Fact]
    public void A_tab_is_one_fault_and_stands_where_it_is()
    {
        var verified = PlanVerifier.Verify("""
            properties:
              a: { type: string, description: One }
            events:
              lost:
            {|TRK001:	|}description: It
            	trigger: Now
              kept: { description: It, trigger: Now }
            """).Saying("Indent with spaces");
        Assert.Contains("kept", verified.Plan.Events.Select(planned => planned.Name));
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_is_a_finding()
    {
        const string Text = "format: 1\nowner: caf\u00E9\n";
        var finding = Assert.Single(PlanReader.Read("plan.yaml", Text, "iso-8859-1", CancellationToken.None).Findings.ToArray());
        Assert.Equal(("TRK001", Text.IndexOf('\u00E9')), (finding.Rule.Id, finding.Place.Start));
        Assert.Contains("iso-8859-1", finding.Message);
        Assert.Empty(PlanReader.Read("plan.yaml", Text).Findings.ToArray());
    }

    [Fact]
    public void Bytes_that_were_replaced_because_they_are_not_UTF_8_are_one_finding() => PlanVerifier.Verify("""
        sources:
          web: { kind: client, description: "Caf{|TRK001:?|}" }
          api: { kind: server, description: "??" }
        """.Replace('?', '\uFFFD')).Saying("Save the file as UTF-8");

    [Fact]
    public void A_second_document_is_a_finding_and_the_first_counts()
    {
        var verified = PlanVerifier.Verify("""
            properties: { a: { type: string, description: One } }
            events: { e: { description: It, trigger: Now } }
            {|TRK001:|}---
            properties: { b: { type: string, description: Two } }
            """).Saying("second YAML document");
        Assert.Equal(["a"], verified.Plan.Properties.Select(property => property.Name));
    }

    [Fact]
    public void An_alias_needs_its_anchor() => PlanVerifier.Verify("""
        properties:
          a: { type: string, description: {|TRK001:*nowhere|} }
        """).Saying("'&nowhere'");

    [Fact]
    public void An_alias_cannot_stand_for_what_contains_it() => PlanVerifier.Verify("""
        groups: &g
          a: { properties: {|TRK001:*g|} }
        """).Saying("contains it");

    [Fact]
    public void Anchors_and_aliases_work()
    {
        var verified = PlanVerifier.Verify("""
            properties:
              a:
                type: &t string
                description: &d Both
              *t : { type: *t, description: *d }
            """);
        Assert.Equal(["a", "string"], verified.Plan.Properties.Select(property => property.Name));
        Assert.All(verified.Plan.Properties, property => Assert.Equal("Both", property.Description));
    }

    [Fact]
    public void A_list_is_no_name() => PlanVerifier.Verify("""
        properties:
          ? {|TRK001:|}[a]
          : { type: string, description: One }
          b: { type: string, description: Two }
        """);

    [Fact]
    public void Tags_mean_nothing() => PlanVerifier.Verify("""
        properties:
          a: { type: {|TRK001:!secret string|}, description: !!str One }
        """);

    [Theory]
    [InlineData("\u0007", "U+0007")]
    [InlineData("\0", "U+0000")]
    public void Characters_that_no_text_may_hold_are_findings(string character, string shown) =>
        PlanVerifier.Verify($"properties:\n  a: {{ type: string, description: O{{|TRK001:{character}|}}ne }}\n").Saying(shown);

    [Fact]
    public void Half_a_surrogate_pair_is_a_finding() =>
        PlanVerifier.Verify("properties:\n  a: { type: string, description: O{|TRK001:\uD83D|}ne }\n").Saying("U+D83D");

    [Fact]
    public void A_control_character_cannot_be_escaped_into_a_text()
    {
        var verified = PlanVerifier.Verify("""
            properties:
              {|TRK006:"a\u0007"|}: { type: string, description: {|TRK006:"b\0\x1B"|} }
            """).Saying("U+0007", "U+0000");
        Assert.Equal("a\uFFFD", verified.Plan.Properties[0].Name);
    }

    [Theory]
    [InlineData("e: { description: &d It, {|TRK001:|}trigger: Now }", "in block form")]
    [InlineData("e: { description: {|TRK001:\"It|}", "Close the quote")]
    [InlineData("e: a: b", "quote the text")]
    [InlineData("e: { description: {|TRK001:@|}it }", "has to be quoted")]
    public void The_message_says_what_it_usually_comes_from(string entry, string advice)
    {
        var text = "format: 1\nplan: shop\nversion: 1\nevents:\n  " + MarkedPlan.Parse(entry).Text + "\n";
        var finding = PlanReader.Read("plan.yaml", text).Findings[0];
        Assert.Equal(PlanRules.NotReadable, finding.Rule);
        Assert.Contains(advice, finding.Message, StringComparison.Ordinal);
        Assert.Equal(4, finding.Place.StartPosition.Line);
    }

    [Fact]
    public void Something_else_than_a_map_is_no_plan() => PlanVerifier.Verify(("plan.yaml", """
        {|TRK001:- format: 1
        - plan: x|}
        """)).Saying("a map of fields");

    [Fact]
    public void A_name_may_look_like_a_number_or_no()
    {
        var verified = PlanVerifier.Verify("""
            properties:
              NO: { type: string, enum: [NO, 1.0, null, 0x1F], description: Norway }
              1.0: { type: string, description: A version }
            """);
        Assert.Equal(["NO", "1.0"], verified.Plan.Properties.Select(property => property.Name));
        Assert.Equal(["NO", "1.0", "null", "0x1F"], verified.Plan.Enums[0].Members.Select(member => member.WireValue));
    }
}
