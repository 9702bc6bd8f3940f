namespace GoldenThread.Work;

/// <summary>Somebody else changed the same thing meanwhile; nothing was saved, and what is read next is theirs.</summary>
/// <param name="theirs">What they saved, in words; null where it is shown anyway.</param>
internal sealed class ChangedMeanwhileException(string? theirs = null) : Exception("Somebody else changed this while you were editing. Nothing was saved.")
{
    /// <summary>What they saved, in words; null where it is shown anyway.</summary>
    public string? Theirs => theirs;

    /// <summary>True where both saved in the same moment: there is no version that the person had seen.</summary>
    public bool InOneMoment { get; init; }
}
