using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow.Firing.Graphs;

/// <summary>Reads the blocks of a graph: what of each may do anything, and which variables it mentions.</summary>
internal sealed class BlockReader(Subjects subjects, Captures captures, Sources sources, Answers answers, HashSet<ISymbol> shared)
{
    /// <summary>The functions that were mentioned and may be called by whoever gets them.</summary>
    public List<IOperation> Functions { get; } = [];

    /// <summary>Reads <paramref name="block"/>.</summary>
    /// <param name="block">The block.</param>
    /// <param name="mentions">Takes the variables that it mentions.</param>
    /// <returns>What may do anything, in the order in which it runs: statement by statement, without those in which nothing does.</returns>
    public IOperation[][] Read(BasicBlock block, List<int> mentions)
    {
        var statements = new List<IOperation[]>();
        foreach (var operation in block.BranchValue is { } value ? block.Operations.Add(value) : block.Operations)
        {
            var steps = new List<IOperation>();
            Read(operation, steps, mentions);
            if (steps.Count > 0)
                statements.Add([.. steps]);
        }

        return [.. statements];
    }

    // Parts come before the whole. An expression may be thousands of terms deep.
    private void Read(IOperation root, List<IOperation> steps, List<int> mentions)
    {
        var pending = new Stack<(IOperation Operation, bool IsDone)>();
        pending.Push((root, false));
        while (pending.Count > 0)
        {
            var (operation, isDone) = pending.Pop();
            if (isDone)
            {
                sources.Add(operation);
                if (Steps.Matters(operation))
                    steps.Add(operation);
                continue;
            }

            Mention(operation, mentions);
            pending.Push((operation, true));
            foreach (var part in operation.ChildOperations.Reverse())
                pending.Push((part, false));
        }
    }

    private void Mention(IOperation operation, List<int> mentions)
    {
        answers.Add(operation);
        switch (operation)
        {
            case ILocalReferenceOperation or IParameterReferenceOperation:
                if (Variable(operation) is { } variable)
                    mentions.Add(variable);
                break;
            case IFlowCaptureOperation capture:
                subjects.Of(capture.Id);
                if (capture.Value is IPropertyReferenceOperation { Property: var property })
                    captures.Add(capture.Id, property);
                if (Variable(capture.Value) is { } captured)
                    captures.Add(capture.Id, captured);
                break;
            case IFlowCaptureReferenceOperation reference:
                mentions.Add(subjects.Of(reference.Id));
                mentions.AddRange(captures.VariablesOf(reference));
                break;
            case IFlowAnonymousFunctionOperation or IMethodReferenceOperation:
                Functions.Add(operation);
                break;
            case IMemberReferenceOperation member when MemberPath.Of(member) is { } path:
                mentions.Add(subjects.Mentioned(path));
                break;
            default:
                if (Writes.DeclaredBy(operation) is { } declared && !shared.Contains(declared))
                    subjects.Mentioned(declared);
                break;
        }
    }

    // Of what others write too, nothing is known.
    private int? Variable(IOperation operation) => operation switch
    {
        ILocalReferenceOperation { Local: { IsRef: false } local } when !shared.Contains(local) => subjects.Mentioned(local),
        IParameterReferenceOperation { Parameter: { RefKind: RefKind.None } parameter } when !shared.Contains(parameter) => subjects.Mentioned(parameter),
        _ => null,
    };
}
