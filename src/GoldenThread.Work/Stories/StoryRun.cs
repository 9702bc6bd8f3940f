namespace GoldenThread.Work.Stories;

/// <summary>What became of a story.</summary>
/// <param name="Name">The file.</param>
internal sealed record StoryRun(string Name)
{
    /// <summary>Every question, in the order in which they were asked.</summary>
    public List<StoryAnswer> Answers { get; } = [];

    /// <summary>Entries that were refused, and verbs that are not built yet, in words.</summary>
    public List<string> Remarks { get; } = [];

    /// <summary>How many entries of the timeline were refused.</summary>
    public int RefusedEntries { get; private set; }

    /// <summary>True where every question holds and no entry was refused.</summary>
    public bool Holds => RefusedEntries == 0 && Answers.TrueForAll(a => a.Holds);

    public void NotBuilt(int line, string verb) => Remarks.Add($"line {line}: {verb}: not built yet, passed over");

    public void Refused(int line, string verb, string why)
    {
        RefusedEntries++;
        Remarks.Add($"line {line}: {verb}: refused: {why}");
    }
}
