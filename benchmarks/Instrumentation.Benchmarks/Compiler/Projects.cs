using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.Benchmarks.Compiler;

/// <summary>Compilations to measure in.</summary>
internal static class Projects
{
    private static readonly MetadataReference[] Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll" or "Instrumentation.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>A library of the files that <paramref name="sources"/> hold.</summary>
    public static CSharpCompilation Compilation(IEnumerable<string> sources, string name = "Measured") =>
        CSharpCompilation.Create(
            name,
            sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest), $"File{index}.cs")),
            Framework,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>A file of ordinary application code, 60 lines, without any emission: calls, objects, dictionaries.</summary>
    public static string OrdinaryFile(int index) =>
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;

        namespace Shop.Area{{index % 20}};

        public sealed record Line{{index}}(string Sku, int Quantity, decimal Price);

        public interface IStore{{index}}
        {
            Task<IReadOnlyList<Line{{index}}>> LoadAsync(string id);
            Task SaveAsync(string id, IReadOnlyList<Line{{index}}> lines);
        }

        public sealed class Cart{{index}}
        {
            private readonly IStore{{index}} _store;
            private readonly Dictionary<string, int> _stock = new() { ["a"] = 1, ["b"] = 2, ["c"] = 3 };

            public Cart{{index}}(IStore{{index}} store) => _store = store;

            public async Task<decimal> TotalAsync(string id)
            {
                var lines = await _store.LoadAsync(id);
                decimal total = 0;
                foreach (var line in lines)
                {
                    if (!_stock.TryGetValue(line.Sku, out var left) || left < line.Quantity)
                        throw new InvalidOperationException(string.Format("{0} is sold out, {1} left", line.Sku, left));
                    total += line.Quantity * line.Price;
                }

                return Math.Round(total * Discount(lines.Count), 2);
            }

            public async Task<bool> AddAsync(string id, string sku, int quantity)
            {
                var lines = (await _store.LoadAsync(id)).ToList();
                var at = lines.FindIndex(line => line.Sku == sku);
                if (at >= 0)
                    lines[at] = lines[at] with { Quantity = lines[at].Quantity + quantity };
                else
                    lines.Add(new Line{{index}}(sku, quantity, Price(sku)));
                await _store.SaveAsync(id, lines);
                Console.WriteLine($"{id}: {lines.Sum(line => line.Quantity)} things");
                return lines.Count > 1 && lines.All(line => line.Quantity > 0);
            }

            private static decimal Discount(int count) => count switch { > 10 => 0.9m, > 5 => 0.95m, _ => 1m };

            private static decimal Price(string sku) => sku.Length * 1.5m + Convert.ToDecimal(sku.GetHashCode() % 7);
        }
        """;
}
