namespace GoldenThread.Chronologies;

/// <summary>An entry of a review's chronology as it is kept: the organisation's words, and where they came from.</summary>
public sealed class StoredEntry
{
    private StoredEntry() => (Written, File) = (new WrittenEntry(), "");

    /// <summary>Keeps an entry.</summary>
    /// <param name="request">The request that it answers.</param>
    /// <param name="written">Its words.</param>
    /// <param name="file">Name of the file that it was read from; empty where it was typed.</param>
    /// <param name="row">Its row there; of what was typed, its place after the others.</param>
    /// <exception cref="RuleException">A column holds too much.</exception>
    public StoredEntry(ReviewRequest request, WrittenEntry written, string file, int row) : this()
    {
        Lengths.Check(written, Place(file, row));
        (Partnership, Id, Review, Request, Written, File, Row) = (request.Partnership, Sequence.NewId(), request.Review, request.Id, written, file, row);
    }

    /// <summary>Where an entry of a file stands, as people find it there; null for what was typed.</summary>
    public static string? Place(string file, int row) => file.Length > 0 ? $"“{file}”, row {row}" : null;

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The review.</summary>
    public ReviewId Review { get; private set; }

    /// <summary>The request that it answers.</summary>
    public Guid Request { get; private set; }

    /// <summary>Its words.</summary>
    public WrittenEntry Written { get; private set; }

    /// <summary>Name of the file that it was read from; empty where it was typed.</summary>
    [UpTo(Longest.Line, "File name")]
    public string File { get; private set; }

    /// <summary>Its row there.</summary>
    public int Row { get; private set; }

    /// <summary>Why it was taken out; null while it stands. What was taken out stays in the database.</summary>
    [UpTo(Longest.Text, "Reason")]
    public string? TakenOut { get; private set; }

    /// <summary>The version of the row. Storage keeps it.</summary>
    public uint Version { get; private set; }

    /// <summary>Corrects its words; what stood before stays in the history.</summary>
    /// <exception cref="RuleException">A column holds too much.</exception>
    public void Correct(WrittenEntry written)
    {
        Lengths.Check(written);
        Written = written;
    }

    /// <summary>Takes it out; it stays in the database.</summary>
    /// <exception cref="RuleException">No reason is given.</exception>
    public void TakeOut(string? because)
    {
        if (string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter a reason for removing the entry.");
        TakenOut = because.Trim();
    }
}
