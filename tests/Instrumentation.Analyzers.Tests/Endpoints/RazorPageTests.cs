namespace Instrumentation.Analyzers.Tests.Endpoints;

public class RazorPageTests
{
    private const string Model = """
        public class WithdrawModel : PageModel
        {
            public void OnGet() { }
            public IActionResult OnPost() => Page();
            public Task OnPostDeleteAsync() => Task.CompletedTask;
            public void OnGetting() { }
            public void Other() { }
            [NonHandler] public void OnPut() { }
        }
        """;

    [Theory]
    [InlineData("/shop/Pages/Orders/Withdraw.cshtml.cs", "/Orders/Withdraw", "")]
    [InlineData("/shop/Pages/Index.cshtml.cs", "/", "")]
    [InlineData(@"C:\shop\Pages\Orders\Index.cshtml.cs", "/Orders", "")]
    [InlineData("/shop/Areas/Admin/Pages/Orders.cshtml.cs", "/Admin/Orders", "area=Admin ")]
    [InlineData("/shop/Orders.cs", "?", "")]
    [InlineData("/shop/Pages/Orders.cs", "?", "")]
    public void The_file_says_the_route(string path, string route, string area) => Assert.Equal(
        [$"GET {route} {area}OnGet", $"POST {route} {area}OnPost", $"POST {route} handler=Delete {area}OnPostDeleteAsync"],
        ReadEndpoints.OfMethods(Model, path));

    [Theory]
    [InlineData("{id:int}", "/Orders/Withdraw/{id}")]
    [InlineData("/elsewhere/{id?}", "/elsewhere/{id?}")]
    public void What_Razor_generates_says_it_better(string template, string route) => Assert.Equal(
        $"GET {route} OnGet",
        ReadEndpoints.OfMethods(Model + $$"""

            namespace Generated
            {
                [Microsoft.AspNetCore.Razor.Hosting.RazorCompiledItemMetadata("RouteTemplate", "{{template}}")]
                internal sealed class Pages_Withdraw { public WithdrawModel Model => null!; }
            }
            """,
            assembly: """[assembly: Microsoft.AspNetCore.Razor.Hosting.RazorCompiledItem(typeof(Generated.Pages_Withdraw), "mvc.1.0.razor-page", "/Pages/Orders/Withdraw.cshtml")]""")[0]);
}
