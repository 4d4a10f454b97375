using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Rules;

public class PersonalDataLeakTests
{
    private const string Plan = """
        format: 1
        plan: shop
        version: 1
        owner: growth
        namespace: Shop.Tracking
        properties:
          user_id: { type: string, key: user, description: The account }
          contact: { type: string, description: How to reach somebody }
          size: { type: integer, description: How long it is }
          contacts: { type: list<string>, description: How to reach some }
          comment: { type: string, pii: free_text, description: Typed by somebody }
        events:
          asked: { description: Somebody asked, trigger: The form was sent, properties: { user_id: optional, contact: optional, size: optional, contacts: optional, comment: optional } }
        """;

    private const string People = """
        namespace Microsoft.AspNetCore.Identity
        {
            public class PersonalDataAttribute : System.Attribute;
            public class ProtectedPersonalDataAttribute : PersonalDataAttribute;
        }

        namespace Microsoft.Extensions.Compliance.Classification
        {
            public class DataClassificationAttribute : System.Attribute;
            public sealed class NoDataClassificationAttribute : DataClassificationAttribute;
        }

        namespace Shop
        {
            using Microsoft.AspNetCore.Identity;
            using Microsoft.Extensions.Compliance.Classification;

            public sealed class PrivateDataAttribute : DataClassificationAttribute;
            public sealed class PublicDataAttribute : DataClassificationAttribute;
            public sealed class OwnAttribute : System.Attribute;

            public class Person
            {
                [PersonalData] public virtual string Contact { get; set; } = "";
                [ProtectedPersonalData] public string? Nick;
                [PrivateData] public string Town { get; set; } = "";
                [PersonalData] public bool Vip { get; set; }
                [PersonalData] public bool? Subscribed { get; set; }
                [PersonalData] public System.DateOnly? Born { get; set; }
                [NoDataClassification] public string Colour { get; set; } = "";
                [PublicData] public string Shirt { get; set; } = "";
                [Own] public string Shoe { get; set; } = "";
            }

            public class Member : Person { public override string Contact { get; set; } = ""; }
            public record Guest([PersonalData] string Seat, string Table);
        }
        """;

    [Fact]
    public async Task Names_the_member_and_its_attribute()
    {
        var finding = (await With("sdk.Track(\"asked\", new { contact = {|TRK113:person.Contact|} });").Verify()).Single();

        Assert.Equal(
            "'Contact' is [PersonalData] and goes into the property 'contact' of event 'asked', which is not personal data in the plan: send something else, or add 'pii' to the property",
            finding.GetMessage());
        Assert.Equal(Scenario.PlanPath, Assert.Single(finding.AdditionalLocations).GetLineSpan().Path);
    }

    [Theory]
    [InlineData("person.Nick")]
    [InlineData("person.Town")]
    [InlineData("member.Contact")]
    [InlineData("guest.Seat")]
    [InlineData("person.Born")]
    [InlineData("person.Born.Value")]
    [InlineData("person?.Contact")]
    [InlineData("person.Nick?.Trim()")]
    [InlineData("person.Contact.ToLowerInvariant().Trim()")]
    [InlineData("person.Nick ?? \"none\"")]
    [InlineData("condition ? text : person.Contact")]
    [InlineData("$\"{text} <{person.Contact}>\"")]
    [InlineData("text + \" \" + person.Contact")]
    [InlineData("string.Join(\", \", text, person.Contact)")]
    [InlineData("(object)person.Contact")]
    [InlineData("number switch { 1 => text, _ => person.Contact }")]
    public Task Follows_what_keeps_the_text(string value) => With($"sdk.Track(\"asked\", new {{ contact = {{|TRK113:{value}|}} }});").Verify();

