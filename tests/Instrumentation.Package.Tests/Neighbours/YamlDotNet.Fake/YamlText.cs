namespace YamlDotNet;

/// <summary>The only type of this version.</summary>
public static class YamlText
{
    public static int CountLines(string text) => text.Split('\n').Length;
}
