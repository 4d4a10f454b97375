namespace Instrumentation.Plan.Model;

/// <summary>A way to write names of several words.</summary>
public enum NamingConvention
{
    /// <summary>Any way.</summary>
    Any,

    /// <summary><c>paper_passed</c></summary>
    SnakeCase,

    /// <summary><c>paperPassed</c></summary>
    CamelCase,

    /// <summary><c>PaperPassed</c></summary>
    PascalCase,

    /// <summary><c>paper-passed</c></summary>
    KebabCase,

    /// <summary><c>Paper Passed</c></summary>
    TitleCase,
}
