namespace GoldenThread.Findings;

/// <summary>What a finding can rest on.</summary>
public static class CitationKinds
{
    /// <summary>An entry of the chronology.</summary>
    public const string Entry = "entry";

    /// <summary>An event or meeting of the review.</summary>
    public const string Event = "event";

    /// <summary>An organisation's report.</summary>
    public const string Report = "report";

    /// <summary>What is not kept here.</summary>
    public const string Other = "other";
}
