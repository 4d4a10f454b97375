using System.Collections.Concurrent;

namespace Bootcamp.Applications;

/// <summary>Stands in for the database: applications live as long as the process.</summary>
public sealed class ApplicationStore
{
    private readonly ConcurrentDictionary<string, Application> _applications = new(StringComparer.Ordinal);

    public void Add(Application application) => _applications[application.Id] = application;

    public Application? Find(string id) => _applications.GetValueOrDefault(id);

    /// <summary>Moves an application on, once: of two requests at the same time one gets null.</summary>
    public Application? Advance(string id, ApplicationState to)
    {
        if (Find(id) is not { } current || current.State >= to)
            return null;

        var next = current with { State = to };
        return _applications.TryUpdate(id, next, current) ? next : null;
    }
}
