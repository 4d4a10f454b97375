using Microsoft.CodeAnalysis;

namespace Instrumentation.Roslyn.Testing.Sdks;

/// <summary>Newtonsoft.Json, as far as it makes bags.</summary>
public static class NewtonsoftSdk
{
    /// <summary>The assembly.</summary>
    public static MetadataReference Reference { get; } = StubAssembly.Compile("Newtonsoft.Json", """
        using System;
        using System.Collections;
        using System.Collections.Generic;

        namespace Newtonsoft.Json
        {
            public sealed class JsonIgnoreAttribute : Attribute { }
            public sealed class JsonPropertyAttribute : Attribute
            {
                public JsonPropertyAttribute() { }
                public JsonPropertyAttribute(string propertyName) { }
                public string PropertyName { get; set; }
            }
        }

        namespace Newtonsoft.Json.Linq
        {
            public abstract class JToken : IEnumerable<JToken>
            {
                public IEnumerator<JToken> GetEnumerator() => null;
                IEnumerator IEnumerable.GetEnumerator() => null;
                public static implicit operator JToken(string value) => null;
                public static implicit operator JToken(double value) => null;
                public static implicit operator JToken(int value) => null;
            }

            public class JProperty : JToken
            {
                public JProperty(string name, object content) { }
                public JProperty(string name, params object[] content) { }
            }

            public class JObject : JToken, IEnumerable<KeyValuePair<string, JToken>>
            {
                public JObject() { }
                public JObject(JObject other) { }
                public JObject(params object[] content) { }
                public JObject(object content) { }
                public JToken this[string propertyName] { get => null; set { } }
                public void Add(string propertyName, JToken value) { }
                public static JObject FromObject(object o) => null;
                public static JObject Parse(string json) => null;
                IEnumerator<KeyValuePair<string, JToken>> IEnumerable<KeyValuePair<string, JToken>>.GetEnumerator() => null;
            }
        }
        """);
}
