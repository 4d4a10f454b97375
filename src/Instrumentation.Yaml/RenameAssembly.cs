using System;
using System.IO;
using System.Reflection;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Mono.Cecil;

/// <summary>Writes an assembly again under the name of the destination file, unsigned, its code untouched.</summary>
public sealed class RenameAssembly : Task
{
    [Required] public string Source { get; set; }

    [Required] public string Destination { get; set; }

    /// <summary>The path of Mono.Cecil.dll: what the task was compiled against is not found again when it runs.</summary>
    [Required] public string Cecil { get; set; }

    public override bool Execute()
    {
        ResolveEventHandler resolve = (_, wanted) =>
            new AssemblyName(wanted.Name).Name == "Mono.Cecil" ? Assembly.LoadFrom(Cecil) : null;
        AppDomain.CurrentDomain.AssemblyResolve += resolve;
        try
        {
            Rename();
            return true;
        }
        finally
        {
            AppDomain.CurrentDomain.AssemblyResolve -= resolve;
        }
    }

    private void Rename()
    {
        using (var assembly = AssemblyDefinition.ReadAssembly(Source))
        {
            var name = Path.GetFileNameWithoutExtension(Destination);
            assembly.Name.Name = name;
            assembly.Name.PublicKey = Array.Empty<byte>();
            assembly.Name.HasPublicKey = false;
            assembly.MainModule.Name = name + ".dll";
            assembly.MainModule.Attributes &= ~ModuleAttributes.StrongNameSigned;
            assembly.Write(Destination);
        }
    }
}
