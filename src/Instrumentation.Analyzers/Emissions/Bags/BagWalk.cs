using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Bags;

/// <summary>Follows a bag that is filled in several steps, from where it is made to where it is sent.</summary>
internal sealed partial class BagWalk : BodyWalk<PropertyBag>
{
    // A constructor may be called from many places, each of which may be another constructor.
    private const int StepsToConstruction = 6;

    private readonly BagVariable _variable;
    private readonly IOperation? _point;
    private readonly int _depth;
    private readonly bool _mayComeAgain;
    private Frame _frame;
    private PropertyBag? _found;
    private bool _isDecided;

    private BagWalk(IOperation body, BagVariable variable, Frame frame, IOperation? point, int depth)
        : base(body, variable.Symbol)
    {
        _variable = variable;
        _frame = frame;
        _point = point;
        _depth = depth;
        _mayComeAgain = MayComeAgain(point);
    }

    /// <summary>The bag that <paramref name="variable"/> holds where <paramref name="point"/> mentions it.</summary>
    public static PropertyBag At(Operand point, BagVariable variable, int depth)
    {
        var walk = new BagWalk(BodyOf(point.Operation, variable.Symbol), variable, point.Frame, point.Operation, depth);
        var isFollowed = walk.Run(Start(variable, point, depth));

        // `if (bag != null) sdk.Track(name, bag);` sends nothing where there is no bag, so that there is nothing to say of it.
        if (isFollowed && walk._found is null && walk._isDecided)
            return PropertyBag.Unreached;
        if (!isFollowed || walk._found is not { } found)
            return PropertyBag.Opaque($"'{variable.Symbol.Name}' is filled in too many steps");
        return walk.MayChangeBeforeUse() ? found.Widened($"'{variable.Symbol.Name}' may change before it is sent") : found;
    }

    // What becomes of the bag in a function that gets it, or the object that holds it, as its parameter.
    private static PropertyBag Through(IOperation body, BagVariable parameter, Frame frame, PropertyBag bag, int depth)
    {
        var walk = new BagWalk(body, parameter, frame, point: null, depth);

        // A function that never ends normally does not matter to what comes after it.
        return walk.Run(bag) ? walk.AtEnd ?? bag : bag.Widened($"'{parameter.Symbol.Name}' is filled in too many steps");
    }

    /// <summary>What a constructor makes of <paramref name="bag"/>, in the members of the object that it makes.</summary>
    public static PropertyBag ThroughConstructor(ConstructorRun run, IReadOnlyList<string> members, PropertyBag bag, int depth) =>
        run.Body is { } body ? Through(body, new BagVariable(run.Constructor.ContainingType.OriginalDefinition, members), run.Frame, bag, depth + 1) : bag;

    /// <summary>What an object's own method or setter makes of <paramref name="bag"/>, itself or in its members; null where the compilation has no body of it.</summary>
    public static PropertyBag? ThroughMember(IMethodSymbol method, IOperation use, IReadOnlyList<string> members, Frame frame, PropertyBag bag, int depth) =>
        frame.Code.BodyOf(method) is { } body && frame.Enter(method, use) is { } entered
            ? Through(body, new BagVariable(method.ContainingType.OriginalDefinition, members), entered, bag, depth + 1)
            : null;

    /// <summary>What the method that <paramref name="call"/> enters makes of <paramref name="bag"/>, in the members of what its <paramref name="parameter"/> is given; null where the compilation has no body of it.</summary>
    public static PropertyBag? ThroughParameter(IInvocationOperation call, IParameterSymbol parameter, IReadOnlyList<string> members, Frame frame, PropertyBag bag, int depth) =>
        BagFunction.Of(call, frame) is var (body, _, entered) ? Through(body, new BagVariable(parameter, members), entered, bag, depth + 1) : null;

    /// <inheritdoc/>
    protected override PropertyBag Join(PropertyBag left, PropertyBag right) =>
        _variable.Members.Count == 0 ? BagChoice.Of(left, right)

        // An event that is null is not sent, and so has no properties that anybody could miss.
        : ReferenceEquals(left, PropertyBag.Null) ? right
        : ReferenceEquals(right, PropertyBag.Null) ? left
        : BagChoice.Of(left, right);

