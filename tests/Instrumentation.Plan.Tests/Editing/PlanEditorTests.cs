using Instrumentation.Plan.Editing;
using Instrumentation.Plan.Findings;

namespace Instrumentation.Plan.Tests.Editing;

/// <summary>Each plan is edited with LF and with CRLF, and what comes out is read again: all it may lack is what only people know.</summary>
public class PlanEditorTests
{
    private const string Head = """
        format: 1
        plan: shop
        version: 1
        owner: growth
        sources: { api: { kind: server, description: The back end } }
        properties:
          amount: { type: number, description: What is paid }
          coupon: { type: string, description: The code }


        """;

    private static readonly EventDraft Draft = new("cart_seen");

    private static readonly PropertyDraft Coupon = new("coupon");

    private const string Events = "events:\n  seen: { description: A, trigger: B }\n";

    private static readonly FeatureDraft Feature = new("cancel") { EntryPoints = ["POST /orders/{id}/cancel"], Emits = ["seen"] };

    private static readonly ExemptionDraft Exemption = new("PUT /sessions");

    [Fact]
    public void Adds_an_event_behind_the_last() => AddsEvent(
        Draft with { Sources = ["api"], Properties = [new("amount"), new("page", "string"), new("size", "integer")] },
        """
        events:
          seen:
            description: Somebody came   # as they do
            trigger: The page was shown
          # the end
        features: {}
        """,
        """
        events:
          seen:
            description: Somebody came   # as they do
            trigger: The page was shown
          cart_seen:
            description: TODO
            trigger: TODO
            sources: [api]
            properties:
              amount: optional
              page: { type: string, description: TODO }
              size: { type: integer, description: TODO }
          # the end
        features: {}
        """);

    [Fact]
    public void Asks_for_an_owner_where_the_plan_has_none() => AddsEvent(
        Draft with { NeedsOwner = true },
        "events:\n  seen: { description: A, trigger: B, owner: c }\n",
        "events:\n  seen: { description: A, trigger: B, owner: c }\n  cart_seen:\n    description: TODO\n    trigger: TODO\n    owner: TODO\n");

    [Fact]
    public void Copies_indentation_and_blank_lines() => AddsEvent(
        Draft,
        """
        events:

            seen:
                description: A
                trigger: B
                # deeper than its name, so a remark on the event above

            login:
                description: A
                trigger: B
                # deeper than its name, so a remark on the event above

        # another matter
        landing: []
        """,
        """
        events:

            seen:
                description: A
                trigger: B
                # deeper than its name, so a remark on the event above

            login:
                description: A
                trigger: B
                # deeper than its name, so a remark on the event above

            cart_seen:
                description: TODO
                trigger: TODO

        # another matter
        landing: []
        """);

    [Fact]
    public void Needs_no_break_at_the_end() => AddsEvent(
        Draft,
        "events:\n  seen: { description: A, trigger: B }",
        "events:\n  seen: { description: A, trigger: B }\n  cart_seen:\n    description: TODO\n    trigger: TODO");

    [Fact]
    public void Adds_behind_a_text_of_several_lines() => AddsEvent(
        Draft,
        """
        events:
          seen:
            trigger: B
            description: |
              One
              # two

        landing: []
        """,
        """
        events:
          seen:
            trigger: B
            description: |
              One
              # two
          cart_seen:
            description: TODO
            trigger: TODO

        landing: []
        """);

    [Fact]
    public void Adds_an_event_to_a_section_in_brackets() => AddsEvent(
        Draft with { Sources = ["api"] },
        "events: { seen: { description: A, trigger: B } }\n",
        "events: { seen: { description: A, trigger: B }, cart_seen: { description: TODO, trigger: TODO, sources: [api] } }\n");

    [Fact]
    public void Adds_an_event_to_an_empty_section() => AddsEvent(
        Draft,
        "events:   # none yet\nlanding: []\n",
        "events:   # none yet\n  cart_seen:\n    description: TODO\n    trigger: TODO\nlanding: []\n");

