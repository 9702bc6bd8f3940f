namespace GoldenThread.Documents.Plans;

/// <summary>A layout in which a document can be read.</summary>
public enum ReadAs
{
    /// <summary>Tables, by what their columns are.</summary>
    Table,

    /// <summary>"Recommendation 3".</summary>
    Worded,

    /// <summary>"R4", "PR1", "#2".</summary>
    Short,

    /// <summary>"10.1.1".</summary>
    Dotted,

    /// <summary>"3."</summary>
    Plain,

    /// <summary>"Action 3", where no recommendations are named.</summary>
    Actions,

    /// <summary>Headings without numbers, each a recommendation.</summary>
    Headings,

    /// <summary>Lists below a heading or a sentence that announces recommendations.</summary>
    Announced,

    /// <summary>Sentences that ask for something, without numbers.</summary>
    Asking,

    /// <summary>A review with numbered paragraphs, and its recommendations under a heading.</summary>
    Review,

    /// <summary>Progress by theme, without recommendations.</summary>
    Themes,
}
