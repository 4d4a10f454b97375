using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Endpoints.Controllers;
using Instrumentation.Analyzers.Endpoints.Routes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Endpoints.Mapped;

/// <summary>Reads endpoints that a call maps: <c>orders.MapPost("/{id}/withdraw", Withdraw)</c>.</summary>
internal static class MappedReader
{
    private static readonly Dictionary<string, string[]> VerbsByName = new()
    {
        ["MapGet"] = ["GET"],
        ["MapPost"] = ["POST"],
        ["MapPut"] = ["PUT"],
        ["MapPatch"] = ["PATCH"],
        ["MapDelete"] = ["DELETE"],
        ["MapMethods"] = [],
        ["Map"] = [],
    };

    /// <summary>Whether a method of this name may map an endpoint: the first and cheapest question.</summary>
    public static bool MayMap(string name) => name.StartsWith("Map", StringComparison.Ordinal) && VerbsByName.ContainsKey(name);

    /// <summary>Whether endpoints that <paramref name="method"/> maps are read.</summary>
    public static bool IsRead(IMethodSymbol method) => MayMap(method.Name) && FrameworkType.Is(method.ContainingType, EndpointCode.Space, "EndpointRouteBuilderExtensions");

    /// <summary>The endpoints that <paramref name="call"/> maps: none, one, or, where it stands in a method that passes its parameters on, one for each call of that.</summary>
    public static IEnumerable<Endpoint> Read(IInvocationOperation call, Compilation compilation, CancellationToken cancellation)
    {
        if (!IsRead(call.TargetMethod)
            || EndpointCode.Receiver(call) is not { } builder
            || EndpointCode.Argument(call, "pattern") is not { } pattern)
        {
            return [];
        }

        var handler = EndpointCode.Argument(call, "handler") ?? EndpointCode.Argument(call, "requestDelegate");
        var code = new SourceCode(compilation, cancellation);
        return new MappingWrappers(compilation, cancellation).Around([pattern, handler]).Select(inside =>
        {
            var prefixes = new PrefixReader(compilation, cancellation).Of(builder, inside);
            var text = new RouteText(code).Of(pattern, inside);
            return Made(call, inside, prefixes, text, MappedHandler.Of(handler, inside, code), ConventionalRoutes.Of(compilation, cancellation).IsOpen);
        });
    }

    private static Endpoint Made(IInvocationOperation call, Entered? inside, IReadOnlyList<MappedPrefix> prefixes, string? text, IOperation? handler, bool? isOpen)
    {
        var verbs = call.TargetMethod.Name == "MapMethods" ? VerbsIn(EndpointCode.Argument(call, "httpMethods")) : VerbsByName[call.TargetMethod.Name];
        var lambda = handler as IAnonymousFunctionOperation;
        var named = (handler as IMethodReferenceOperation)?.Method.OriginalDefinition;
        var access = Conventions.And(
            Conventions.After(call),
            (lambda?.Symbol ?? named) is { } symbol ? Access.Of(symbol, null) : null);
        if (inside is not null)
            access = Conventions.And(access, Conventions.After(inside.First));
        return new Endpoint
        {
            Routes = [.. prefixes.Select(prefix => new EndpointRoute(verbs, prefix.Then(text).Template) { MayDiffer = prefix.MayDiffer })],
            Handler = named,
            Lambda = lambda,
            Mapping = (inside?.First ?? call).Syntax,
            Place = PlaceOf(inside?.First ?? call),
            IsAnonymous = Agreed(prefixes.Select(prefix => Conventions.And(access, prefix.Access) ?? (prefix.Template is null ? null : isOpen))),
            TakesForm = (lambda?.Symbol ?? named) is { } taker && FormInput.IsTakenBy(taker),
            IsApi = true,
            Filters = [.. Conventions.FiltersAround(call)],
            Types = inside is null ? [] : [.. inside.TypeArguments.OfType<INamedTypeSymbol>()],
        };
    }

    private static bool? Agreed(IEnumerable<bool?> answers)
    {
        var distinct = answers.Distinct().ToList();
        return distinct.Count == 1 ? distinct[0] : null;
    }

    // A list that nobody can read may hold any verb.
    private static IReadOnlyList<string> VerbsIn(IOperation? list)
    {
        if (list?.Unwrapped() is ILocalReferenceOperation local)
            list = EndpointCode.ValueOf(local);
        var verbs = new List<string>();
        foreach (var element in list?.Descendants() ?? [])
        {
            if (element is ILiteralOperation or IFieldReferenceOperation or IPropertyReferenceOperation or ILocalReferenceOperation
                && element.Type?.SpecialType == SpecialType.System_String)
            {
                if ((element.ConstantText() ?? NameOf(element)) is not { } verb)
                    return [];
                verbs.Add(verb.ToUpperInvariant());
            }
        }

        return verbs;
    }

    // `HttpMethods.Post` is read-only, not constant.
    private static string? NameOf(IOperation element) =>
        element is IFieldReferenceOperation { Field: { ContainingType.Name: "HttpMethods", Name: var name } } ? name : null;

    private static Location PlaceOf(IInvocationOperation call) => call.Syntax is InvocationExpressionSyntax { Expression: var called }
        ? called switch
        {
            MemberAccessExpressionSyntax member => member.Name.GetLocation(),
            MemberBindingExpressionSyntax member => member.Name.GetLocation(),
            _ => called.GetLocation(),
        }
        : call.Syntax.GetLocation();
}
