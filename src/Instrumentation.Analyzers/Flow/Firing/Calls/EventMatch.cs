using System.Collections.Immutable;
using Instrumentation.Analyzers.Emissions;
using Instrumentation.Analyzers.Emissions.Names;
using Instrumentation.Analyzers.Emissions.Planned;
using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow.Firing.Calls;

/// <summary>Which emissions are the event that is followed.</summary>
/// <param name="eventName">The event, by its name on the wire.</param>
/// <param name="scope">The compilation it is followed in.</param>
internal sealed class EventMatch(string eventName, FiringScope scope)
{
    /// <summary>Whether all of the emissions certainly send the event (true), or certainly none does (false).</summary>
    public bool? Of(IReadOnlyList<Emission> emissions, FiringNode caller)
    {
        bool? all = null;
        foreach (var emission in emissions)
        {
            var answers = emission.Names.Select(name => Of(emission, name, caller)).ToList();
            if (answers.Count == 0)
                answers.Add(emission.IsTyped && emission.Target.TypeArguments.All(static argument => argument.TypeKind == TypeKind.TypeParameter) ? Forwarded(caller) : null);
            foreach (var answer in answers)
            {
                if (answer is null || (all is not null && all != answer))
                    return null;
                all = answer;
            }
        }

        return all;
    }

    /// <summary>Whether what <paramref name="call"/> passes on is the event.</summary>
    public Forwarding ForwardingOf(IInvocationOperation call, IReadOnlyList<Emission> emissions, FiringNode caller)
    {
        var target = call.TargetMethod;
        var arguments = target.TypeArguments.Concat(target.ContainingType?.TypeArguments ?? ImmutableArray<ITypeSymbol>.Empty).ToList();
        var events = arguments.Select(GeneratedTypes.EventName).OfType<string>().ToList();
        if (events.Count > 0)
            return events.Contains(eventName) ? Forwarding.Always : Forwarding.Never;
        if (emissions.Count > 0)
            return Of(emissions, caller) switch { true => Forwarding.Always, false => Forwarding.Never, null => Forwarding.Maybe };
        return arguments.Any(static argument => argument.TypeKind == TypeKind.TypeParameter) ? caller.Forwarding
            : scope.Code.Emitters.TakesNames && scope.Code.Wrappers.Of(target).Count > 0 ? Forwarding.Maybe
            : Forwarding.Never;
    }

    private bool? Of(Emission emission, EventName name, FiringNode caller)
    {
        if (name.Parameter is not null)
            return name.Certainty == NameCertainty.Forwarded ? Forwarded(caller) : null;
        if (name.Certainty != NameCertainty.Known)
            return null;
        var meant = MeantEvent.Of(emission, name, scope.Plan)?.WireName ?? name.Text;
        return meant == eventName;
    }

    private static bool? Forwarded(FiringNode caller) => caller.Forwarding switch
    {
        Forwarding.Always => true,
        Forwarding.Never => false,
        _ => null,
    };
}
