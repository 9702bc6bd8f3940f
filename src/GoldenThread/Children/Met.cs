namespace GoldenThread.Children;

/// <summary>How somebody was met at a contact.</summary>
public enum Met
{
    /// <summary>They were seen, and spoken with.</summary>
    SeenAndSpokenWith,

    /// <summary>They were seen, and did not talk.</summary>
    SeenDidNotTalk,

    /// <summary>They were spoken with and not seen: by telephone, through a door.</summary>
    SpokenWithNotSeen,

    /// <summary>Somebody tried to see them, and did not.</summary>
    TriedNotSeen,

    /// <summary>Somebody else spoke of them.</summary>
    SpokenOf,
}
