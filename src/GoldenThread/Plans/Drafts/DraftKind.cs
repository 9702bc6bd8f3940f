namespace GoldenThread.Plans.Drafts;

/// <summary>What kind of document a draft was read from.</summary>
public enum DraftKind
{
    /// <summary>An action plan or summary of progress under recommendations.</summary>
    Plan,

    /// <summary>A summary of progress by theme, without recommendations.</summary>
    Progress,

    /// <summary>A review with numbered paragraphs and recommendations.</summary>
    Review,
}
