namespace GoldenThread.Documents.Plans;

/// <summary>How a document numbers its recommendations.</summary>
internal enum Numbering
{
    /// <summary>"Recommendation 3".</summary>
    Worded,

    /// <summary>"Action 3", where no recommendations are named.</summary>
    Actions,

    /// <summary>"R4", "PR1", "#2".</summary>
    Short,

    /// <summary>"10.1.1".</summary>
    Dotted,

    /// <summary>"3."</summary>
    Plain,

    /// <summary>Headings without numbers.</summary>
    Headings,

    /// <summary>Whatever the items of announced lists begin with.</summary>
    Announced,

    /// <summary>Nothing: a recommendation is known by what it asks for.</summary>
    None,
}
