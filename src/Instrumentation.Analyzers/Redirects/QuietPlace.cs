using Instrumentation.Analyzers.Endpoints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Redirects;

/// <summary>Endpoints whose redirects lose nothing that a campaign brought: nobody lands there.</summary>
internal static class QuietPlace
{
    // How the words of a route or a name begin that a provider, an e-mail or a button leads to.
    private static readonly string[] Beginnings =
    [
        "callback", "signin", "oauth", "oidc", "saml", "webhook", "payment", "checkout", "confirm", "verif", "activat", "unsubscri", "logout", "logoff", "signout",
        "basket", "login", "externallogin", "postlogin", "impersonat", "admin", "backoffice", "error",
    ];

    private static readonly string[] Words = ["sso", "cart", "reset"];

    // A GET that changes something is a POST in disguise.
    private static readonly string[] Verbs =
    [
        "Add", "Remove", "Delete", "Update", "Set", "Save", "Create", "Edit", "Change", "Toggle", "Switch", "Clear", "Cancel", "Approve", "Reject", "Enable", "Disable",
        "Submit", "Send", "Accept", "Decline", "Join", "Leave", "Restore", "Move", "Mark", "Import", "Sync", "Refresh", "Rebuild", "Process", "Seed", "Post",
    ];

    private static readonly string[] Secrets = ["token", "code", "state", "confirmationToken", "userId", "uid"];

    private static readonly string[] Changes = ["SaveChanges", "SaveChangesAsync", "SignIn", "SignInAsync", "SignOut", "SignOutAsync", "ExecuteDelete", "ExecuteUpdate", "ExecuteDeleteAsync", "ExecuteUpdateAsync"];

    // Pages about the interface, and files: no visitor comes to them for the product.
    private static readonly string[] Tools = ["swagger", "scalar", "openapi", "redoc", "health", "hangfire", "graphql", "favicon", "metrics", "error", "login", "signin", "sign-in", "account", "accessdenied", "access-denied", "forbidden", "notfound", "not-found", "404", "500", "maintenance"];

    // Programs ask for these, or pages for what they show.
    private static readonly string[] Folders =
        ["api", "file", "files", "image", "images", "img", "cdn", "upload", "uploads", "asset", "assets", "static", "download", "downloads", "storage", "blob", "blobs"];

    /// <summary>Whether it is one by its route, its names or what it takes.</summary>
    public static bool Is(Endpoint endpoint)
    {
        if (endpoint.Routes.Any(static route => route.Template is { } template && FirstOf(template.Text) == "api"))
            return true;
        if (Speaks(endpoint.Area) || Speaks(endpoint.PageHandler) || endpoint.Routes.Any(static route => Speaks(route.Template?.Text)))
            return true;
        return endpoint.Handler is { } handler && Is(handler);
    }

    /// <summary>Whether it is one by the names of <paramref name="method"/> and what it takes.</summary>
    public static bool Is(IMethodSymbol method) =>
        Speaks(method.Name) || Speaks(method.ContainingType?.Name) || method.Parameters.Count(static parameter => Array.IndexOf(Secrets, parameter.Name) >= 0) >= (HasToken(method) ? 1 : 2);

    /// <summary>Whether requests to it change something though a GET reaches it: its name says so, or its body does.</summary>
    public static bool IsDisguisedPost(Endpoint? endpoint, IMethodSymbol? method, IOperation body)
    {
        if (method is not null && (IsVerb(method.Name) || (endpoint is { Verbs.Count: 0 } && method.Parameters.Any(IsModel))))
            return true;
        return body.DescendantsAndSelf().Any(static operation => operation switch
        {
            IInvocationOperation call => Array.IndexOf(Changes, call.TargetMethod.Name) >= 0 || IsCookie(call),
            IPropertyReferenceOperation property => property.Property is { Name: "Form" or "HasFormContentType", ContainingType.Name: "HttpRequest" or "HttpRequestBase" },
            _ => false,
        });
    }

    /// <summary>Whether no visitor comes to <paramref name="target"/> for the product.</summary>
    public static bool IsTool(string target)
    {
        var end = target.IndexOfAny(['?', '#']);
        var path = end < 0 ? target : target.Substring(0, end);
        var last = path.Substring(path.LastIndexOf('/') + 1);
        return Array.Exists(Tools, tool => path.IndexOf(tool, StringComparison.OrdinalIgnoreCase) >= 0)
            || Array.IndexOf(Folders, FirstOf(path)) >= 0
            || (last.IndexOf('.') > 0 && !last.EndsWith(".html", StringComparison.OrdinalIgnoreCase) && !last.EndsWith(".aspx", StringComparison.OrdinalIgnoreCase));
    }

    // `api` of `/api/courses`; a literal alone is a page of that name.
    private static string? FirstOf(string path)
    {
        var start = path.StartsWith("~/", StringComparison.Ordinal) ? 2 : path.StartsWith("/", StringComparison.Ordinal) ? 1 : 0;
        var end = path.IndexOf('/', start);
        return end < 0 ? null : path.Substring(start, end - start).ToLowerInvariant();
    }

    // `SignOut`, `sign-out` and `signout` are one word to people.
    private static bool Speaks(string? name)
    {
        var before = "";
        foreach (var word in WordsIn(name ?? ""))
        {
            if (Array.IndexOf(Words, word) >= 0 || Array.Exists(Beginnings, beginning => word.StartsWith(beginning, StringComparison.Ordinal) || (before + word).StartsWith(beginning, StringComparison.Ordinal)))
                return true;
            before = word;
        }

        return false;
    }

    private static IEnumerable<string> WordsIn(string name)
    {
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var ends = i == name.Length || !char.IsLetter(name[i]) || (i > start && char.IsUpper(name[i]) && char.IsLower(name[i - 1]));
            if (!ends)
                continue;
            if (i > start)
                yield return name.Substring(start, i - start).ToLowerInvariant();
            start = i < name.Length && char.IsLetter(name[i]) ? i : i + 1;
        }
    }

    private static bool HasToken(IMethodSymbol method) => method.Parameters.Any(static parameter => parameter.Name.IndexOf("token", StringComparison.OrdinalIgnoreCase) >= 0 && parameter.Type.SpecialType == SpecialType.System_String);

    // `SetLanguage`, `OnGetDelete`; not `Settings` or `Address`.
    private static bool IsVerb(string name)
    {
        if (name.StartsWith("OnGet", StringComparison.Ordinal))
            name = name.Substring("OnGet".Length);
        return Array.Exists(Verbs, verb => name.StartsWith(verb, StringComparison.Ordinal) && (name.Length == verb.Length || char.IsUpper(name[verb.Length]) || name.Substring(verb.Length) == "Async"));
    }

    // Of an action without a verb, a class of its own is what a form fills.
    private static bool IsModel(IParameterSymbol parameter) =>
        parameter.Type is { TypeKind: TypeKind.Class, SpecialType: SpecialType.None } type
        && type.DeclaringSyntaxReferences.Length > 0
        && !parameter.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name is "FromQueryAttribute" or "FromRouteAttribute" or "FromServicesAttribute");

    private static bool IsCookie(IInvocationOperation call) => call.TargetMethod is { Name: "Append" or "Delete", ContainingType.Name: "IResponseCookies" };
}
