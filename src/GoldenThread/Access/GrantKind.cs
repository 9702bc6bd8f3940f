namespace GoldenThread.Access;

/// <summary>What gave access.</summary>
public enum GrantKind
{
    /// <summary>A request that was answered.</summary>
    Request,

    /// <summary>An invitation to a meeting.</summary>
    Meeting,

    /// <summary>Something that was shared.</summary>
    Share,

    /// <summary>A challenge, conference or allegation that names a named professional.</summary>
    Challenge,

    /// <summary>Something that was handed in without an opening.</summary>
    HandedIn,
}
