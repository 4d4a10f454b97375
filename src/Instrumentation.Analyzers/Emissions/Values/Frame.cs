using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>
/// One call that is being read: a method's body, entered with the arguments of the call. What a parameter means there, the
/// caller says; what is found there is reported at the outermost call, since that is where somebody can change it.
/// </summary>
internal sealed class Frame
{
    /// <summary>How many calls deep a value is followed.</summary>
    public const int MaxDepth = 8;

    // How many wrappers deep an emission is followed: each does no more than hand on what it is given.
    private const int MaxWrappers = 64;

    private readonly IMethodSymbol? _method;
    private readonly IOperation? _call;
    private readonly Frame? _captured;
    private readonly IOperation? _place;
    private readonly int _depth;
    private readonly int _wrappers;
    private readonly (int Ordinal, IOperation Value)? _chosen;
    private readonly Operand? _element;

    /// <summary>The outermost frame: nobody knows who calls.</summary>
    public Frame(Codebase code) => Code = code;

    private Frame(Frame from, IOperation place, INamedTypeSymbol? objectType)
    {
        Code = from.Code;
        ObjectType = objectType;
        _place = place;
        _depth = from._depth;
        _wrappers = from._wrappers;
    }

    private Frame(IMethodSymbol method, IOperation call, Frame caller, Frame? captured, (int Ordinal, IOperation Value)? chosen = null, bool isWrapper = false)
    {
        _chosen = chosen;
        Code = caller.Code;
        Caller = caller;
        _method = method;
        _call = call;
        _captured = captured;
        _depth = caller._depth + (isWrapper ? 0 : 1);
        _wrappers = caller._wrappers + (isWrapper ? 1 : 0);
    }

    private Frame(IMethodSymbol method, IMethodReferenceOperation group, Operand element, Frame caller)
        : this(method, group, caller, captured: null) => _element = element;

    /// <summary>What is read.</summary>
    public Codebase Code { get; }

    /// <summary>How many wrappers deeper than one that is entered now an emission is still followed.</summary>
    public int WrappersLeft => MaxWrappers - _wrappers - 1;

    /// <summary>The frame of the call; null for the outermost.</summary>
    public Frame? Caller { get; }

    /// <summary>
    /// The frame of <paramref name="method"/>, entered by <paramref name="call"/> (an invocation, also one that is bound only when it runs, a creation or a property reference);
    /// null where following it would not end: it is being read already, or the calls are too many.
    /// </summary>
    /// <param name="method">What is entered.</param>
    /// <param name="call">The call.</param>
    /// <param name="captured">Of a lambda, the frame in which it stands and whose variables it sees.</param>
    public Frame? Enter(IMethodSymbol method, IOperation call, Frame? captured = null)
    {
        method = method.OriginalDefinition;
        return _depth >= MaxDepth || IsBeingRead(method) ? null : new Frame(method, call, this, captured);
    }

    /// <summary>The frame of a wrapper, entered by <paramref name="call"/>; null where following it would not end.</summary>
    public Frame? EnterWrapper(IMethodSymbol wrapper, IOperation call)
    {
        wrapper = wrapper.OriginalDefinition;
        return _wrappers >= MaxWrappers || IsBeingRead(wrapper) ? null : new Frame(wrapper, call, this, captured: null, isWrapper: true);
    }

    private bool IsBeingRead(IMethodSymbol method)
    {
        for (var frame = this; frame is not null; frame = frame.Caller)
        {
            if (SymbolEqualityComparer.Default.Equals(frame._method, method))
                return true;
        }

        return false;
    }

    /// <summary>The frame of the same call, where <paramref name="value"/> is what it gives for an argument: one of those between which a condition decides there.</summary>
    public Frame Choosing(int ordinal, IOperation value) => new(_method!, _call!, Caller!, _captured, (ordinal, value), isWrapper: _wrappers > Caller!._wrappers);

    /// <summary>The frame of <paramref name="method"/>, which <paramref name="group"/> hands to something that calls it with <paramref name="element"/>; null where following it would not end.</summary>
    public Frame? Enter(IMethodSymbol method, IMethodReferenceOperation group, Operand element) => Enter(method, group) is null ? null : new Frame(method.OriginalDefinition, group, element, this);

    /// <summary>Another body, of which no call is known, and which is read for what stands at <paramref name="place"/>: what is found there is reported here.</summary>
    /// <param name="place">What it is read for.</param>
    /// <param name="objectType">Of a constructor, the type of the object that it makes, where that is known better than by where it stands.</param>
    public Frame At(IOperation place, INamedTypeSymbol? objectType = null) => new(this, place, objectType);

