namespace GoldenThread.Children;

/// <summary>The three answers that say that something is not known, and which are not the same.</summary>
public enum NotSaid
{
    /// <summary>It was asked, and is not known.</summary>
    NotKnown,

    /// <summary>It was not asked.</summary>
    NotAsked,

    /// <summary>It was asked, and the person will not say.</summary>
    WillNotSay,
}
