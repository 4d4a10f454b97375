using System.Collections.Immutable;
using Instrumentation.Analyzers.Baselines;
using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Emissions;
using Instrumentation.Analyzers.Emissions.Keys;
using Instrumentation.Analyzers.Emissions.Names;
using Instrumentation.Analyzers.Emissions.Planned;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Flow;
using Instrumentation.Analyzers.Options;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Sites;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Rules;

/// <summary>What rules see: an emission, what the plan says of the events it names, and where to report.</summary>
internal sealed class EmissionCheck
{
    private readonly OperationAnalysisContext _context;
    private readonly HashSet<(string Message, IOperation Place)> _reported;
    private readonly List<PendingFinding>? _pending;
    private IReadOnlyList<GivenValue>? _given;

    /// <param name="emission">What the code sends.</param>
    /// <param name="scope">What it is compared with.</param>
    /// <param name="context">Where to report.</param>
    /// <param name="reported">What has been said of the same call.</param>
    /// <param name="pending">Where findings are collected instead, because a baseline has a say in what is reported.</param>
    public EmissionCheck(
        Emission emission,
        EmissionScope scope,
        OperationAnalysisContext context,
        HashSet<(string Message, IOperation Place)> reported,
        List<PendingFinding>? pending)
    {
        _reported = reported;
        _pending = pending;
        Emission = emission;
        Scope = scope;
        _context = context;
        var planned = new List<PlannedEmission>();
        foreach (var name in emission.Names)
        {
            // One that must not be sent any more is a matter of its own (TRK116), whatever is sent with it. Of several titles of one page, one speaks for all.
            if (MeantEvent.Of(emission, name, Plan) is { } match
                && !scope.IsOver(match)
                && (match.Kind == EventKind.Track || planned.TrueForAll(other => other.Event != match)))
            {
                planned.Add(new PlannedEmission(emission, name, match, scope.Sources, scope.Plan));
            }
        }

        Planned = planned;
    }

    /// <summary>What the code emits with.</summary>
    public Codebase Code => Scope.Code;

    /// <summary>The file of the call, relative to the project's folder.</summary>
    public string File => ProjectPath.Of(_context.Options.AnalyzerConfigOptionsProvider.GlobalOptions, WrittenCode.FileOf(_context.Operation.Syntax.GetLocation()));

    /// <summary>The member that holds the call.</summary>
    public string Member => MemberName.Of(_context.ContainingSymbol);

    /// <summary>Whether the call never runs.</summary>
    public bool IsDead => DeadCode.Holds(_context.Operation, _context.ContainingSymbol, _context.CancellationToken);

    /// <summary>What the code sends.</summary>
    public Emission Emission { get; }

    /// <summary>What it is compared with.</summary>
    public EmissionScope Scope { get; }

    /// <summary>The plan.</summary>
    public PlanIndex Plan => Scope.Plan;

    /// <summary>The emission under each of its names that the plan has and allows to be sent.</summary>
    public IReadOnlyList<PlannedEmission> Planned { get; }

    /// <summary>What it gives for planned properties.</summary>
    public IReadOnlyList<GivenValue> Given => _given ??= GivenValue.Of(Emission, Planned);

    /// <summary>
    /// The join keys and the attribution that it gives, under the first name whose event has them. What a wrapper gives by itself
    /// for an event that it names itself is said where it does.
    /// </summary>
    public IEnumerable<(PlannedEmission Emission, GivenCarried Given)> GivenCarried
    {
        get
        {
            var seen = new HashSet<(string, Operand)>();
            foreach (var emission in Planned)
            {
                foreach (var given in emission.GivenCarried)
                {
                    if (seen.Add((given.Property.WireName, given.Value)) && !(IsSaidByWrapper(emission.Name) && IsSaidByWrapper(given.Value.Place)))
                        yield return (emission, given);
                }
            }
        }
    }

    /// <summary>
    /// Whether what is wrong with <paramref name="name"/> is certain: of a table's entries one may never be asked for, so that only what is
    /// wrong with each of them is.
    /// </summary>
    public bool IsCertain(EventName name, Func<EventName, bool> isWrong) =>
        !name.IsPossible || Emission.Names.All(other => !other.IsPossible || isWrong(other));

    /// <summary>Whether the plan certainly has no event of this name.</summary>
    public bool IsUntracked(EventName name) => name.Text is { } text && MeantEvent.Of(Emission, name, Plan) is null && Plan.Lacks(text);

