namespace Instrumentation.Plan.Tests.Validation;

/// <summary>TRK006: values of the wrong type, and constraints that contradict.</summary>
public sealed class ValueTests
{
    [Fact]
    public void The_head_has_types() => PlanVerifier.Verify(("plan.yaml", """
        format: {|TRK006:2|}
        plan: {|TRK006:Big Shop|}
        version: "{|TRK006:|}3"
        namespace: {|TRK006:1.A|}
        naming: { events: {|TRK006:snake|}, properties: camelCase }
        owner: team
        events: { e: { description: It, trigger: Now } }
        """.Replace("\"{|TRK006:|}3\"", "{|TRK006:\"3\"|}"))).Saying("any, snake_case, camelCase, PascalCase, kebab-case, Title Case", "'version' of the plan is a whole number from 1; this is '3'. Write it without quotes.");

    [Fact]
    public void Words_are_from_closed_lists() => PlanVerifier.Verify("""
        sources: { web: { kind: {|TRK006:cleint|} } }
        properties: { a: { type: string, key: {|TRK006:sesion|}, description: One }, b: { type: string, nullable: {|TRK006:yes|}, pii: {|TRK006:true|}, description: Two } }
        groups: { g: { attribution: {|TRK006:maybe|}, properties: [a] } }
        events:
          e:
            description: It
            trigger: Now
            kind: {|TRK006:trak|}
            status: {|TRK006:depricated|}
            keys_from: {|TRK006:stord|}
            expires: {|TRK006:2027-02-30|}
            properties: { a: {|TRK006:requierd|}, b: { required: {|TRK006:perhaps|} } }
        """).Saying(
            "Did you mean 'client'?", "Did you mean 'session'?", "Did you mean 'track'?", "Did you mean 'deprecated'?", "Did you mean 'stored'?",
            "Did you mean 'required'?", "such as 2027-06-30");

    [Theory]
    [InlineData("string", "string")]
    [InlineData("Int32?", "integer")]
    [InlineData("\"string[]\"", "list<string>")]
    [InlineData("\"map<any>\"", "map<any>")]
    public void A_type_where_a_requirement_belongs_is_one_fault_with_a_remedy(string given, string ours)
    {
        var verified = PlanVerifier.Verify($$"""
            events: { e: { description: It, trigger: Now, properties: { color: {|TRK006:{{given}}|} } } }
            """);
        verified.Saying($"A property of that type is {{ type: {ours}, description: … }}.");
    }

    [Fact]
    public void A_word_without_end_is_no_type() => PlanVerifier.Verify($$"""
        events: { e: { description: It, trigger: Now, properties: { {|TRK005:color|}: {|TRK006:{{new string('?', 100_000)}}|} } } }
        """);

    [Fact]
    public void Constraints_have_types() => PlanVerifier.Verify("""
        properties:
          a: { type: integer, min: {|TRK006:low|}, max: {|TRK006:"5"|}, description: One }
          b: { type: string, min_length: {|TRK006:-1|}, max_length: {|TRK006:1.5|}, pattern: {|TRK006:'(('|}, description: Two }
          c: { type: boolean, min: {|TRK006:1|}, max_length: {|TRK006:1|}, pattern: {|TRK006:x|}, description: Three }
          d: { type: number, min: {|TRK006:.nan|}, max: {|TRK006:1e999|}, description: Four }
        """).Saying("'min' limits numbers", "regular expression");

    [Fact]
    public void Constraints_must_not_contradict() => PlanVerifier.Verify("""
        properties:
          a: { type: integer, min: {|TRK006:6|}, max: 5, description: One }
          b: { type: string, min_length: {|TRK006:6|}, max_length: 5, description: Two }
          c: { type: string, enum: {|TRK006:[]|}, description: Three }
          d: { type: integer, min: 0x10, max: 1e2, const: {|TRK006:101|}, description: Four }
          e: { type: string, pattern: "^[a-z]+$", const: {|TRK006:A1|}, description: Five }
          f: { type: string, enum: [a, b], const: {|TRK006:c|}, description: Six }
          g: { type: boolean, const: {|TRK006:yes|}, description: Seven }
          h: { type: integer, const: {|TRK006:1.5|}, description: Eight }
          i: { type: string, max_length: 2, const: {|TRK006:abc|}, description: Nine }
        """).Saying("'min' of property 'a' is greater than its 'max'", "none of 'enum'", "no match of 'pattern'", "longer than 'max_length'");

