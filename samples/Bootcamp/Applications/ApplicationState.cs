namespace Bootcamp.Applications;

/// <summary>How far an application has come.</summary>
public enum ApplicationState
{
    Submitted,
    PaperPassed,
    Purchased,
    Withdrawn,
}
