using Instrumentation.Analyzers.Flow.Firing;
using Instrumentation.Analyzers.Flow.Firing.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.Analyzers.Tests.Flow;

/// <summary>What is called comes before who calls it, and a circle comes at once, in the same order whoever is asked for first.</summary>
public class FiringOrderTests
{
    [Fact]
    public void A_chain_of_any_length_begins_at_its_end()
    {
        var nodes = Nodes(1);
        for (var i = 1; i < 200_000; i++)
        {
            nodes.Add(new FiringNode(nodes[0].Function, Forwarding.Never, true, GivenFunctions.None));
            nodes[i - 1].Called.Add(nodes[i]);
        }

        Assert.Equal(Enumerable.Reverse(nodes), Order().From(nodes[0]).Select(Assert.Single));
    }

    [Fact]
    public void What_has_come_does_not_come_again()
    {
        var nodes = Nodes(3);
        nodes[0].Called.Add(nodes[2]);
        nodes[1].Called.Add(nodes[2]);
        var order = Order();

        Assert.Equal([nodes[2], nodes[0]], order.From(nodes[0]).Select(Assert.Single));
        Assert.Equal([nodes[1]], order.From(nodes[1]).Select(Assert.Single));
        Assert.Empty(order.From(nodes[2]));
    }

    [Fact]
    public void A_circle_comes_at_once_whoever_is_asked_for_first()
    {
        // 0 calls a circle of 1, 2 and 3, which calls 4.
        var nodes = Nodes(5);
        nodes[0].Called.Add(nodes[3]);
        nodes[1].Called.AddRange([nodes[2], nodes[4]]);
        nodes[2].Called.Add(nodes[3]);
        nodes[3].Called.Add(nodes[1]);

        for (var first = 0; first < 4; first++)
        {
            var circles = Order().From(nodes[first]).ToList();

            Assert.Equal([nodes[4]], circles[0]);
            Assert.Equal([nodes[3], nodes[2], nodes[1]], circles[1]);
            Assert.Equal(first == 0 ? 3 : 2, circles.Count);
        }
    }

    private static FiringOrder Order() => new(static node => node.Called);

    private static List<FiringNode> Nodes(int count)
    {
        var code = "class Code { " + string.Join(" ", Enumerable.Range(0, count).Select(static i => $"void M{i}() {{ }}")) + " }";
        var compilation = CSharpCompilation.Create("Code", [CSharpSyntaxTree.ParseText(code)]);
        return [.. compilation.GetTypeByMetadataName("Code")!.GetMembers().OfType<IMethodSymbol>()
            .Where(static method => method.MethodKind == MethodKind.Ordinary)
            .Select(static method => new FiringNode(method, Forwarding.Never, true, GivenFunctions.None))];
    }
}
