using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Endpoints.Routes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Endpoints.Mapped;

/// <summary>
/// Follows what an endpoint is mapped on back to the application: through groups, locals, methods that return a group, and,
/// where it is a parameter, to the callers.
/// </summary>
internal sealed class PrefixReader(Compilation compilation, CancellationToken cancellation)
{
    private const int MaxDepth = 16;
    private const int MaxPrefixes = 32;

    // What `null` stands for that is passed for a group.
    private static readonly MappedPrefix Nothing = new(RouteTemplate.Root, null) { IsNothing = true };

    private readonly SourceCode _code = new(compilation, cancellation);
    private readonly Callers _callers = new(compilation, cancellation);
    private readonly MappingWrappers _wrappers = new(compilation, cancellation);

    /// <summary>The prefixes of <paramref name="builder"/>: several, where several callers pass one.</summary>
    /// <param name="builder">What an endpoint is mapped on.</param>
    /// <param name="inside">The calls whose bodies it stands in, where they are known.</param>
    public IReadOnlyList<MappedPrefix> Of(IOperation builder, Entered? inside = null)
    {
        var prefixes = Read(builder, inside, 0).Where(static prefix => !prefix.IsNothing).Distinct().Take(MaxPrefixes).ToList();
        return prefixes.Count > 0 ? prefixes : [MappedPrefix.Unknown];
    }

    private IEnumerable<MappedPrefix> Read(IOperation builder, Entered? inside, int depth)
    {
        cancellation.ThrowIfCancellationRequested();
        var value = builder.Unwrapped();
        if (depth > MaxDepth)
            return [MappedPrefix.Unknown];
        if (value.ConstantValue is { HasValue: true, Value: null } || value is IDefaultValueOperation)
            return [Nothing];
        return value switch
        {
            ILocalReferenceOperation local => OfLocal(local, inside, depth),
            IParameterReferenceOperation parameter => OfParameter(parameter, inside, depth),
            IInvocationOperation call => OfCall(call, inside, depth),
            ICoalesceOperation either => EitherOf(either.Value, either.WhenNull, inside, depth),
            IConditionalOperation { WhenFalse: { } otherwise } either => IsGroup(otherwise)
                ? EitherOf(otherwise, either.WhenTrue, inside, depth)
                : EitherOf(either.WhenTrue, otherwise, inside, depth),

            // A field may hold a group as well as the application.
            _ => [ByType(value.Type, isSeen: false)],
        };
    }

    // `group ?? app` and `group is null ? app : group` are the group of whoever passes one.
    private IEnumerable<MappedPrefix> EitherOf(IOperation first, IOperation other, Entered? inside, int depth)
    {
        var prefixes = Read(first, inside, depth + 1).ToList();
        var isAlways = IsGroup(first) && prefixes.Count > 0 && prefixes.TrueForAll(static prefix => !prefix.IsNothing && prefix.Template is not null);
        if (isAlways)
            return prefixes;

        // Whoever calls out of sight may pass one.
        var mayDiffer = prefixes.Exists(static prefix => !prefix.IsNothing && prefix.Template is null);
        return prefixes
            .Where(static prefix => !prefix.IsNothing && prefix.Template is not null)
            .Concat(Read(other, inside, depth + 1).Select(prefix => prefix with { MayDiffer = prefix.MayDiffer || mayDiffer }));
    }

    private static bool IsGroup(IOperation operation) => operation.Unwrapped() is IParameterReferenceOperation { Type: var type } && EndpointCode.IsGroup(type);

    private IEnumerable<MappedPrefix> OfLocal(ILocalReferenceOperation local, Entered? inside, int depth)
    {
        if (EndpointCode.ValueOf(local) is not { } value)
            return [ByType(local.Type, isSeen: false)];
        var access = Conventions.On(local.Local, local.Body());
        return Read(value, inside, depth + 1).Select(prefix => prefix.With(access));
    }

    private IEnumerable<MappedPrefix> OfCall(IInvocationOperation call, Entered? inside, int depth)
    {
        var body = _code.BodyOf(call.TargetMethod);
        if (call.TargetMethod.Name == "MapGroup" && body is null && EndpointCode.Receiver(call) is { } outer)
        {
            var given = EndpointCode.Argument(call, "prefix");
            var pattern = new RouteText(_code).Of(given, inside);

            // `MapCrud(routes, "/items")` makes a group of what its callers name.
            return pattern is null && inside is null && _wrappers.Around([given]) is var callers && callers[0] is not null
                ? callers.SelectMany(entered => Read(outer, entered, depth + 1).Select(prefix => prefix.Then(new RouteText(_code).Of(given, entered))))
                : Read(outer, inside, depth + 1).Select(prefix => prefix.Then(pattern));
        }

        if (body is not null)
        {
            return SourceCode.Returned(body) is { } returned
                ? Read(returned, new Entered(call, inside), depth + 1)
                : [MappedPrefix.Unknown];
        }

        // `.WithTags("Orders")` and its kind return what they are called on.
        return EndpointCode.Receiver(call) is { } receiver && EndpointCode.MapsEndpoints(receiver.Unwrapped().Type)
            ? Read(receiver, inside, depth + 1).Select(prefix => prefix.With(Conventions.Of(call)))
            : [ByType(call.Type, isSeen: false)];
    }

    private IEnumerable<MappedPrefix> OfParameter(IParameterReferenceOperation reference, Entered? inside, int depth)
    {
        var parameter = reference.Parameter;
        var access = Conventions.On(parameter, reference.Body());

        // The framework calls the lambda that `UseEndpoints` takes, with the application.
        if (parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.ExplicitInterfaceImplementation } method)
            return [ByType(parameter.Type, isSeen: true).With(access)];
        if (inside is not null && inside.Gives(parameter))
        {
            return inside.Given(parameter) is { } given
                ? Read(given, inside.Outer, depth + 1).Select(prefix => prefix.With(access))
                : [MappedPrefix.Unknown];
        }

        var found = new List<MappedPrefix>();
        foreach (var call in _callers.Of(method))
        {
            if (found.Count >= MaxPrefixes || new Entered(call, null).Given(parameter) is not { } given)
                continue;
            if (_callers.WithTypeOf(method, call) is { } outer)
                found.AddRange(outer.SelectMany(around => Read(given, new Entered(around, null), depth + 1)).Select(prefix => prefix.With(access)));
            else
                found.AddRange(Read(given, null, depth + 1).Select(prefix => prefix.With(access)));
        }

        return found.Count > 0 ? found : [(CarterModules.PrefixOf(method, _code) ?? ByType(parameter.Type, isSeen: false)).With(access)];
    }

    // Whoever maps on the application itself has no prefix; of a group that comes from elsewhere nobody knows the route.
    private static MappedPrefix ByType(ITypeSymbol? type, bool isSeen) =>
        EndpointCode.IsGroup(type) || !EndpointCode.MapsEndpoints(type) ? MappedPrefix.Unknown
        : isSeen || FrameworkType.Is(type!, EndpointCode.Space, "WebApplication") ? MappedPrefix.Root
        : MappedPrefix.LikelyRoot;
}
