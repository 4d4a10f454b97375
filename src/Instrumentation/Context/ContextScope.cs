namespace Instrumentation;

/// <summary>One <see cref="TrackingContext.Begin"/>, linked to the scope around it.</summary>
internal sealed class ContextScope : IDisposable
{
    private static readonly AsyncLocal<ContextScope?> Flow = new();

    private readonly ContextScope? _outer;
    private int _isDisposed;

    /// <summary>Disposed while an inner scope was current, which therefore must not bring it back.</summary>
    private volatile bool _isSkipped;

    private ContextScope(TrackingContext context, ContextScope? outer)
    {
        Context = context;
        _outer = outer;
    }

    public static ContextScope? Innermost => Flow.Value;

    public TrackingContext Context { get; }

    public static ContextScope Begin(TrackingContext context) =>
        Flow.Value = new ContextScope(context, Flow.Value);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0)
            return;

        var current = Flow.Value;
        if (current == this)
            Flow.Value = Outer();
        else if (current is not null && current.IsInside(this))
            _isSkipped = true;

        // Else another flow disposes it, to which it never belonged: its context must not change.
    }

    private ContextScope? Outer()
    {
        var outer = _outer;
        while (outer is { _isSkipped: true })
            outer = outer._outer;
        return outer;
    }

    private bool IsInside(ContextScope scope)
    {
        for (var outer = _outer; outer is not null; outer = outer._outer)
        {
            if (outer == scope)
                return true;
        }

        return false;
    }
}
