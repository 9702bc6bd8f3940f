namespace GoldenThread.Children;

/// <summary>How somebody was met at a contact.</summary>
/// <param name="Person">Who.</param>
/// <param name="How">How.</param>
/// <param name="By">Who spoke of them, where somebody did.</param>
public readonly record struct MetPerson(IndividualId Person, Met How, IndividualId? By = null)
{
    /// <summary>True where somebody of an agency had them before their eyes.</summary>
    public bool IsSeen => How is Met.SeenAndSpokenWith or Met.SeenDidNotTalk;
}