    [Fact]
    public void A_pattern_that_backtracks_for_ever_is_left_undecided() => PlanVerifier.Verify($$"""
        properties:
          a: { type: string, pattern: "^(a+)+$", const: "{{new string('a', 40)}}!", description: One }
        """);

    [Fact]
    public void Enums_belong_to_texts_and_whole_numbers() => PlanVerifier.Verify("""
        properties:
          a: { type: number, enum: {|TRK006:[1.5]|}, description: One }
          b: { type: integer, enum: [1, {|TRK006:two|}, {|TRK006:"3"|}], description: Two }
          c: { type: string, enum: [x, {|TRK006:[y]|}, {|TRK004:x|}, { {|TRK002:valu|}: z, value: z }], description: Three }
          d: { type: string, enum: {|TRK006:x|}, description: Four }
          e: { type: string, enum: [{ value: ok, csharp: {|TRK006:1x|} }, "{|TRK006:|}+"], description: Five }
        """.Replace("\"{|TRK006:|}+\"", "{|TRK006:\"+\"|}"));

    [Fact]
    public void Types_are_well_formed() => PlanVerifier.Verify("""
        properties:
          a: { type: {|TRK006:list<string|}, description: One }
          b: { type: {|TRK003:object|}, description: Two }
          c: { type: {|TRK006:[string]|}, description: Three }
          d: { type: string, properties: {|TRK006:{ x: required }|}, description: Four }
          e: { type: {|TRK006:{ a: b }|}, description: Five }
          f: { type: {|TRK005:null|}, description: Six }
        """).Saying("lacks its closing '>'", "Write the one type without brackets");

    [Fact]
    public void Keys_are_keys() => PlanVerifier.Verify("""
        properties:
          a: { type: list<string>, key: {|TRK006:user|}, description: One }
          b: { type: string, enum: [x], key: {|TRK006:randomization|}, description: Two }
          c: { type: string, origin: {|TRK006:web|}, description: Three }
        sources: { web: { kind: client } }
        """).Saying("A join key is a string, uuid or integer", "'origin' says who makes a join key");

    [Fact]
    public void Carried_values_keep_off_the_envelope() => PlanVerifier.Verify("""
        properties:
          event: { type: string, description: One }
          other: { type: string, wire: timestamp, description: Two }
        common: [{|TRK006:event|}, {|TRK006:other|}]
        """).Saying("a field that every log line has");

    [Fact]
    public void Relations_have_their_shape() => PlanVerifier.Verify("""
        properties: { a: { type: string, description: One }, b: { type: string, description: Two } }
        groups: { g: { properties: [a] } }
        common: [a]
        events:
          e:
            description: It
            trigger: Now
            one_of: [{|TRK006:a|}, {|TRK006:[a]|}, [a, b]]
            requires: { a: {|TRK006:b|} }
            without: { a: {|TRK006:todo|} }
            carries: [{|TRK006:a | g|}, {|TRK006:a | |}]
            properties: { a: required, b: optional }
        """.Replace("{|TRK006:a | g|}", "a | {|TRK006:g|}").Replace("{|TRK006:a | |}", "'{|TRK006:|}b |'").Replace("'{|TRK006:|}b |'", "{|TRK006:'b |'|}"));

    [Fact]
    public void Measures_have_their_shape() => PlanVerifier.Verify("""
        properties: { k: { type: string, key: entity, description: One } }
        events: { a: { description: It, trigger: Now }, b: { description: It, trigger: Now } }
        funnels:
          f: { join: k, steps: [a, b], within: {|TRK006:30 days|} }
          g: { join: k, steps: {|TRK006:[a]|}, within: 12h }
        """).Saying("30d, 12h, 15m, 10s or 500ms");

    [Fact]
    public void An_emitter_is_a_method_or_a_builtin() => PlanVerifier.Verify("""
        emitters:
          - {|TRK003:{ properties: p }|}
          - { method: "M:A.B", event: e, builtin: {|TRK006:segment|} }
          - { method: {|TRK003:"M:A.B"|} }
          - { method: "M:A.B", event: e, kind: {|TRK006:click|}, keys: {|TRK006:[a]|} }
        """);
}
