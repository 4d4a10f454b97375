namespace Instrumentation;

/// <summary>What a value of a context is there for.</summary>
internal enum ContextRole : byte
{
    Key,
    Attribution,
    Common,
}
