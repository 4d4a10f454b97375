namespace Instrumentation.Analyzers.Emissions.Wrappers;

/// <summary>Which arguments of a call of some name may be an event's name or properties.</summary>
internal sealed class RelevantArguments
{
    private readonly HashSet<int> _positions = [];
    private int _endless = int.MaxValue;
    private bool _isMeantEverywhere;

    /// <summary>What a file has to write for calls in it to be meant; null where they always may be.</summary>
    public string? Marker { get; private set; }

    /// <summary>Adds the parameter at <paramref name="position"/>. True when it is new.</summary>
    public bool Add(int position, bool isExtension, bool isParams, string? marker)
    {
        var isNew = _positions.Add(position);
        if (isExtension && position >= 0)
            isNew |= _positions.Add(position > 0 ? position - 1 : ForwardingFunction.Receiver);
        if (isParams && (isExtension ? position - 1 : position) is var first && first < _endless)
        {
            _endless = first;
            isNew = true;
        }

        isNew |= marker is null && Marker is not null;
        _isMeantEverywhere |= marker is null;
        Marker = _isMeantEverywhere ? null : marker;
        return isNew;
    }

    /// <summary>Whether the argument may be one of them; one that is named, and so may stand anywhere, always may.</summary>
    public bool Contains(int position, bool isNamed) => isNamed || position >= _endless || _positions.Contains(position);
}
