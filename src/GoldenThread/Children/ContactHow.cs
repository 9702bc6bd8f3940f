namespace GoldenThread.Children;

/// <summary>How people were in contact. Only what happened in person makes somebody seen.</summary>
public enum ContactHow
{
    /// <summary>In one place.</summary>
    InPerson,

    /// <summary>By video.</summary>
    Video,

    /// <summary>By telephone.</summary>
    Telephone,

    /// <summary>By letter or message.</summary>
    Written,
}
