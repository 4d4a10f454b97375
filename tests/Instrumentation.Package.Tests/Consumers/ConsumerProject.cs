using System.Security;
using System.Text;
using Instrumentation.Package.Tests.Packing;

namespace Instrumentation.Package.Tests.Consumers;

/// <summary>A project as a user of the package would write it.</summary>
internal sealed class ConsumerProject(string root, string folder)
{
    private readonly StringBuilder _properties = new();
    private readonly StringBuilder _items = new();

    /// <summary>The project's file, from the consumer's folder on.</summary>
    public string File { get; } = FileIn(folder);

    /// <summary>A solution takes each name once, so the whole folder is the name.</summary>
    public static string FileIn(string folder) => $"{folder}/{folder.Replace('/', '.')}.csproj";

    public ConsumerProject Targets(string frameworks) =>
        Property(frameworks.Contains(';', StringComparison.Ordinal) ? "TargetFrameworks" : "TargetFramework", frameworks);

    public ConsumerProject Executable() => Property("OutputType", "Exe");

    public ConsumerProject Property(string name, string value)
    {
        _properties.AppendLine($"    <{name}>{SecurityElement.Escape(value)}</{name}>");
        return this;
    }

    public ConsumerProject UsesInstrumentation() => Package("Instrumentation", TestRun.Version);

    public ConsumerProject Package(string id, string version) =>
        Item($"""<PackageReference Include="{id}" Version="{version}" />""");

    /// <summary>References the project in another <paramref name="folder"/> of the consumer's folder.</summary>
    public ConsumerProject Reference(string folder) =>
        Item($"""<ProjectReference Include="{Path.Combine(root, FileIn(folder))}" />""");

    public ConsumerProject Item(string xml)
    {
        _items.AppendLine("    " + xml);
        return this;
    }

    /// <summary>Adds a file beside the project's.</summary>
    public ConsumerProject With(string path, string content)
    {
        TextFile.Write(Path.Combine(root, folder, path), content);
        return this;
    }

    public string ToXml() =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
        {_properties}  </PropertyGroup>
          <ItemGroup>
        {_items}  </ItemGroup>
        </Project>

        """;
}
