namespace GoldenThread.Children;

/// <summary>What the core factors of the profile come to for one adult.</summary>
/// <param name="CouldNotBeAssessed">True where one of them was tried, and could not be assessed.</param>
/// <param name="Missing">True where one of them has no answer from anyone.</param>
/// <param name="OutOfDate">True where all the answers to one of them are out of date.</param>
public readonly record struct CoreAnswers(bool CouldNotBeAssessed, bool Missing, bool OutOfDate)
{
    /// <summary>Where nobody looks at answers: only contacts decide.</summary>
    public static CoreAnswers NotAsked { get; } = new(false, true, false);
}
