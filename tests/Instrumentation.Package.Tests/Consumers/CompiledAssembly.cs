using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Instrumentation.Package.Tests.Consumers;

/// <summary>What the compiler made, read without loading it.</summary>
internal static class CompiledAssembly
{
    /// <summary>The full names of the types that are defined in an assembly.</summary>
    public static IReadOnlyCollection<string> TypesIn(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        return
        [
            .. from handle in metadata.TypeDefinitions
               let type = metadata.GetTypeDefinition(handle)
               select $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}",
        ];
    }
}
