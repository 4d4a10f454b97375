using Instrumentation.Analyzers.Emissions.Bags;
using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions;

/// <summary>What the scopes around a log record bring to it: <c>using (logger.BeginScope(properties)) logger.LogInformation(…)</c>.</summary>
internal static class LogScope
{
    /// <summary>The properties of the scopes that <paramref name="call"/> stands in, those of the innermost last.</summary>
    public static PropertyBag Around(IOperation call, Frame frame)
    {
        var bag = PropertyBag.Empty;
        for (var part = call; part.Parent is { } around and not (IAnonymousFunctionOperation or ILocalFunctionOperation); part = around)
        {
            foreach (var resource in ResourcesOf(around, part))
            {
                if (BegunIn(resource) is not { } begun)
                    continue;
                var brought = Begun(begun, frame);
                bag = (IsMadeFor(around, part, call) ? brought : brought.WithEach(static entry => entry with { IsShared = true })).With(bag);
            }
        }

        return bag;
    }

    private static IEnumerable<IOperation> ResourcesOf(IOperation around, IOperation part) => around switch
    {
        IUsingOperation scope when ReferenceEquals(scope.Body, part) => [scope.Resources],
        IBlockOperation block => block.Operations.TakeWhile(statement => !ReferenceEquals(statement, part)).OfType<IUsingDeclarationOperation>().Reverse(),
        _ => [],
    };

    // A scope of one record is how properties are given to it.
    private static bool IsMadeFor(IOperation around, IOperation part, IOperation call) =>
        around is IUsingOperation && (part is IBlockOperation { Operations: { Length: 1 } only } ? only[0] : part) is IExpressionStatementOperation statement
        && statement.Syntax.Span.Contains(call.Syntax.Span);

    private static IInvocationOperation? BegunIn(IOperation resource) =>
        resource.DescendantsAndSelf().OfType<IInvocationOperation>().FirstOrDefault(static call => call.TargetMethod.Name == "BeginScope");

    private static PropertyBag Begun(IInvocationOperation call, Frame frame)
    {
        var state = call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name is "state" or "messageFormat")?.Value;
        if (state?.ConstantText() is { } template)
            return new PropertyBag(BagState.Known, [.. MessageTemplate.Names(template).Select(name => new BagEntry(name, frame.PlaceOf(call), Value: null) { MayBeRenamed = true })]);
        return state is { Type: not null } && state.Unwrapped() is { Type: { } type } given && BagType.Is(type)
            ? BagReader.Read(new Operand(given, frame))
            : PropertyBag.Empty.Widened("a scope around it may bring more");
    }
}