    /// <summary>The same call, where <c>this</c> is of <paramref name="type"/> and no other.</summary>
    public Frame Of(INamedTypeSymbol type)
    {
        var same = (Frame)MemberwiseClone();
        same.ObjectType = same.ExactType = type;
        return same;
    }

    /// <summary>The type that <c>this</c> certainly has; null where it is not known, or one of several.</summary>
    public INamedTypeSymbol? ExactType { get; private set; }

    /// <summary>The type that <c>this</c> has at least; null where the code says no more than where it stands.</summary>
    public INamedTypeSymbol? ObjectType { get; private set; }

    /// <summary>What the call passes for <paramref name="parameter"/>, defaults included; null where that is not known.</summary>
    public Operand? Argument(IParameterSymbol parameter)
    {
        if (!SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol?.OriginalDefinition, _method))
            return _captured?.Argument(parameter);
        if (_element is { } element && _call is IMethodReferenceOperation group)
            return ArgumentOf(group, element, parameter.Ordinal);
        if (Caller is not null && _call is IObjectCreationOperation creation)
            return creation.Arguments.At(parameter.Ordinal) is { } argument ? new Operand(argument, Caller) : null;
        if (Caller is not null && _call is IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation { Target: var target, Value: var set } })
            return _method!.MethodKind == MethodKind.PropertySet && parameter.Ordinal == 0 && _method.Parameters.Length == 1 && ReferenceEquals(target, _call) ? new Operand(set, Caller) : null;
        if (Caller is not null && _call is IDynamicInvocationOperation late)
            return LateCall.At(late, parameter.Ordinal) is { } passed ? new Operand(passed, Caller) : null;
        if (Caller is null || _call is not IInvocationOperation call)
            return null;

        // An implementation's parameters correspond by position to those of the interface that is called, and a call of an
        // extension method has its receiver for the first argument.
        var isReduced = call.TargetMethod.ReducedFrom is not null && _method!.Parameters.Length > call.TargetMethod.Parameters.Length;
        if (isReduced && parameter.Ordinal == 0)
            return call.Instance is { } receiver ? new Operand(receiver, Caller) : null;
        var ordinal = isReduced ? parameter.Ordinal - 1 : parameter.Ordinal;
        return _chosen is var (at, value) && at == ordinal ? new Operand(value, Caller)
            : call.Arguments.At(ordinal) is { } given ? new Operand(given, Caller)
            : null;
    }

    // A method group of an extension has its receiver for the first argument.
    private Operand? ArgumentOf(IMethodReferenceOperation group, Operand element, int ordinal) =>
        _method!.IsExtensionMethod && group.Instance is { } receiver
            ? ordinal == 0 ? new Operand(receiver, Caller!) : ordinal == 1 ? element : null
            : ordinal == 0 ? element : null;

    /// <summary>What the call says that <paramref name="parameter"/> is; itself where that is not known, or what it is there where that is a type parameter too.</summary>
    public ITypeSymbol TypeArgument(ITypeParameterSymbol parameter)
    {
        if (Caller is null || _call is not IInvocationOperation { TargetMethod: var target })
            return parameter;
        var (declared, given) = parameter.DeclaringMethod is { } method
            ? (SymbolEqualityComparer.Default.Equals(method.OriginalDefinition, _method), target.TypeArguments)
            : (SymbolEqualityComparer.Default.Equals(parameter.ContainingType, target.ContainingType?.OriginalDefinition), target.ContainingType?.TypeArguments ?? ImmutableArray<ITypeSymbol>.Empty);
        if (!declared)
            return _captured?.TypeArgument(parameter) ?? parameter;
        return parameter.Ordinal >= given.Length ? parameter
            : given[parameter.Ordinal] is ITypeParameterSymbol outer ? Caller.TypeArgument(outer)
            : given[parameter.Ordinal];
    }

    /// <summary>The object whose method or property was entered; null where that is not known, and in a constructor, whose object is not made yet.</summary>
    public Operand? Receiver => Caller is null ? null : _call switch
    {
        IInvocationOperation { Instance: { } instance, TargetMethod.MethodKind: not (MethodKind.DelegateInvoke or MethodKind.Constructor) } => new Operand(instance, Caller),
        IPropertyReferenceOperation { Instance: { } instance } => new Operand(instance, Caller),
        IDynamicInvocationOperation { Operation: IDynamicMemberReferenceOperation { Instance: { } instance } } => new Operand(instance, Caller),
        IMethodReferenceOperation { Instance: { } instance } => new Operand(instance, Caller),
        _ => null,
    };

    /// <summary>What in the outermost body stands for <paramref name="operation"/>: itself, or the call that leads to it.</summary>
    public IOperation PlaceOf(IOperation operation) =>
        _place is not null ? _place : Caller is null ? operation : _captured?.PlaceOf(operation) ?? Caller.PlaceOf(_call!);
}
