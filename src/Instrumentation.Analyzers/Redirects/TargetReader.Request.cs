using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Redirects;

/// <content>Reads the parts of a request, and properties of one's own.</content>
internal sealed partial class TargetReader
{
    private void AppendProperty(IPropertyReferenceOperation property, Operand value, TargetText text)
    {
        var name = property.Property.Name;
        switch (property.Property.ContainingType?.Name)
        {
            case "HttpRequest" or "HttpRequestBase" or "IHttpRequestFeature":
                AppendRequest(name, property, text);
                break;
            case "NavigationManager" when name == "Uri":
                AppendOwnPath(text);
                text.KeepsQuery = true;
                break;
            case "NavigationManager" when name == "BaseUri":
                text.AddLiteral("/");
                break;
            case "Uri" when property.Instance is { } uri:
                AppendUri(name, value.With(uri), property, text);
                break;
            case "UriBuilder" when name == "Uri" && property.Instance is { } builder:
                Append(value.With(builder), text);
                break;
            case "PathString" or "QueryString" or "HostString" or "Nullable" when name == "Value" && property.Instance is { } wrapped:
                Append(value.With(wrapped), text);
                break;
            case "HostString" when name == "Host":
                text.Text.Append(TargetText.Host);
                break;
            default:
                AppendOwnProperty(property, value, text);
                break;
        }
    }

    private void AppendRequest(string name, IPropertyReferenceOperation property, TargetText text)
    {
        switch (name)
        {
            case "Path":
                AppendOwnPath(text);
                break;
            case "PathBase":
                break;
            case "Query" or "QueryString":
                text.KeepsQuery = true;
                break;
            case "Scheme" or "Host":
                text.Text.Append(TargetText.Host);
                break;
            case "Url" or "RawUrl" or "RawTarget":
                AppendOwnPath(text);
                text.KeepsQuery = true;
                break;
            default:
                AppendOpen(property, text);
                break;
        }
    }

    // The path within a query is what a login returns to.
    private static void AppendOwnPath(TargetText text)
    {
        if (text.IsPastPath || text.Last is '?' or '=' or '&')
            text.IsUnknown = true;
        text.Text.Append(TargetText.OwnPath);
    }

    private void AppendUri(string name, Operand uri, IPropertyReferenceOperation property, TargetText text)
    {
        var whole = new TargetText(text.Last);
        Append(uri, whole);
        switch (name)
        {
            case "AbsolutePath" or "LocalPath" when whole.Contains(TargetText.OwnPath):
                AppendOwnPath(text);
                break;
            case "Query" or "PathAndQuery" or "AbsoluteUri" or "OriginalString" when name != "Query":
                text.Add(whole);
                break;
            case "Query":
                text.KeepsQuery |= whole.KeepsQuery;
                text.IsUnknown |= whole.IsUnknown;
                break;
            case "Scheme" or "Host" or "Authority" when whole.Contains(TargetText.OwnPath):
                text.Text.Append(TargetText.Host);
                break;
            default:
                AppendOpen(property, text);
                break;
        }
    }

    private void AppendOwnProperty(IPropertyReferenceOperation property, Operand value, TargetText text)
    {
        if (property.Property is { IsIndexer: false, IsVirtual: false, IsAbstract: false, IsOverride: false, GetMethod: { } getter }
            && value.Frame.Code.BodyOf(getter) is { } body
            && value.Frame.Enter(getter, property) is { } entered)
        {
            AppendReturned(body, entered, property, text);
        }
        else
        {
            AppendOpen(property, text);
        }
    }

    private void AppendReturned(IOperation body, Frame entered, IOperation call, TargetText text)
    {
        var returned = ReturnedValues.Of(body).Select(result => new Operand(result, entered)).ToList();
        if (returned.Count == 0)
            AppendOpen(call, text);
        else
            AppendAny(returned, text);
    }
}
