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

    /// <summary>The endpoint that <paramref name="call"/> maps; null when it maps none.</summary>
    public static Endpoint? Read(IInvocationOperation call, Compilation compilation, CancellationToken cancellation)
    {
        var method = call.TargetMethod;
        if (!MayMap(method.Name)
            || !FrameworkType.Is(method.ContainingType, EndpointCode.Space, "EndpointRouteBuilderExtensions")
            || EndpointCode.Receiver(call) is not { } builder
            || EndpointCode.Argument(call, "pattern") is not { } pattern)
        {
            return null;
        }

        var prefixes = new PrefixReader(compilation, cancellation).Of(builder);
        var verbs = method.Name == "MapMethods" ? VerbsIn(EndpointCode.Argument(call, "httpMethods")) : VerbsByName[method.Name];
        var text = EndpointCode.TextOf(pattern);
        var handler = HandlerOf(EndpointCode.Argument(call, "handler") ?? EndpointCode.Argument(call, "requestDelegate"));
        var lambda = handler as IAnonymousFunctionOperation;
        var named = (handler as IMethodReferenceOperation)?.Method.OriginalDefinition;
        var access = Conventions.And(
            Conventions.After(call),
            (lambda?.Symbol ?? named) is { } symbol ? Access.Of(symbol, null) : null);
        return new Endpoint
        {
            Routes = [.. prefixes.Select(prefix => new EndpointRoute(verbs, prefix.Then(text).Template))],
            Handler = named,
            Lambda = lambda,
            Mapping = call.Syntax,
            Place = PlaceOf(call),
            IsAnonymous = Agreed(prefixes.Select(prefix =>
                Conventions.And(access, prefix.Access) ?? (prefix.Template is null ? null : ConventionalRoutes.Of(compilation, cancellation).IsOpen))),
            TakesForm = (lambda?.Symbol ?? named) is { } taker && FormInput.IsTakenBy(taker),
            IsApi = true,
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

    private static IOperation? HandlerOf(IOperation? value)
    {
        for (var i = 0; i < 8 && value is not null; i++)
        {
            value = value.Unwrapped();
            switch (value)
            {
                case IDelegateCreationOperation creation:
                    value = creation.Target;
                    break;
                case ILocalReferenceOperation local:
                    value = EndpointCode.ValueOf(local);
                    break;
                default:
                    return value;
            }
        }

        return null;
    }

    private static Location PlaceOf(IInvocationOperation call) => call.Syntax is InvocationExpressionSyntax { Expression: var called }
        ? called switch
        {
            MemberAccessExpressionSyntax member => member.Name.GetLocation(),
            MemberBindingExpressionSyntax member => member.Name.GetLocation(),
            _ => called.GetLocation(),
        }
        : call.Syntax.GetLocation();
}
