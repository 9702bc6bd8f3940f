using GoldenThread.Time;

namespace GoldenThread.Plans;

/// <summary>A date on an action.</summary>
/// <param name="Id">Its id.</param>
/// <param name="AsGiven">As written.</param>
/// <param name="When">What was understood of it, or null where it is no date ("ongoing").</param>
/// <param name="Meaning">What it says.</param>
/// <param name="Uncertain">True where which action it belongs to was guessed at import.</param>
/// <param name="Superseded">True where a later one took its place.</param>
/// <param name="Passage">The passage that it was read from.</param>
public sealed record ActionDate(
    Guid Id, [property: UpTo(Longest.Passage, "Date")] string AsGiven, ApproximateDate? When, DateMeaning Meaning, bool Uncertain, bool Superseded,
    Passage? Passage);