    /// <inheritdoc/>
    protected override PropertyBag AtAnyTime() => PropertyBag.Opaque($"a function that is called elsewhere uses '{_variable.Symbol.Name}'");

    // `void Add(string key, object value) => bag[key] = value;` is told key and value by each of its calls.
    /// <inheritdoc/>
    protected override object? Enter(IInvocationOperation call)
    {
        var outside = _frame;
        _frame = _frame.Enter(call.TargetMethod, call, captured: _frame) ?? _frame;
        return outside;
    }

    /// <inheritdoc/>
    protected override void Leave(object? outside) => _frame = (Frame)outside!;

    /// <summary>The bag that an expression within the body is; the walked one as it is at this point.</summary>
    internal PropertyBag Read(IOperation value) => BagReader.Read(new Operand(value, _frame), _depth + 1, this);

    /// <summary>The walked bag at this point, if <paramref name="expression"/> is it.</summary>
    internal PropertyBag? Known(Operand expression) =>
        expression.Frame == _frame && _variable.IsBag(expression.Operation) ? State : null;

    private static PropertyBag Start(BagVariable variable, Operand point, int depth)
    {
        var frame = point.Frame;
        if (variable.Symbol is ITypeSymbol && variable.Members.Count == 0 && frame.Receiver is { } receiver)
            return BagReader.Read(receiver, depth + 1, within: null);
        if (variable.Symbol is not IParameterSymbol parameter)
            return PropertyBag.Opaque("it is built elsewhere");
        return frame.Argument(parameter) is { } argument
            ? variable.Members.Count == 0 ? BagReader.Read(argument, depth + 1, within: null) : MemberBags.Read(argument, variable.Members, depth + 1)
            : Constructed(variable, parameter, point, depth) is { } constructed ? constructed
            : !frame.Code.Wrappers.MayForward(parameter, point.Operation) ? PropertyBag.Opaque($"'{parameter.Name}' comes from the caller")
            : PropertyBag.FromCaller($"'{parameter.Name}' comes from the caller");
    }

    // The bag that a constructor is given: one of those that the compilation gives it.
    private static PropertyBag? Constructed(BagVariable variable, IParameterSymbol parameter, Operand point, int depth)
    {
        if (variable.Members.Count > 0
            || point.Operation.SemanticModel?.Compilation is not { } compilation
            || ConstructedValue.Passed(point, parameter, compilation) is not { } arguments)
        {
            return null;
        }

        PropertyBag? bag = null;
        foreach (var argument in arguments)
        {
            var given = BagReader.Read(argument, depth + StepsToConstruction, within: null);
            bag = bag is null ? given : BagChoice.Of(bag, given);
        }

        return bag;
    }

    private static bool MayComeAgain(IOperation? point)
    {
        for (var part = point; part?.Parent is { } around; part = around)
        {
            // What a loop goes through is asked for once.
            if ((around is ILoopOperation && (around as IForEachLoopOperation)?.Collection != part) || around is ITryOperation or IAnonymousFunctionOperation or ILocalFunctionOperation)
                return true;
        }

        return false;
    }

    // What a local function declares begins anew at each of its calls; where those are does not matter to it.
    private static IOperation BodyOf(IOperation point, ISymbol variable)
    {
        for (var around = point; around is not null; around = around.Parent)
        {
            if (around is ILocalFunctionOperation { Body: { } body } function && SymbolEqualityComparer.Default.Equals(function.Symbol, variable.ContainingSymbol))
                return body;
        }

        return point.Body();
    }

    // A lambda runs later than it is made, and what is done to the bag in between counts.
    private bool MayChangeBeforeUse()
    {
        for (var around = _point!.Parent; around is not null; around = around.Parent)
        {
            if (around is not IAnonymousFunctionOperation function)
                continue;
            var end = function.Syntax.Span.End;
            if (Uses.Any(use => use.Syntax.SpanStart >= end) && !Uses.Any(use => use is IVariableDeclaratorOperation && function.Syntax.Span.Contains(use.Syntax.Span)))
                return true;
        }

        return false;
    }
}
