using Instrumentation.Package.Tests.Packing;
using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: TestFramework("Instrumentation.Package.Tests.Packing." + nameof(PackageTestFramework), "Instrumentation.Package.Tests")]

namespace Instrumentation.Package.Tests.Packing;

/// <summary>
/// Cleans up after the last test of the assembly. The runner ends the process a tenth of a second after the last test,
/// so an exit handler would come too late to stop compiler servers and delete a package cache.
/// </summary>
public sealed class PackageTestFramework(IMessageSink messages) : XunitTestFramework(messages), IDisposable
{
    void IDisposable.Dispose()
    {
        // Frameworks are made for discovery too, where nothing has been packed.
        if (PackedPackage.WasAskedFor) TestRun.CleanUp();
        Dispose();
    }
}
