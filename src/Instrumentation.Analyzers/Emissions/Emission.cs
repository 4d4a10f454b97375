using Instrumentation.Analyzers.Emissions.Bags;
using Instrumentation.Analyzers.Emissions.Emitters;
using Instrumentation.Analyzers.Emissions.Keys;
using Instrumentation.Analyzers.Emissions.Names;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Emissions;

/// <summary>One place in the code that sends an event, as far as it can be read. Every rule asks this, and nothing else.</summary>
internal sealed record Emission
{
    /// <summary>The call, which may be bound only when it runs.</summary>
    public required IOperation Call { get; init; }

    /// <summary>The method that it calls; of one that is bound when it runs, the first that it may.</summary>
    public required IMethodSymbol Target { get; init; }

    /// <summary>What is called.</summary>
    public required Emitter Emitter { get; init; }

    /// <summary>The event it names; several where a condition decides.</summary>
    public required IReadOnlyList<EventName> Names { get; init; }

    /// <summary>The properties it gives.</summary>
    public required PropertyBag Bag { get; init; }

    /// <summary>The keys that parameters of their own carry.</summary>
    public required IReadOnlyList<KeyArgument> Keys { get; init; }

    /// <summary>Whether an argument other than the bag may bring more keys, such as a non-null <c>options</c>.</summary>
    public bool MayBringKeys { get; init; }

    /// <summary>Whether the call goes to a wrapper, which makes the emission of its arguments.</summary>
    public bool IsWrapped { get; init; }

    /// <summary>Whether a condition that nobody can answer, on a bag that is not in it, decides whether it is sent at all: then it need not lack what it has not.</summary>
    public bool MayNotBeSent { get; init; }

    /// <summary>Whether the event is an instance of a generated type, whose <c>required</c> members the compiler enforces.</summary>
    public bool IsTyped => Emitter.Definition.Style == EmitterStyle.Typed;

    /// <summary>Whether the name speaks to the SDK or the destination (<c>$set</c> and the like), and so is no property of the event.</summary>
    public bool IsReserved(string name) =>
        name.StartsWith("$", StringComparison.Ordinal) || Emitter.Definition.ReservedKeys.Any(key => key.Parameter == name);

    /// <summary>The parameters of the containing method that the name or the properties come from, so that its callers are emissions.</summary>
    public bool IsForwarded => Bag.IsForwarded || Names.Any(static name => name.Parameter is not null);

    /// <summary>
    /// The emission as the call of a wrapper makes it. What the wrapper says by itself is checked where it says it, and
    /// what it cannot know either is not said again at each of its calls.
    /// </summary>
    /// <param name="outermost">The call of the wrapper.</param>
    /// <param name="wrapper">The method that it calls.</param>
    /// <param name="isDecidedByBag">Whether the wrapper asks something of a bag that it is given before it comes here.</param>
    public Emission Through(IOperation outermost, IMethodSymbol wrapper, bool isDecidedByBag = false) => this with
    {
        Call = outermost,
        Target = wrapper,
        IsWrapped = true,
        MayNotBeSent = MayNotBeSent || isDecidedByBag,
        Names = [.. Names.Where(name => name.Certainty == NameCertainty.Known || name.IsOfCall || name.Place.Syntax != outermost.Syntax)],
    };
}