    [Theory]
    [InlineData("Sign Up: step 1", "\"Sign Up: step 1\"")]
    [InlineData("$pageview", "\"$pageview\"")]
    [InlineData("null", "\"null\"")]
    [InlineData("42", "\"42\"")]
    [InlineData("a \"b\" \\c", "\"a \\\"b\\\" \\\\c\"")]
    [InlineData("방문", "\"방문\"")]
    [InlineData("😀 a", "\"😀 a\"")]
    [InlineData("NO", "\"NO\"")]
    [InlineData("cart.seen-2", "cart.seen-2")]
    public void Quotes_names_that_would_read_otherwise(string name, string written) => AddsEvent(
        new EventDraft(name),
        "events:\n  seen: { description: A, trigger: B }\n",
        $"events:\n  seen: {{ description: A, trigger: B }}\n  {written}:\n    description: TODO\n    trigger: TODO\n");

    [Fact]
    public void Adds_a_property_to_a_block() => AddsProperty(
        Coupon,
        """
        events:
          seen:
            description: A
            properties:
              amount: required   # always
            trigger: B
        """,
        """
        events:
          seen:
            description: A
            properties:
              amount: required   # always
              coupon: optional
            trigger: B
        """);

    [Theory]
    [InlineData("{ amount: required }", "{ amount: required, coupon: optional }")]
    [InlineData("{amount: required}", "{amount: required, coupon: optional}")]
    [InlineData("{ amount: required, }", "{ amount: required, coupon: optional }")]
    [InlineData("{}", "{ coupon: optional }")]
    [InlineData("{ }   # none", "{ coupon: optional }   # none")]
    [InlineData("{ amount: { required: true } }", "{ amount: { required: true }, coupon: optional }")]
    [InlineData("{ amount: 'required' }", "{ amount: 'required', coupon: optional }")]
    public void Adds_a_property_to_brackets(string before, string after) => AddsProperty(
        Coupon,
        $"events:\n  seen: {{ description: A, trigger: B, properties: {before.Replace("   # none", "", StringComparison.Ordinal)} }}\n  login:\n    description: A\n    trigger: B\n    properties: {before}\n",
        $"events:\n  seen: {{ description: A, trigger: B, properties: {after.Replace("   # none", "", StringComparison.Ordinal)} }}\n  login:\n    description: A\n    trigger: B\n    properties: {before}\n");

    [Fact]
    public void Adds_a_line_to_brackets_over_several() => AddsProperty(
        Coupon,
        """
        events:
          seen:
            description: A
            trigger: B
            properties: {
              amount: required   # always, they say
            }
        """,
        """
        events:
          seen:
            description: A
            trigger: B
            properties: {
              amount: required,   # always, they say
              coupon: optional
            }
        """);

    [Fact]
    public void Keeps_the_comma_behind_the_last_line() => AddsProperty(
        Coupon,
        """
        events:
          seen:
            description: A
            trigger: B
            properties: {
              amount: required,   # always, they say
            }
        """,
        """
        events:
          seen:
            description: A
            trigger: B
            properties: {
              amount: required,   # always, they say
              coupon: optional,
            }
        """);

    [Fact]
    public void Adds_the_field_that_an_event_in_a_block_lacks() => AddsProperty(
        new PropertyDraft("page", "list<string>"),
        """
        events:
          seen:
            description: A
            trigger: B
        """,
        """
        events:
          seen:
            description: A
            trigger: B
            properties:
              page: { type: list<string>, description: TODO }
        """);

    [Fact]
    public void Adds_the_field_that_an_event_in_brackets_lacks() => AddsProperty(
        Coupon,
        "events: { seen: { description: A, trigger: B } }\n",
        "events: { seen: { description: A, trigger: B, properties: { coupon: optional } } }\n");

    [Fact]
    public void Adds_the_fields_of_an_event_that_has_none_yet() => AddsProperty(
        Coupon,
        "events:\n  seen:   # later\n  login: { description: A, trigger: B }\n",
        "events:\n  seen:   # later\n    properties:\n      coupon: optional\n  login: { description: A, trigger: B }\n");

    [Fact]
    public void Leaves_what_an_alias_shares_alone() => Assert.Null(PlanEditor.AddProperty("a.yaml", Head + """
        events:
          login: { description: A, trigger: B, properties: &some { amount: required } }
          seen: { description: A, trigger: B, properties: *some }
        """, "seen", Coupon));

    [Fact]
    public void Leaves_a_file_that_cannot_be_read_alone()
    {
        const string Broken = Head + "events:\n  seen: { description: A, trigger: B\n";

        Assert.Null(PlanEditor.AddEvent("a.yaml", Broken, Draft));
        Assert.Null(PlanEditor.AddProperty("a.yaml", Broken, "seen", Coupon));
    }

    [Fact]
    public void Adds_nothing_twice()
    {
        const string Plan = Head + "events:\n  cart_seen: { description: A, trigger: B, properties: { coupon: required } }\n";

        Assert.Null(PlanEditor.AddEvent("a.yaml", Plan, Draft));
        Assert.Null(PlanEditor.AddProperty("a.yaml", Plan, "cart_seen", Coupon));
    }

    [Fact]
    public void Adds_no_event_where_there_is_no_section() => Assert.Null(PlanEditor.AddEvent("a.yaml", Head, Draft));

    [Fact]
    public void Adds_a_feature_behind_the_last() => AddsFeature(
        Feature,
        """
        features:
            # the first
            pay: { entry_points: ["POST /pay"], emits: [seen] }   # since 2020

        landing: []
        """,
        """
        features:
            # the first
            pay: { entry_points: ["POST /pay"], emits: [seen] }   # since 2020
            cancel:
                description: TODO
                entry_points: ["POST /orders/{id}/cancel"]
                emits: [seen]

        landing: []
        """);

    [Fact]
    public void Asks_for_the_events_of_a_feature() => AddsFeature(
        Feature with { Emits = [], EntryPoints = ["M:A.B(System.Int32)", "PUT /a"] },
        "features:\n  # none yet\n",
        "features:\n  cancel:\n    description: TODO\n    entry_points: [\"M:A.B(System.Int32)\", \"PUT /a\"]\n    emits: []\n  # none yet\n");

    [Theory]
    [InlineData("{}", "{ ", " }")]
    [InlineData("{ pay: { entry_points: [\"POST /pay\"], emits: [seen] } }", "{ pay: { entry_points: [\"POST /pay\"], emits: [seen] }, ", " }")]
    public void Adds_a_feature_to_brackets(string before, string head, string tail) => AddsFeature(
        Feature,
        $"features: {before} # all\n",
        $"features: {head}cancel: {{ description: TODO, entry_points: [\"POST /orders/{{id}}/cancel\"], emits: [seen] }}{tail} # all\n");

    [Theory]
    [InlineData(
        "exempt:\n  - { entry_point: GET /, reason: A }   # why\n    # deeper\n\nlanding: []\n",
        "exempt:\n  - { entry_point: GET /, reason: A }   # why\n    # deeper\n  - { entry_point: \"PUT /sessions\", reason: TODO }\n\nlanding: []\n")]
    [InlineData(
        "exempt:\n- entry_point: GET /\n  reason: A\n\n- entry_point: GET /a\n  reason: |\n    B\n\nlanding: []\n",
        "exempt:\n- entry_point: GET /\n  reason: A\n\n- entry_point: GET /a\n  reason: |\n    B\n\n- entry_point: \"PUT /sessions\"\n  reason: TODO\n\nlanding: []\n")]
    [InlineData(
        "exempt: [{ entry_point: GET /, reason: A }]\n",
        "exempt: [{ entry_point: GET /, reason: A }, { entry_point: \"PUT /sessions\", reason: TODO }]\n")]
    [InlineData(
        "exempt: [\n  { entry_point: GET /, reason: A } # why\n]\n",
        "exempt: [\n  { entry_point: GET /, reason: A }, # why\n  { entry_point: \"PUT /sessions\", reason: TODO }\n]\n")]
    [InlineData("exempt: []\n", "exempt: [{ entry_point: \"PUT /sessions\", reason: TODO }]\n")]
    [InlineData("exempt:   # none\nlanding: []\n", "exempt:   # none\n  - { entry_point: \"PUT /sessions\", reason: TODO }\nlanding: []\n")]
    public void Adds_an_exemption_as_the_others_are_written(string before, string after) => AddsExemption(before, after);

    [Theory]
    [InlineData(
        "features:\n  pay:\n    entry_points: [\"POST /pay\"]\n    emits: [seen]\n    # more\nlanding: []\n",
        "features:\n  pay:\n    entry_points: [\"POST /pay\"]\n    emits: [seen]\n    # more\nexempt:\n  - { entry_point: \"PUT /sessions\", reason: TODO }\nlanding: []\n")]
    [InlineData(
        "\n# what ships\nfeatures:\n    pay: { entry_points: [\"POST /pay\"], emits: [seen] }\n\nlanding: []\n",
        "\n# what ships\nfeatures:\n    pay: { entry_points: [\"POST /pay\"], emits: [seen] }\n\nexempt:\n    - { entry_point: \"PUT /sessions\", reason: TODO }\n\nlanding: []\n")]
    [InlineData(
        "features: { pay: { entry_points: [\"POST /pay\"], emits: [seen] } } # all",
        "features: { pay: { entry_points: [\"POST /pay\"], emits: [seen] } } # all\nexempt:\n  - { entry_point: \"PUT /sessions\", reason: TODO }")]
    public void Adds_the_section_for_the_first_exemption(string before, string after) => AddsExemption(before, after);

    [Theory]
    [InlineData("landing: []\n")]
    [InlineData("features: {\n")]
    [InlineData("exempt: *some\nlanding: &some []\n")]
    [InlineData("landing: &some [a]\nexempt: *some\n")]
    [InlineData("exempt: {}\n")]
    [InlineData("exempt: [ # why\n]\n")]
    [InlineData("exempt: null\n")]
    public void Adds_no_exemption_where_there_is_no_place(string sections) =>
        Assert.Null(PlanEditor.AddExemption("a.yaml", Head + Events + sections, Exemption));

    [Fact]
    public void Adds_no_section_to_a_plan_in_brackets() => Assert.Null(PlanEditor.AddExemption(
        "a.yaml", "{ format: 1, plan: shop, version: 1, features: { pay: { entry_points: [\"POST /pay\"], emits: [] } } }", Exemption));

    private static void AddsFeature(FeatureDraft draft, string before, string after) =>
        Edits(Events + before, Events + after, text => PlanEditor.AddFeature("a.yaml", text, draft));

    private static void AddsExemption(string before, string after) =>
        Edits(Events + before, Events + after, text => PlanEditor.AddExemption("a.yaml", text, Exemption));

    private static void AddsEvent(EventDraft draft, string before, string after) =>
        Edits(before, after, text => PlanEditor.AddEvent("a.yaml", text, draft));

    private static void AddsProperty(PropertyDraft draft, string before, string after) =>
        Edits(before, after, text => PlanEditor.AddProperty("a.yaml", text, "seen", draft));

    private static void Edits(string before, string after, Func<string, IReadOnlyList<PlanEdit>?> edit)
    {
        Edits((Head + before).ReplaceLineEndings("\n"), (Head + after).ReplaceLineEndings("\n"));
        Edits((Head + before).ReplaceLineEndings("\r\n"), (Head + after).ReplaceLineEndings("\r\n"));

        void Edits(string from, string to)
        {
            var edits = edit(from);
            Assert.NotNull(edits);
            var edited = PlanEdit.Apply(from, edits);
            Assert.Equal(to, edited);
            var resolved = PlanResolver.Resolve([PlanReader.Read("a.yaml", edited)]);
            Assert.All(resolved.Findings, finding => Assert.Contains(finding.Rule, (PlanRule[])[PlanRules.NotDescribed, PlanRules.VoidExemption]));
        }
    }
}
