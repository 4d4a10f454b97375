using System.Globalization;
using System.Text.RegularExpressions;
using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Redirects;

/// <content>Reads calls: those of the framework that put URLs together, and those of methods of the compilation.</content>
internal sealed partial class TargetReader
{
    private static readonly Regex Holes = new(@"\{\{|\}\}|\{(?<number>\d+)[^{}]*\}", RegexOptions.CultureInvariant);

    private void AppendCall(IInvocationOperation call, Operand value, TargetText text)
    {
        var method = call.TargetMethod;
        switch (method.Name)
        {
            case "GetEncodedPathAndQuery" or "GetEncodedUrl" or "GetDisplayUrl":
                AppendOwnPath(text);
                text.KeepsQuery = true;
                break;
            case "GetUriWithQueryParameter" or "GetUriWithQueryParameters":
                text.KeepsQuery = true;
                break;
            case "AddQueryString" when method.ContainingType?.Name == "QueryHelpers":
                AppendAddedQuery(call, value, text);
                break;
            case "Add" or "Create" when method.ContainingType?.Name == "QueryString":
                AppendQueryString(call, value, text);
                break;
            case "Action" or "Page" or "RouteUrl" or "ActionLink" or "PageLink" or "GetPathByAction" or "GetPathByPage" or "GetPathByName" when IsFramework(method):
                AppendRouteUrl(call, value, text);
                break;
            case "Format" when IsText(method.ContainingType):
                AppendFormat(call, value, text);
                break;
            case "ToLower" or "ToLowerInvariant" or "ToUpper" or "ToUpperInvariant" when IsText(method.ContainingType) || method.ContainingType?.Name == "TextInfo":
                AppendRecased(call, value, text);
                break;
            case "GetLeftPart" when call.Instance is { } uri:
                AppendLeftPart(call, value.With(uri), text);
                break;
            default:
                AppendOtherCall(call, value, text);
                break;
        }
    }

    private void AppendOtherCall(IInvocationOperation call, Operand value, TargetText text)
    {
        if (PassedThrough(call) is { } parts)
        {
            foreach (var part in parts)
                AppendArgument(part, value, text);
        }
        else if (call.Instance is { } instance && KeepsText(call))
        {
            Append(value.With(instance), text);
            foreach (var argument in call.Arguments)
                text.KeepsQuery |= RequestQuery.IsIn(argument.Value);
        }
        else if (call.TargetMethod is { IsVirtual: false, IsAbstract: false, IsOverride: false } method
            && value.Frame.Code.BodyOf(method) is { } body
            && value.Frame.Enter(method, call) is { } entered)
        {
            AppendReturned(body, entered, call, text);
        }
        else
        {
            AppendOpen(call, text);
        }
    }

    // What is made of its arguments, one after the other; of those that encode, of the one that they encode.
    private static IEnumerable<IOperation>? PassedThrough(IInvocationOperation call)
    {
        var given = call.Arguments.Where(static argument => argument.ArgumentKind != ArgumentKind.DefaultValue)
            .OrderBy(static argument => argument.Parameter?.Ordinal).Select(static argument => argument.Value);
        return (call.TargetMethod.ContainingType?.Name, call.TargetMethod.Name) switch
        {
            ("String", "Concat") or ("UriHelper", "BuildRelative" or "BuildAbsolute") => given,
            ("Uri", "EscapeDataString" or "EscapeUriString" or "UnescapeDataString") => given.Take(1),
            ("WebUtility" or "HttpUtility", "UrlEncode" or "UrlDecode" or "HtmlEncode" or "UrlPathEncode") => given.Take(1),
            ("UrlEncoder" or "TextEncoder" or "HtmlEncoder", "Encode") => given.Take(1),
            ("IUrlHelper" or "UrlHelperBase" or "UrlHelper", "Content") => given.Take(1),
            ("NavigationManager", "ToAbsoluteUri" or "ToBaseRelativePath") => given.Take(1),
            ("PathString", "Add") when call.Instance is { } path => given.Take(1).Prepend(path),
            ("StringBuilder", "Append" or "AppendJoin") when call.Instance is { } builder => given.Prepend(builder),
            _ => null,
        };
    }

    private void AppendArgument(IOperation part, Operand value, TargetText text)
    {
        if (part.Unwrapped() is IArrayCreationOperation { Initializer: { } elements })
        {
            foreach (var element in elements.ElementValues)
                Append(value.With(element), text);
        }
        else
        {
            Append(value.With(part), text);
        }
    }

