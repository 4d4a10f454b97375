namespace Instrumentation.Package.Tests.Consumers;

/// <summary>Writes a file, and the folders it needs.</summary>
internal static class TextFile
{
    public static string Write(string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }
}
