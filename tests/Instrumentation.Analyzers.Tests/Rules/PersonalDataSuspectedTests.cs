using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Rules;

public class PersonalDataSuspectedTests
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
          day: { type: date, description: When }
          size: { type: integer, description: How long it is }
          plan_tier: { type: string, enum: [free, pro], description: What was bought }
          email: { type: string, description: An address }
          comment: { type: string, pii: free_text, description: Typed by somebody }
        events:
          asked:
            description: Somebody asked
            trigger: The form was sent
            properties: { user_id: optional, contact: optional, day: optional, size: optional, plan_tier: optional, email: optional, comment: optional }
        """;

    private const string People = """
        namespace Shop
        {
            public class Person
            {
                public string Email { get; set; } = "";
                public bool EmailVerified { get; set; }
                public string PhoneNumber { get; set; } = "";
                public string FirstName = "";
                public System.DateOnly BirthDate { get; set; }
                public System.Net.IPAddress? RemoteIp { get; set; }
                public string EmailHash { get; set; } = "";
                public int Phone { get; set; }
                public static string SupportPhone => "";
                public static string SalesPhone => "";
                public Person? Address { get; set; }
            }

            internal static class Wrapper
            {
                internal static void Send(AmplitudeSharp.AmplitudeService sdk, string name, string value) => sdk.Track(name, new { contact = value });
                internal static void Ask(AmplitudeSharp.AmplitudeService sdk, string name, string email)
                {
                    if (name == "") name = "asked";
                    sdk.Track(name, new { contact = {|TRK117:email|} });
                }
            }
        }
        """;

    [Fact]
    public async Task Names_what_sounds_personal()
    {
        var finding = (await With("sdk.Track(\"asked\", new { contact = {|TRK117:person.Email|} });").Verify())[0];

        Assert.Equal(
            "'Email' sounds like personal data and goes into the property 'contact' of event 'asked', which is none in the plan: send something else, or add 'pii' to the property",
            finding.GetMessage());
    }

    [Theory]
    [InlineData("contact", "person.PhoneNumber")]
    [InlineData("contact", "person.FirstName")]
    [InlineData("contact", "person.RemoteIp")]
    [InlineData("contact", "person.RemoteIp?.ToString()")]
    [InlineData("day", "person.BirthDate")]
    [InlineData("contact", "$\"{text}: {person.Email}\"")]
    [InlineData("contact", "lastName")]
    [InlineData("contact", "shippingAddress.Trim()")]
    public Task Follows_values_to_their_names(string property, string value) =>
        With($"sdk.Track(\"asked\", new {{ {property} = {{|TRK117:{value}|}} }});").Verify();

    [Theory]
    [InlineData("contact", "person.EmailHash")]
    [InlineData("contact", "person.Email.Length.ToString()")]
    [InlineData("contact", "person.EmailVerified ? \"yes\" : \"no\"")]
    [InlineData("contact", "person.Address")]
    [InlineData("contact", "Shop.Person.SalesPhone")]
    [InlineData("contact", "GetType().FullName")]
    [InlineData("contact", "text")]
    [InlineData("comment", "person.Email")]
    [InlineData("email", "person.Email")]
    [InlineData("user_id", "person.Email")]
    [InlineData("plan_tier", "person.Email")]
    [InlineData("size", "person.Phone")]
    public Task Leaves_alone_what_is_likely_something_else(string property, string value) =>
        With($"sdk.Track(\"asked\", new {{ {property} = {value} }});").Verify();

    [Fact]
    public Task Judges_locals_by_their_name_unless_they_were_made_unreadable() => With("""
        var email = any.ToString();
        sdk.Track("asked", new { contact = {|TRK117:email|} });
        var phone = Mask(text);
        sdk.Track("asked", new { contact = phone });
        var fullName = GetType().FullName;
        sdk.Track("asked", new { contact = fullName });
        var reach = person.Email;
        tracker.Track(new Shop.Tracking.Asked { Contact = {|TRK117:reach|}, Comment = reach });
        """).Verify();

    [Fact]
    public Task Finds_it_at_the_call_of_a_wrapper_unless_the_wrapper_says_it() => With("""
        Shop.Wrapper.Send(sdk, "asked", {|TRK117:person.Email|});
        Shop.Wrapper.Send(sdk, "asked", text);
        Shop.Wrapper.Ask(sdk, "asked", person.Email);
        """).Verify();

    private static Scenario With(string statements) => new()
    {
        Plan = Plan,
        References = [AmplitudeSdk.Sharp],
        Code = Code.Method(
            statements + "\nstatic string Mask(string of) => of;",
            "AmplitudeSharp.AmplitudeService sdk, Instrumentation.ITracker tracker, Shop.Person person, string lastName, string shippingAddress"),
        MoreCode = new Dictionary<string, string> { ["/shop/People.cs"] = People },
    };
}