    private static bool KeepsText(IInvocationOperation call) =>
        call.TargetMethod.Name is "ToString" or "ToUriComponent" or "Trim" or "TrimEnd" or "TrimStart" or "Replace" or "Insert" or "Remove" or "Substring" or "Normalize"
        && call.TargetMethod.ContainingType is { Name: "String" or "PathString" or "QueryString" or "HostString" or "Uri" or "UriBuilder" or "StringBuilder" or "StringValues" or "Object" or "ValueType" }
        && call.Instance?.Unwrapped() is not IInstanceReferenceOperation;

    private void AppendFormat(IInvocationOperation call, Operand value, TargetText text)
    {
        string? format = null;
        var given = new List<IOperation>();
        foreach (var argument in call.Arguments.OrderBy(static argument => argument.Parameter?.Ordinal))
        {
            if (argument.Parameter?.Name == "format")
                format = value.With(argument.Value).Resolved().Operation.ConstantText();
            else if (argument.Value.Unwrapped() is IArrayCreationOperation { Initializer: { } elements })
                given.AddRange(elements.ElementValues);
            else if (argument.Parameter?.Name != "provider")
                given.Add(argument.Value);
        }

        if (format is null)
        {
            AppendOpen(call, text);
            return;
        }

        var at = 0;
        foreach (Match hole in Holes.Matches(format))
        {
            text.AddLiteral(format.Substring(at, hole.Index - at));
            at = hole.Index + hole.Length;
            if (!hole.Groups["number"].Success)
                text.AddLiteral(hole.Value.Substring(1));
            else if (int.TryParse(hole.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < given.Count)
                Append(value.With(given[number]), text);
            else
                text.IsUnknown = true;
        }

        text.AddLiteral(format.Substring(at));
    }

    private void AppendRecased(IInvocationOperation call, Operand value, TargetText text)
    {
        var source = IsText(call.TargetMethod.ContainingType) ? call.Instance : call.Arguments.At(0);
        var same = new TargetText(text.Last);
        if (source is null)
            same.IsUnknown = true;
        else
            Append(value.With(source), same);
        same.FindNames(_names);
        same.ChangesCase |= same.KeepsQuery || same.Copied.Count > 0;
        text.Add(same);
    }

    private void AppendLeftPart(IInvocationOperation call, Operand uri, TargetText text)
    {
        var whole = new TargetText(text.Last);
        Append(uri, whole);
        var part = call.Arguments.At(0) is { } argument ? (argument.Unwrapped() as IFieldReferenceOperation)?.Field.Name : null;
        if (!whole.Contains(TargetText.OwnPath) || part is not ("Path" or "Authority"))
            AppendOpen(call, text);
        else if (part == "Path")
            AppendOwnPath(text);
        else
            text.Text.Append(TargetText.Host);
    }

    private void AppendRouteUrl(IInvocationOperation call, Operand value, TargetText text)
    {
        text.IsRoute |= !text.IsInside;
        text.AddLiteral("/");
        var values = call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "values" && argument.ArgumentKind != ArgumentKind.DefaultValue);
        AppendValues(values is null ? null : value.With(values.Value), text);
    }

    private void AppendAddedQuery(IInvocationOperation call, Operand value, TargetText text)
    {
        if (call.Arguments.At(0) is { } uri)
            Append(value.With(uri), text);
        if (call.Arguments.Length == 3)
            AddPair(call.Arguments.At(1), call.Arguments.At(2), value, text);
        else
            AppendValues(call.Arguments.At(1) is { } pairs ? value.With(pairs) : null, text);
    }

    private void AppendQueryString(IInvocationOperation call, Operand value, TargetText text)
    {
        if (call.Instance is { } before)
            Append(value.With(before), text);
        if (call.Arguments.Length == 2)
            AddPair(call.Arguments.At(0), call.Arguments.At(1), value, text);
        else if (call.Arguments.At(0) is { } query && query.Type?.Name == "QueryString")
            Append(value.With(query), text);
        else
            AppendValues(call.Arguments.At(0) is { } pairs ? value.With(pairs) : null, text);
    }

    private void AddPair(IOperation? name, IOperation? given, Operand value, TargetText text)
    {
        if (name is null || given is null)
        {
            text.IsUnknown = true;
        }
        else if (value.With(name).Resolved().Operation.ConstantText() is { } constant)
        {
            AddName(constant, value.With(given), text);
        }
        else if (NameList.Of(value.With(name)) is { } listed)
        {
            foreach (var one in listed)
                AddName(one, null, text);
        }
        else
        {
            text.IsUnknown = true;
        }
    }

    private static bool IsText(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_String;

    private static bool IsFramework(IMethodSymbol method)
    {
        for (var space = method.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            if (space is { Name: "AspNetCore", ContainingNamespace.Name: "Microsoft" } or { Name: "Web", ContainingNamespace.Name: "System" })
                return true;
        }

        return false;
    }
}
