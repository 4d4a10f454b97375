using Instrumentation.Analyzers.Flow.Firing.Results;
using Instrumentation.Analyzers.Flow.Firing.Ways;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Flow.Firing.Facts;

/// <summary>What is known of a value on one way.</summary>
/// <param name="Kind">What kind of knowledge it is.</param>
/// <param name="Content">The constant, the verdict, the ordinal of another variable, the test, or the function.</param>
internal sealed record KnownValue(KnownValueKind Kind, object? Content)
{
    /// <summary>Something that is not null, of which nothing else is known.</summary>
    public static KnownValue NotNull { get; } = new(KnownValueKind.NotNull, null);

    /// <summary>True.</summary>
    public static KnownValue True { get; } = new(KnownValueKind.Constant, true);

    /// <summary>False.</summary>
    public static KnownValue False { get; } = new(KnownValueKind.Constant, false);

    /// <summary>Null.</summary>
    public static KnownValue Null { get; } = new(KnownValueKind.Constant, null);

    /// <summary>What a call returned that fires on other ways, and on this one did not.</summary>
    public static KnownValue Telling { get; } = new(KnownValueKind.Telling, null);

    /// <summary>A value that says how it went.</summary>
    public static KnownValue Of(Verdict verdict) => new(KnownValueKind.Verdict, verdict);

    /// <summary>A truth of which <paramref name="failsWhen"/> means failure.</summary>
    public static KnownValue Judged(bool failsWhen) => new(KnownValueKind.Judged, failsWhen);

    /// <summary>A truth.</summary>
    public static KnownValue Of(bool value) => value ? True : False;

    /// <summary>The constant <paramref name="value"/>.</summary>
    public static KnownValue Constant(object? value) => new(KnownValueKind.Constant, value);

    /// <summary>One of <paramref name="numbers"/>.</summary>
    public static KnownValue Among(NumberSet numbers) => new(KnownValueKind.Numbers, numbers);

    /// <summary>The function that a delegate holds.</summary>
    public static KnownValue Function(IOperation function) => new(KnownValueKind.Function, function);

    /// <summary>The exception that a handler has caught.</summary>
    public static KnownValue Caught(ThrownType thrown) => new(KnownValueKind.Exception, thrown);

    /// <summary>What is known of it as an exception; null when it is none.</summary>
    public ThrownType? Thrown => Content as ThrownType;

    /// <summary>Its truth, where it is one.</summary>
    public bool? Truth => Kind == KnownValueKind.Constant && Content is bool value ? value : null;

    /// <summary>What it says of the way that returns it; null when it says nothing.</summary>
    public Verdict? Verdict => Kind == KnownValueKind.Verdict ? (Verdict)Content! : null;

    /// <summary>Whether it is null; null when that is not known.</summary>
    public bool? IsNull => Kind switch
    {
        KnownValueKind.Constant => Content is null,
        KnownValueKind.NotNull or KnownValueKind.Function => false,
        _ => null,
    };
}
