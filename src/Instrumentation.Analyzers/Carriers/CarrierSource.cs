using Instrumentation.Analyzers.Emissions;
using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Carriers;

/// <summary>The carrier that the values of another one come from.</summary>
internal static class CarrierSource
{
    /// <summary>The carrier, and whether one of the values is a key of it that the target has, too.</summary>
    public static (Carrier? Source, bool Copied) Of(IReadOnlyList<IOperation> values, Carrier target, CarrierTypes types, Codebase code)
    {
        Carrier? source = null;
        var copied = false;
        foreach (var value in values)
        {
            if (types.Of(value.Unwrapped().Type) is { } whole && value.Unwrapped() is not IObjectCreationOperation)
                (source, copied) = (source ?? whole, true);
            foreach (var part in PartsOf(value, code))
            {
                if (MemberOf(part) is not var (member, type) || types.Of(type) is not { } carrier)
                    continue;
                var isCopied = carrier.NameOf(member) is { } name && target.Members.ContainsKey(name);
                if (source is null || (isCopied && !copied))
                    source = carrier;
                copied |= isCopied;
            }
        }

        return (source, copied);
    }

    // The expression, what it is computed of, and what stands behind a local in it.
    private static IEnumerable<IOperation> PartsOf(IOperation value, Codebase code)
    {
        foreach (var part in Shown(value))
        {
            yield return part;
            if (part is not ILocalReferenceOperation)
                continue;
            var behind = new Operand(part, code.Outermost).Resolved().Operation;
            if (!ReferenceEquals(behind, part) && behind is not IObjectCreationOperation)
            {
                foreach (var inner in Shown(behind))
                    yield return inner;
            }
        }
    }

    // What somebody looks up by a key may be of somebody else, `admins.Of(request.UserId)`: what such a call is given is left out, but for what it is an extension of.
    private static IEnumerable<IOperation> Shown(IOperation value)
    {
        var pending = new Stack<IOperation>();
        pending.Push(value);
        while (pending.Count > 0)
        {
            var part = pending.Pop();
            yield return part;
            foreach (var inner in part.ChildOperations.Reverse())
            {
                if (inner is not IArgumentOperation { Parameter: { } parameter, Parent: IInvocationOperation { TargetMethod: var called } }
                    || (called.MethodKind != MethodKind.DelegateInvoke && OutermostNamespace.IsOfPlatform(called))
                    || (called.IsExtensionMethod && parameter.Ordinal == 0))
                {
                    pending.Push(inner);
                }
            }
        }
    }

    private static (ISymbol Member, ITypeSymbol Type)? MemberOf(IOperation part) => part switch
    {
        IPropertyReferenceOperation { Instance: { Type: { } type } instance } property when IsObject(instance) => (property.Property, type),
        IFieldReferenceOperation { Instance: { Type: { } type } instance } field when IsObject(instance) => (field.Field, type),
        _ => null,
    };

    private static bool IsObject(IOperation instance) => instance is not IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver };
}
