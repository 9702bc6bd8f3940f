namespace GoldenThread.Organisations;

/// <summary>What kind of name.</summary>
public enum NameKind
{
    /// <summary>Found so in a document.</summary>
    Spelling,

    /// <summary>Initials, such as DHCFT.</summary>
    Abbreviation,

    /// <summary>A name that it had.</summary>
    Former,
}
