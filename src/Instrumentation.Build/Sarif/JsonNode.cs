using System.Runtime.Serialization.Json;
using System.Xml;
using System.Xml.Linq;

namespace Instrumentation.Build.Sarif;

/// <summary>
/// A value of a JSON text. Read by the framework's own reader, which MSBuild has wherever it runs: a JSON library would
/// have to travel with the task and to agree with the versions that MSBuild and other tasks have loaded.
/// </summary>
internal sealed class JsonNode
{
    private readonly XElement _element;

    private JsonNode(XElement element) => _element = element;

    /// <summary>The text of it: of a text its characters, of anything else nothing that anybody should read.</summary>
    public string Text => _element.Value;

    /// <summary>The items of an array; none for any other value.</summary>
    public IEnumerable<JsonNode> Items => Type == "array" ? Children : [];

    /// <summary>The members of an object; none for any other value.</summary>
    public IEnumerable<KeyValuePair<string, JsonNode>> Members =>
        Type == "object" ? _element.Elements().Select(static child => new KeyValuePair<string, JsonNode>(NameOf(child), new JsonNode(child))) : [];

    /// <summary>The member <paramref name="name"/>; null when there is none, or this is no object.</summary>
    public JsonNode? this[string name] =>
        Type == "object" && _element.Elements().FirstOrDefault(child => NameOf(child) == name) is { } child ? new JsonNode(child) : null;

    private string Type => (string?)_element.Attribute("type") ?? "string";

    private IEnumerable<JsonNode> Children => _element.Elements().Select(static child => new JsonNode(child));

    /// <summary>Reads a whole JSON text.</summary>
    /// <exception cref="XmlException">It is not JSON.</exception>
    public static JsonNode Read(Stream json)
    {
        using var reader = JsonReaderWriterFactory.CreateJsonReader(json, XmlDictionaryReaderQuotas.Max);
        return reader.MoveToContent() == XmlNodeType.Element
            ? new JsonNode(XElement.Load(reader))
            : throw new XmlException("There is no value in it.");
    }

    /// <summary>Takes the items out of an array that <paramref name="unwanted"/> names.</summary>
    public void RemoveItems(Func<JsonNode, bool> unwanted)
    {
        foreach (var child in _element.Elements().Where(child => unwanted(new JsonNode(child))).ToList())
            child.Remove();
    }

    /// <summary>Gives an object the member <paramref name="name"/>, an object with one text in it.</summary>
    public void SetObject(string name, string key, string text)
    {
        _element.Elements().FirstOrDefault(child => NameOf(child) == name)?.Remove();
        _element.Add(new XElement(name, new XAttribute("type", "object"), new XElement(key, new XAttribute("type", "string"), text)));
    }

    /// <summary>Writes the value as JSON.</summary>
    public void Write(Stream json)
    {
        using var writer = JsonReaderWriterFactory.CreateJsonWriter(json, new System.Text.UTF8Encoding(false), ownsStream: false, indent: true);
        _element.WriteTo(writer);
    }

    // A member whose name is no XML name stands in an element of another name.
    private static string NameOf(XElement element) => (string?)element.Attribute("item") ?? element.Name.LocalName;
}
