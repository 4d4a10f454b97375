using Instrumentation.Analyzers.Emissions.Values;
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

    /// <summary>The prefixes of <paramref name="builder"/>: several, where several callers pass one.</summary>
    public IReadOnlyList<MappedPrefix> Of(IOperation builder)
    {
        var prefixes = Read(builder, null, 0).Distinct().Take(MaxPrefixes).ToList();
        return prefixes.Count > 0 ? prefixes : [MappedPrefix.Unknown];
    }

    private IEnumerable<MappedPrefix> Read(IOperation builder, Entered? inside, int depth)
    {
        cancellation.ThrowIfCancellationRequested();
        var value = builder.Unwrapped();
        if (depth > MaxDepth)
            return [MappedPrefix.Unknown];
        return value switch
        {
            ILocalReferenceOperation local => OfLocal(local, inside, depth),
            IParameterReferenceOperation parameter => OfParameter(parameter, inside, depth),
            IInvocationOperation call => OfCall(call, inside, depth),
            _ => [ByType(value.Type)],
        };
    }

    private IEnumerable<MappedPrefix> OfLocal(ILocalReferenceOperation local, Entered? inside, int depth)
    {
        if (EndpointCode.ValueOf(local) is not { } value)
            return [ByType(local.Type)];
        var access = Conventions.On(local.Local, local.Body());
        return Read(value, inside, depth + 1).Select(prefix => prefix.With(access));
    }

    private IEnumerable<MappedPrefix> OfCall(IInvocationOperation call, Entered? inside, int depth)
    {
        if (call.TargetMethod.Name == "MapGroup" && EndpointCode.Receiver(call) is { } outer)
        {
            var pattern = EndpointCode.TextOf(EndpointCode.Argument(call, "prefix"));
            return Read(outer, inside, depth + 1).Select(prefix => prefix.Then(pattern));
        }

        if (BodyOf(call.TargetMethod) is { } body)
        {
            return Returned(body) is { } returned
                ? Read(returned, new Entered(call, inside), depth + 1)
                : [MappedPrefix.Unknown];
        }

        // `.WithTags("Orders")` and its kind return what they are called on.
        return EndpointCode.Receiver(call) is { } receiver && EndpointCode.MapsEndpoints(receiver.Unwrapped().Type)
            ? Read(receiver, inside, depth + 1).Select(prefix => prefix.With(Conventions.Of(call)))
            : [ByType(call.Type)];
    }

    private IEnumerable<MappedPrefix> OfParameter(IParameterReferenceOperation reference, Entered? inside, int depth)
    {
        var parameter = reference.Parameter;
        var access = Conventions.On(parameter, reference.Body());
        if (parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.ExplicitInterfaceImplementation } method)
            return [ByType(parameter.Type).With(access)];
        if (inside is not null && Same(inside.Call.TargetMethod, method))
        {
            return inside.Call.Arguments.At(parameter.Ordinal) is { } given
                ? Read(given, inside.Outer, depth + 1).Select(prefix => prefix.With(access))
                : [MappedPrefix.Unknown];
        }

        var found = new List<MappedPrefix>();
        foreach (var call in CallsByName.In(compilation, method.Name, name => name == method.Name, cancellation))
        {
            if (found.Count < MaxPrefixes && Reaches(call.TargetMethod, method) && call.Arguments.At(parameter.Ordinal) is { } given)
                found.AddRange(Read(given, null, depth + 1).Select(prefix => prefix.With(access)));
        }

        return found.Count > 0 ? found : [ByType(parameter.Type).With(access)];
    }

    // Whoever maps on the application itself has no prefix; of a group that comes from elsewhere nobody knows the route.
    private static MappedPrefix ByType(ITypeSymbol? type) =>
        EndpointCode.IsGroup(type) || !EndpointCode.MapsEndpoints(type) ? MappedPrefix.Unknown : MappedPrefix.Root;

    private IOperation? BodyOf(IMethodSymbol method)
    {
        foreach (var reference in (method.ReducedFrom ?? method).OriginalDefinition.DeclaringSyntaxReferences)
        {
            var declaration = reference.GetSyntax(cancellation);
#pragma warning disable RS1030 // The method stands elsewhere than the endpoint; it is bound once.
            if (compilation.ContainsSyntaxTree(declaration.SyntaxTree))
                return compilation.GetSemanticModel(declaration.SyntaxTree).GetOperation(declaration, cancellation);
#pragma warning restore RS1030
        }

        return null;
    }

    // The value of the only `return`; where there are several, nobody knows which.
    private static IOperation? Returned(IOperation body)
    {
        IOperation? value = null;
        foreach (var operation in body.Descendants())
        {
            if (operation is not IReturnOperation { ReturnedValue: { } returned } || IsInFunction(operation, body))
                continue;
            if (value is not null)
                return null;
            value = returned;
        }

        return value;
    }

    private static bool IsInFunction(IOperation operation, IOperation body)
    {
        for (var around = operation.Parent; around is not null && !ReferenceEquals(around, body); around = around.Parent)
        {
            if (around is IAnonymousFunctionOperation or ILocalFunctionOperation)
                return true;
        }

        return false;
    }

    private static bool Reaches(IMethodSymbol target, IMethodSymbol method)
    {
        target = (target.ReducedFrom ?? target).OriginalDefinition;
        if (Same(target, method))
            return true;
        for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            if (Same(overridden, target))
                return true;
        }

        return target.ContainingType?.TypeKind == TypeKind.Interface
            && Same(method.ContainingType.FindImplementationForInterfaceMember(target), method);
    }

    private static bool Same(ISymbol? left, ISymbol? right) => SymbolEqualityComparer.Default.Equals(left?.OriginalDefinition, right?.OriginalDefinition);

    /// <summary>A call whose body is being read, so that its parameters are what it is given.</summary>
    private sealed record Entered(IInvocationOperation Call, Entered? Outer);
}
