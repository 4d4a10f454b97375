using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Roslyn.Testing.Generation;

/// <summary>Walks everything that a generator's cached values hold.</summary>
public static class CachedObjects
{
    /// <summary>
    /// The paths to objects that keep a compilation alive, or a syntax tree: symbols, compilations, nodes, locations.
    /// Asked by <c>is</c>: the types found at run time are internal ones derived from these.
    /// </summary>
    public static IReadOnlyList<string> HeavyObjectsIn(IEnumerable<object?> values)
    {
        var found = new List<string>();
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<(object Value, string Path)>();
        foreach (var value in values)
        {
            if (value is not null)
                open.Push((value, value.GetType().Name));
        }

        while (open.Count > 0)
        {
            var (value, path) = open.Pop();
            if (!seen.Add(value))
                continue;
            if (value is ISymbol or Compilation or SyntaxNode or SyntaxTree or Location or SemanticModel)
                found.Add($"{path}: {value.GetType()}");
            else
                Visit(value, path, open);
        }

        return found;
    }

    private static void Visit(object value, string path, Stack<(object, string)> open)
    {
        var type = value.GetType();
        if (type.IsPrimitive || type.IsEnum || value is string or Type or Delegate or AdditionalText)
            return;
        if (value is IEnumerable items and not string)
        {
            foreach (var item in items)
            {
                if (item is not null)
                    open.Push((item, path + "[]"));
            }
        }

        for (var declaring = type; declaring is not null && declaring != typeof(object); declaring = declaring.BaseType)
        {
            foreach (var field in declaring.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (!field.FieldType.IsPointer && field.GetValue(value) is { } inner)
                    open.Push((inner, path + "." + field.Name));
            }
        }
    }
}