    /// <summary>Whether the name is that of an event that must not be sent any more.</summary>
    public bool IsOver(EventName name) => MeantEvent.Of(Emission, name, Plan) is { } planned && Scope.IsOver(planned);

    /// <summary>Whether something that the event needs is missing, whichever of a table's entries is meant and wherever it is sent.</summary>
    public bool LacksForCertain(PlannedEmission emission) =>
        !Emission.MayNotBeSent && IsCertain(emission.Name, name => Planned.Any(other => other.Name == name && (other.Missing.Count > 0 || other.LostKeys.Count > 0 || other.MissingAttribution.Count > 0)));

    /// <summary>Whether the name stands in a wrapper that is called here, and so is checked there. What a parameter is without an argument, the call decides.</summary>
    public bool IsSaidByWrapper(EventName name) => !name.Place.IsImplicit && !name.IsOfCall && IsSaidByWrapper(name.Place);

    /// <summary>Whether what stands at <paramref name="place"/> is said in a wrapper that is called here, and so is checked there.</summary>
    public bool IsSaidByWrapper(IOperation place) => Emission.IsWrapped && place.Syntax == Emission.Call.Syntax;

    /// <summary>
    /// Whether <paramref name="place"/>, which says what <paramref name="given"/> is, is the wrapper's own matter. What it adds to events that its
    /// callers name is theirs, unless a condition in it may choose another value for theirs.
    /// </summary>
    public bool IsSaidByWrapper(IOperation place, GivenValue given) =>
        IsSaidByWrapper(place)
        && (given.Meanings.All(meaning => IsSaidByWrapper(meaning.Emission.Name)) || PossibleValues.Of(given.Value, static _ => false).Count != 1);

    /// <summary>The method that the emission stands in; null in an initialiser.</summary>
    public IMethodSymbol? Container => _context.ContainingSymbol as IMethodSymbol;

    /// <summary>Whether other assemblies may call the method.</summary>
    public bool IsSeenByOthers(IMethodSymbol method)
    {
        for (ISymbol? symbol = method; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            if (symbol.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
                return false;
        }

        return true;
    }

    /// <summary>Whether all that comes from the caller is checked where the call is: there are calls here, and none elsewhere that nobody sees.</summary>
    public bool IsCheckedAtCalls => Container is { } method && (!IsSeenByOthers(method) || Code.Wrappers.IsCalled(method.Name));

    /// <summary>Reports at <paramref name="location"/>.</summary>
    public void ReportAt(DiagnosticDescriptor descriptor, Location location, params object[] arguments) =>
        Report(new PendingFinding(descriptor, location, [], arguments));

    /// <summary>Reports at <paramref name="location"/>, once for the call, to however many emitters it leads.</summary>
    public void ReportOnceAt(DiagnosticDescriptor descriptor, Location location, params object[] arguments)
    {
        if (_reported.Add((descriptor.Id, _context.Operation)))
            ReportAt(descriptor, location, arguments);
    }

    /// <summary>Reports at <paramref name="place"/>, with the places in the plan that say what should be.</summary>
    public void Report(DiagnosticDescriptor descriptor, IOperation place, IEnumerable<PlanPlace> related, params object[] arguments)
    {
        var finding = new PendingFinding(descriptor, LocationOf(place), [.. related.Select(PlanLocation.Of).OfType<Location>()], arguments);

        // A wrapper may send to several places, or on several ways; what is wrong with its call is wrong once.
        if (_reported.Add((descriptor.Id + finding.Message, place)))
            Report(finding);
    }

    /// <summary>Reports the call itself, with what tools are to know of it.</summary>
    public void ReportSite(DiagnosticDescriptor descriptor, ReportedSite site, string what) =>
        _context.ReportDiagnostic(Diagnostic.Create(
            descriptor, _context.Operation.Syntax.GetLocation(), site.ToProperties().ToImmutableDictionary(), what));

    private void Report(PendingFinding finding) => finding.ReportTo(_context, _pending);

    // A call or an initializer may span many lines; what is called, or the type before it, says as much.
    private Location LocationOf(IOperation place) => place.Syntax switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } when Emission.Emitter.Definition.Event is null && place == Emission.Call => name.GetLocation(),
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name: var name } } when Emission.Emitter.Definition.Event is null && place == Emission.Call => name.GetLocation(),
        _ => OperationPlace.LocationOf(place),
    };
}
