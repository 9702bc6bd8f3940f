using System.Collections.Immutable;

namespace GoldenThread.Reviews;

/// <summary>One thing that belongs to a review: a meeting, a finding, a glossary. It is seen by the review team.</summary>
public sealed class ReviewRecord
{
    private ReviewRecord() => (Content, ByName) = (new Note(ImmutableDictionary<string, string>.Empty), "");

    /// <summary>Writes something down.</summary>
    /// <param name="review">The review.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="content">What it says.</param>
    /// <param name="by">Who writes.</param>
    /// <exception cref="RuleException">The person is not on the review team, or the content cannot be.</exception>
    public ReviewRecord(Review review, RecordKind kind, RecordContent content, Actor by) : this()
    {
        review.Require(by);
        Lengths.Check(content);
        content.Check();
        (Partnership, Id, Review, Kind, Content, At, ByName) = (review.Partnership, Sequence.NewId(), review.Id, kind, content, by.Now, by.Name);
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id; later ones sort after earlier ones.</summary>
    public Guid Id { get; private set; }

    /// <summary>The review.</summary>
    public ReviewId Review { get; private set; }

    /// <summary>What it is.</summary>
    public RecordKind Kind { get; private set; }

    /// <summary>What it says.</summary>
    public RecordContent Content { get; private set; }

    /// <summary>When it was first written.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Who wrote it first.</summary>
    [UpTo(Longest.Name)]
    public string ByName { get; private set; }

    /// <summary>Why it was withdrawn; null while it stands.</summary>
    [UpTo(Longest.Text, "Reason")]
    public string? Withdrawn { get; private set; }

    /// <summary>The version of the row. Storage keeps it.</summary>
    public uint Version { get; private set; }

    /// <summary>Says something else instead.</summary>
    /// <exception cref="RuleException">The content cannot be.</exception>
    public void Change(RecordContent content)
    {
        Lengths.Check(content);
        content.Check();
        Content = content;
    }

    /// <summary>Withdraws it; it stays in the database.</summary>
    /// <exception cref="RuleException">No reason is given.</exception>
    public void Withdraw(string? because)
    {
        if (string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter a reason for withdrawing it.");
        Withdrawn = because.Trim();
    }
}
