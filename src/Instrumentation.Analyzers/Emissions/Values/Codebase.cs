using System.Collections.Concurrent;
using Instrumentation.Analyzers.Emissions.Emitters;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>What emissions are read against: the emitters, and the bodies of the compilation's own methods.</summary>
internal sealed class Codebase
{
    private readonly Compilation _compilation;
    private readonly ConcurrentDictionary<ISymbol, IOperation?> _bodies = new(SymbolEqualityComparer.Default);

    public Codebase(Compilation compilation, EmitterTable emitters)
    {
        _compilation = compilation;
        Emitters = emitters;
        Outermost = new Frame(this);
    }

    /// <summary>The emitters.</summary>
    public EmitterTable Emitters { get; }

    /// <summary>Where reading starts: a body of which no call is known.</summary>
    public Frame Outermost { get; }

    /// <summary>
    /// The body of a method or of a property's getter, bound when it is first asked for; null when the compilation does
    /// not have it.
    /// </summary>
    public IOperation? BodyOf(IMethodSymbol method) => _bodies.GetOrAdd(method.OriginalDefinition, Bind);

    private IOperation? Bind(ISymbol method)
    {
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            var declaration = reference.GetSyntax();
            if (!_compilation.ContainsSyntaxTree(declaration.SyntaxTree))
                continue;
#pragma warning disable RS1030 // The body stands elsewhere; binding it, once, is the price of reading what it does with its parameters.
            if (_compilation.GetSemanticModel(declaration.SyntaxTree).GetOperation(declaration) is { } body)
                return body;
#pragma warning restore RS1030
        }

        return null;
    }
}
