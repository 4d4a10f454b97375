using Instrumentation.Package.Tests.Consumers;
using Instrumentation.Package.Tests.Packing;

namespace Instrumentation.Package.Tests;

/// <summary>The compiler side is C#'s. In projects of other languages the package is its runtime, and harmless.</summary>
public sealed class OtherLanguageTests
{
    [Theory]
    [InlineData("Visual.vbproj", "Module.vb", "Public Module Nothing_\nEnd Module\n")]
    [InlineData("Functional.fsproj", "Module.fs", "module Nothing\nlet value = 1\n")]
    public void A_project_of_another_language_builds_and_hears_nothing(string project, string file, string source)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        var folder = new ConsumerFolder(name)
            .File("tracking-plan.yaml", Plans.ShopWithoutDescription)
            .File(file, source)
            .File(project,
                $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <TrackingPlanMode>a mode that C# would refuse</TrackingPlanMode>
                  </PropertyGroup>
                  <ItemGroup>
                    <Compile Include="{file}" Condition="'$(MSBuildProjectExtension)' == '.fsproj'" />
                    <PackageReference Include="Instrumentation" Version="{TestRun.Version}" />
                  </ItemGroup>
                </Project>
                """);

        var build = folder.Dotnet("build", project).MustSucceed();

        Assert.DoesNotContain("TRK", build.Output, StringComparison.Ordinal);
    }
}
