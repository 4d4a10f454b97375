using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Endpoints.Mapped;

/// <summary>What answers a mapped endpoint: a lambda or a method, also where a local, a read-only member or a parameter hands it on.</summary>
internal static class MappedHandler
{
    private const int MaxSteps = 16;

    /// <summary>The lambda, or the reference to the method; null, or something else, where nobody can tell.</summary>
    /// <param name="value">What is given for the handler.</param>
    /// <param name="inside">The calls whose bodies it stands in.</param>
    /// <param name="code">The code.</param>
    public static IOperation? Of(IOperation? value, Entered? inside, SourceCode code)
    {
        for (var i = 0; i < MaxSteps && value is not null; i++)
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
                case IParameterReferenceOperation { Parameter: var parameter } when inside is not null && inside.Gives(parameter):
                    (value, inside) = (inside.Given(parameter), inside.Outer);
                    break;
                case IFieldReferenceOperation { Field: var field }:
                    (value, inside) = (code.AlwaysIs(field), null);
                    break;
                case IPropertyReferenceOperation { Property: var property }:
                    (value, inside) = (code.AlwaysIs(property), null);
                    break;
                case IInvocationOperation { TargetMethod: { IsVirtual: false, IsAbstract: false, MethodKind: MethodKind.Ordinary } method } call:
                    (value, inside) = (code.ReturnedBy(method), new Entered(call, inside));
                    break;
                default:
                    return value;
            }
        }

        return null;
    }
}
