using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Bags;

/// <content>What a call does to the bag: one of its own methods, or one that is given it.</content>
internal sealed partial class BagWalk
{
    private void Visit(IInvocationOperation call)
    {
        if (_variable.Members.Count > 0 && _variable.IsVariable(call.Instance) && BagFunction.Of(call, _frame) is var (own, method, entered))
        {
            Set(Through(own, new BagVariable(method.ContainingType.OriginalDefinition, _variable.Members), entered, Current, _depth + 1));
            return;
        }

        // One that a derived type may replace, or that nobody can follow.
        if (_variable.Members.Count > 0 && _variable.IsVariable(call.Instance) && !call.TargetMethod.DeclaringSyntaxReferences.IsEmpty)
            Escape($"'{call.TargetMethod.Name}' may change it");

        if (_variable.IsBag(call.Instance))
        {
            Use(call);
            return;
        }

        foreach (var argument in call.Arguments)
        {
            if (_variable.IsBag(argument.Value))
                Pass(call, argument);
            else if (_variable.Members.Count > 0 && _variable.IsVariable(argument.Value))
                PassWhole(call, argument);
        }
    }

    private void Use(IInvocationOperation call)
    {
        switch (call.TargetMethod.Name)
        {
            case "Add" or "TryAdd" or "Set" or "SetItem" or "SetParameter" or "Append" when call.Arguments.Length == 2 && IsText(call.TargetMethod.Parameters[0].Type):
                Add(call.Arguments.At(0)!, call.Arguments.At(1));
                break;
            case "Add" or "Append" when call.Arguments.Length == 1:
                AddPair(call.Arguments[0].Value);
                break;
            case "Remove" when call.Arguments.At(0) is { } key:
                Set(Removed(key));
                break;
            case "Clear":
                Set(PropertyBag.Empty);
                break;
            case "ContainsKey" or "Contains" or "TryGetValue" or "GetEnumerator" or "ToString" or "GetHashCode" or "Equals" or "GetType"
                or "EnsureCapacity" or "TrimExcess" or "CopyTo" or "ContainsValue":
                break;
            case var _ when _variable.IsVariable(call.Instance) && BagFunction.Of(call, _frame) is var (own, method, entered):
                Set(Through(own, new BagVariable(method.ContainingType.OriginalDefinition, []), entered, Current, _depth + 1));
                break;
            default:
                if (call.TargetMethod.ReturnsVoid || !IsOfFramework(call.TargetMethod))
                    Escape($"'{call.TargetMethod.Name}' may change it");
                break;
        }
    }

    private PropertyBag Removed(IOperation key)
    {
        var names = Names.NameReader.Read(new Operand(key, _frame));
        return names.Count == 1 && names[0].Text is { } name ? Current.Without(name) : Current.Uncertain("an unknown property is removed");
    }

    private void Pass(IInvocationOperation call, IArgumentOperation argument)
    {
        if (argument.Parameter is not { } parameter || _frame.Code.IsEmitter(call.TargetMethod))
            return;
        if (BagFunction.Of(call, _frame) is var (body, method, frame) && argument.Parameter.Ordinal < method.Parameters.Length)
        {
            var given = method.Parameters[parameter.Ordinal];
            Set(given.RefKind is RefKind.Ref or RefKind.Out
                ? PropertyBag.Opaque($"'{call.TargetMethod.Name}' assigns it")
                : Through(body, new BagVariable(given, []), frame, Current, _depth + 1));
        }
        else if (ThroughWrappers(call, parameter) is { } passed)
        {
            Set(passed);
        }
        else if (call.TargetMethod.MethodKind == MethodKind.DelegateInvoke)
        {
            Set(FilledBy(call));
        }
        else if (parameter.RefKind != RefKind.None || (BagType.CanChange(parameter.Type) && !IsOfFramework(call.TargetMethod)) || IsArrayLent(call, argument))
        {
            Escape($"'{call.TargetMethod.Name}' may change it");
        }
    }

    // `fill(bag)`
    private PropertyBag FilledBy(IInvocationOperation call) =>
        BagFunction.IsFromCaller(call, _frame) ? Current.FilledByCaller("the caller fills it") : Current.Widened("a delegate may change it");

    // `provider.Send(name, bag)`, of which the compilation has the implementations that send it on.
    private PropertyBag? ThroughWrappers(IInvocationOperation call, IParameterSymbol parameter)
    {
        PropertyBag? bag = null;
        foreach (var wrapper in _frame.Code.Wrappers.Of(call.TargetMethod))
        {
            if (parameter.RefKind != RefKind.None
                || parameter.Ordinal >= wrapper.Method.Parameters.Length
                || _frame.Code.BodyOf(wrapper.Method) is not { } body
                || _frame.Enter(wrapper.Method, call) is not { } frame)
            {
                return null;
            }

            var sent = Through(body, new BagVariable(wrapper.Method.Parameters[parameter.Ordinal], []), frame, Current, _depth + 1);
            bag = bag is null ? sent : BagChoice.Of(bag, sent);
        }

        return bag;
    }

    // The event itself goes to a method that may fill it: `AddVisit(telemetry)`, `telemetry.WithVisit(visit)`.
    private void PassWhole(IInvocationOperation call, IArgumentOperation argument)
    {
        if (_frame.Code.IsEmitter(call.TargetMethod))
            return;
        if (argument.Parameter is { RefKind: RefKind.None } parameter
            && BagFunction.Of(call, _frame) is var (body, method, frame)
            && parameter.Ordinal < method.Parameters.Length)
        {
            Set(Through(body, new BagVariable(method.Parameters[parameter.Ordinal], _variable.Members), frame, Current, _depth + 1));
        }
        else if (call.TargetMethod.MethodKind == MethodKind.DelegateInvoke)
        {
            Set(FilledBy(call));
        }
        else if (!IsOfFramework(call.TargetMethod))
        {
            Escape($"'{call.TargetMethod.Name}' may change it");
        }
    }

    // `Array.Fill(pairs, …)`, `other.CopyTo(pairs, 0)`; of LINQ nothing writes.
    private static bool IsArrayLent(IInvocationOperation call, IArgumentOperation argument) =>
        argument.Value.Unwrapped().Type is IArrayTypeSymbol && call.TargetMethod.ContainingType is not { Name: "Enumerable" };

    private static bool IsText(ITypeSymbol type) => type.SpecialType is SpecialType.System_String or SpecialType.System_Object;

    private static bool IsOfFramework(IMethodSymbol method)
    {
        var name = method.ContainingAssembly?.Name ?? "";
        return name.StartsWith("System", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.", StringComparison.Ordinal)
            || name is "mscorlib" or "netstandard" or "Newtonsoft.Json";
    }
}