    [Theory]
    [InlineData("person.Vip")]
    [InlineData("person.Subscribed")]
    [InlineData("person.Contact.Length.ToString()")]
    [InlineData("person.Contact == text ? \"same\" : \"other\"")]
    [InlineData("person.Nick is null ? \"none\" : \"some\"")]
    [InlineData("Hash(person.Contact)")]
    [InlineData("person.Contact.Substring(0, 1)")]
    [InlineData("person.Contact.GetHashCode().ToString()")]
    [InlineData("person.Colour")]
    [InlineData("person.Shirt")]
    [InlineData("person.Shoe")]
    [InlineData("guest.Table")]
    [InlineData("nameof(person.Contact)")]
    [InlineData("text")]
    public Task Leaves_what_is_derived_or_not_personal(string value)
    {
        // A truth is no text, which is another rule's matter.
        var given = value is "person.Vip" or "person.Subscribed" ? $"{{|TRK106:{value}|}}" : value;
        return With($"sdk.Track(\"asked\", new {{ contact = {given} }});").Verify();
    }

    [Fact]
    public Task Follows_variables_and_helpers() => With("""
        var reach = person.Contact;
        sdk.Track("asked", new { contact = {|TRK113:reach|} });
        var later = text;
        if (condition) later = person.Contact;
        sdk.Track("asked", new { contact = {|TRK113:later|} });
        var bag = new Dictionary<string, object>();
        bag["contact"] = {|TRK113:person.Contact|};
        bag["contacts"] = {|TRK113:new[] { text, person.Contact }|};
        sdk.Track("asked", bag);
        """).Verify();

    [Theory]
    [InlineData("Send({|TRK113:person.Contact|}); Send(\"nobody\");", "private void Send(string reach) => sdk.Track(\"asked\", new { contact = reach });")]
    [InlineData("Send(3, {|TRK113:person.Contact.Trim()|});", "private void Send(int size, string reach) => sdk.Track(\"asked\", new { contact = reach, size });")]
    [InlineData("Send(\"nobody\"); Send(Mask(person.Contact));", "private void Send(string reach) => sdk.Track(\"asked\", new { contact = reach });")]
    [InlineData("Send(person.Contact);", "private void Send(string reach) { reach = Mask(reach); sdk.Track(\"asked\", new { contact = reach }); }")]
    [InlineData("Send(person.Contact);", "private void Send(string reach) => sdk.Track(\"asked\", new { comment = reach });")]
    [InlineData("Send(person.Contact);", "internal void Send(string reach) => sdk.Track(\"asked\", new { contact = reach });")]
    public Task Asks_the_calls_of_a_private_method(string statements, string member) => new Scenario
    {
        Plan = Plan,
        References = [AmplitudeSdk.Sharp],
        Code = $$"""
            public class Form(AmplitudeSharp.AmplitudeService sdk)
            {
                public void Store(Shop.Person person) { {{statements}} }
                private static string Mask(string text) => new('*', text.Length);
                {{member}}
            }
            """,
        MoreCode = new Dictionary<string, string> { ["/shop/People.cs"] = People },
    }.Verify();

    [Fact]
    public Task Lets_it_into_what_is_pii() => With("""
        sdk.Track("asked", new { comment = person.Contact, user_id = person.Contact, size = person.Contact.Length });
        sdk.Track("asked", new { comment = person.Contact, contact = {|TRK113:person.Contact|} });
        """).Verify();

    [Fact]
    public Task Looks_at_typed_events_too() => With("""
        tracker.Track(new Shop.Tracking.Asked { Contact = {|TRK113:person.Contact|}, Comment = person.Contact, Size = person.Contact.Length });
        tracker.Track(new Shop.Tracking.Asked { UserId = (Shop.Tracking.UserId)person.Contact });
        """).Verify();

    [Fact]
    public Task Says_it_once_where_the_name_sounds_so_too() => With("""
        var email = person.Contact;
        sdk.Track("asked", new { contact = {|TRK113:email|} });
        """).Verify();

    private static Scenario With(string statements) => new()
    {
        Plan = Plan,
        References = [AmplitudeSdk.Sharp],
        Code = Code.Method(
            statements + "\nstatic string Hash(string of) => of.Length.ToString();",
            "AmplitudeSharp.AmplitudeService sdk, Instrumentation.ITracker tracker, Shop.Person person, Shop.Member member, Shop.Guest guest"),
        MoreCode = new Dictionary<string, string> { ["/shop/People.cs"] = People },
    };
}
