namespace Contoso.Analytics;

/// <summary>
/// Stands in for an analytics SDK of the house. The plan's <c>emitters:</c> names its method, so calls of it are checked.
/// </summary>
internal interface IAnalytics
{
    void Send(string name, IDictionary<string, object> props);
}
