namespace GoldenThread.Policies;

/// <summary>The words of a version. They are asked for by who reads it, and not by lists and figures.</summary>
public sealed class PolicyText
{
    private PolicyText() => Words = "";

    /// <summary>The words of a version.</summary>
    public PolicyText(PolicyVersion version, string words)
        : this() => (Partnership, VersionId, Words) = (version.Partnership, version.Id, words.Trim());

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>The version.</summary>
    public Guid VersionId { get; private set; }

    /// <summary>What it says: paragraphs, parted by empty lines; a line that begins with "# " is a heading, one with "- " a point of a list.</summary>
    [UpTo(Longest.Definition, "Words of the policy")]
    public string Words { get; private set; }
}
