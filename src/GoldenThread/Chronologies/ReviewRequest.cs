using GoldenThread.Reviews;

namespace GoldenThread.Chronologies;

/// <summary>A review asks an organisation for its chronology or its report, and what came of it (docs/glossary.md: contribution).</summary>
/// <remarks>It is seen by the review team and by the organisation, which sees nothing else of the review.</remarks>
public sealed class ReviewRequest
{
    private const int Week = 7;
    private readonly List<DateOnly> reminded = [];

    private ReviewRequest() => (Title, Text, ReportText) = ("", "", "");

    /// <summary>Asks an organisation.</summary>
    /// <param name="review">The review.</param>
    /// <param name="organisation">The organisation.</param>
    /// <param name="kind">For what.</param>
    /// <param name="text">What it is asked, in words that the organisation reads; it sees no other page of the review.</param>
    /// <param name="due">The last day.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="today">The day in London.</param>
    /// <exception cref="RuleException">The person is not on the review team, or the last day lies in the past.</exception>
    public ReviewRequest(Review review, OrganisationId organisation, RequestKind kind, string text, DateOnly? due, Actor by, DateOnly today) : this()
    {
        review.Require(by);
        if (due < today) throw new RuleException("The due date must be today or in the future.");
        (Partnership, Id, Review, Organisation, Kind, Title, Text, Asked, Due) = (
            review.Partnership, Sequence.NewId(), review.Id, organisation, kind, $"{review.Reference} {review.Title}", text.Trim(), today, due);
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The review.</summary>
    public ReviewId Review { get; private set; }

    /// <summary>The organisation that is asked.</summary>
    public OrganisationId Organisation { get; private set; }

    /// <summary>For what.</summary>
    public RequestKind Kind { get; private set; }

    /// <summary>Reference and title of the review, as they were when it was asked.</summary>
    [UpTo(Longest.Heading)]
    public string Title { get; private set; }

    /// <summary>What it is asked.</summary>
    [UpTo(Longest.Text, "Request")]
    public string Text { get; private set; }

    /// <summary>When it was asked.</summary>
    public DateOnly Asked { get; private set; }

    /// <summary>The last day; null where none is set.</summary>
    public DateOnly? Due { get; private set; }

    /// <summary>When the organisation said that all of it is there; null before.</summary>
    public DateOnly? Received { get; private set; }

    /// <summary>Which comes first in the chronology's dates in figures; null where nothing shows it and nobody said so.</summary>
    public DateOrder? Order { get; private set; }

    /// <summary>The report, where one was asked for.</summary>
    [UpTo(Longest.Report, "Report")]
    public string ReportText { get; private set; }

    /// <summary>The days on which the organisation was reminded.</summary>
    public IReadOnlyList<DateOnly> Reminded => reminded;

    /// <summary>The version of the row. Storage keeps it.</summary>
    public uint Version { get; private set; }

    /// <summary>True from the day after the last one until it is there.</summary>
    public bool IsLate(DateOnly today) => Received is null && Due < today;

    /// <summary>True where the organisation is reminded: from a week before the last day on, every week until it is there.</summary>
    public bool IsToRemind(DateOnly today) =>
        Received is null && Due is { } due && due <= today.AddDays(Week) && (reminded.Count > 0 ? reminded[^1] : Asked).AddDays(Week) <= today;

    /// <summary>Sets another last day.</summary>
    public void Postpone(DateOnly? due) => Due = due;

    /// <summary>All of it is there; or, with null, something is missing after all.</summary>
    /// <exception cref="RuleException">The day lies in the future.</exception>
    public void Receive(DateOnly? on, DateOnly today)
    {
        if (on > today) throw new RuleException("The date it was received must be today or in the past.");
        Received = on;
    }

    /// <summary>Says which comes first in dates in figures.</summary>
    /// <exception cref="RuleException">Nothing is chosen.</exception>
    public void Settle(DateOrder? order) => Order = order ?? throw new RuleException("Choose whether the day or the month comes first.");

    /// <summary>Writes the report.</summary>
    /// <exception cref="RuleException">It is too long.</exception>
    public void Report(string? text)
    {
        Lengths.Require(text, Longest.Report, "Report");
        ReportText = (text ?? "").Trim();
    }

    /// <summary>Writes down that a reminder went out.</summary>
    public void Remind(DateOnly on) => reminded.Add(on);
}
