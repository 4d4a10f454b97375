using Instrumentation.Package.Tests.Consumers;
using Instrumentation.Package.Tests.Packing;

namespace Instrumentation.Package.Tests;

/// <summary>Components and views: what people write in them, the compiler sees in generated files.</summary>
public sealed class RazorTests
{
    [Fact]
    public void Code_in_components_and_views_is_looked_at_and_found_where_it_was_written()
    {
        var folder = new ConsumerFolder("site")
            .File("tracking-plan.yaml", Plans.Shop + """

                emitters:
                  - { method: "M:Site.Sdk.Send(System.String)", event: name, supplies: [order_id] }

                """)
            .File("Sdk.cs", "namespace Site; public static class Sdk { public static void Send(string name) { } }\n")
            .File("Program.cs", "var app = WebApplication.Create(args);\napp.Run();\n")
            .File("Pages/Counter.razor", """
                @page "/counter"
                @using Microsoft.AspNetCore.Components.Web

                <button @onclick='() => Sdk.Send("order_clicked")'>@Label</button>

                @code {
                    private string Label => "Count";

                    private void Count()
                    {
                        Sdk.Send("order_counted");
                    }
                }

                """)
            .File("Pages/View.cshtml", "@page\n@{ Site.Sdk.Send(\"order_viewed\"); }\n")
            .File("Site.csproj",
                $"""
                <Project Sdk="Microsoft.NET.Sdk.Web">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <ImplicitUsings>enable</ImplicitUsings>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="Instrumentation" Version="{TestRun.Version}" />
                  </ItemGroup>
                </Project>
                """);

        var said = folder.Dotnet("build", "Site.csproj").MustFail().Output;

        Assert.Contains("Counter.razor(4,34): error TRK101: Event 'order_clicked'", said, StringComparison.Ordinal);
        Assert.Contains("Counter.razor(11,18): error TRK101: Event 'order_counted'", said, StringComparison.Ordinal);
        Assert.Contains("View.cshtml(2,18): error TRK101: Event 'order_viewed'", said, StringComparison.Ordinal);
    }
}
