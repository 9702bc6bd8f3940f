namespace GoldenThread.Proofs;

/// <summary>Why a rating is in question.</summary>
public enum DoubtKind
{
    /// <summary>A proof that was met no longer holds.</summary>
    Fell,

    /// <summary>A reading is missing although the next period has ended.</summary>
    Stale,

    /// <summary>A piece of evidence is past the day until which it was good.</summary>
    Aged,

    /// <summary>An audit that repeats another found less.</summary>
    ReAuditLower,

    /// <summary>Rounds of an audit that comes back were missed.</summary>
    RoundsMissed,

    /// <summary>The policy behind it has a newer material version whose use is not confirmed.</summary>
    Overtaken,

    /// <summary>A piece of evidence contradicts the rating.</summary>
    Contradicted,

    /// <summary>A new version of the indicator broke its series.</summary>
    NotComparable,

    /// <summary>The organisation behind a piece ended and nobody who carries on its work confirmed it in six months.</summary>
    OwnerGone,

    /// <summary>Evidence that the rating stood on was withdrawn.</summary>
    Withdrawn,

    /// <summary>The record never supported the rating.</summary>
    NotProved,
}
