using GoldenThread.Chronologies;
using GoldenThread.Reviews;

namespace GoldenThread.Work.Reviews;

/// <summary>How people read what a review knows.</summary>
internal static class ReviewWords
{
    private static readonly Dictionary<DayKey, string> Days = new()
    {
        [DayKeys.Aware] = "the date the local authority became aware",
        [DayKeys.Notified] = "the date the incident was notified",
        [DayKeys.Decided] = "the date of the decision",
        [DayKeys.Published] = "the publication date",
    };

    public static string Words(this KindOfHarm harm) => harm switch
    {
        KindOfHarm.NotKnown => "Not known yet",
        KindOfHarm.Death => "The child died",
        KindOfHarm.LifeThreateningInjury => "Life-threatening injury",
        KindOfHarm.PhysicalInjury => "Other serious physical injury",
        KindOfHarm.SexualAbuse => "Sexual abuse or exploitation",
        KindOfHarm.Neglect => "Neglect",
        KindOfHarm.EmotionalHarm => "Harm to mental health or development",
        KindOfHarm.Other => "Other serious harm",
        _ => throw new ArgumentOutOfRangeException(nameof(harm)),
    };

    public static string Words(this AgeGroup age) => age switch
    {
        AgeGroup.NotKnown => "Not known yet",
        AgeGroup.Unborn => "Unborn",
        AgeGroup.UnderOne => "Under 1",
        AgeGroup.OneToFour => "1 to 4",
        AgeGroup.FiveToTen => "5 to 10",
        AgeGroup.ElevenToFifteen => "11 to 15",
        AgeGroup.SixteenToSeventeen => "16 or 17",
        _ => throw new ArgumentOutOfRangeException(nameof(age)),
    };

    public static string Words(this ReviewOutcome outcome) => outcome switch
    {
        ReviewOutcome.LocalReview => "Carry out a local child safeguarding practice review",
        ReviewOutcome.OtherLearning => "Learn in another way",
        ReviewOutcome.NoFurtherReview => "No further review",
        ReviewOutcome.NationalReview => "The national panel reviews it",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static string Words(this ReviewPart part) => part switch
    {
        ReviewPart.Lead => "Lead",
        ReviewPart.Chair => "Chair",
        ReviewPart.Author => "Author",
        ReviewPart.PanelMember => "Panel member",
        ReviewPart.Support => "Support",
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    public static string Words(this RequestKind kind) => kind switch
    {
        RequestKind.Chronology => "Chronology",
        RequestKind.Report => "Report",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>What is on hold because of a parallel process.</summary>
    public static string OnHold(this Note parallel)
    {
        var because = parallel["kind"] switch
        {
            "Other" => "other proceedings",
            "Professional regulation" => "professional regulation",
            var kind => $"the {kind.ToLowerInvariant()}",
        };
        return $"On hold because of {because}: {parallel["holds-up"]}";
    }

    /// <summary>The day from which a period runs, in words.</summary>
    public static string Day(DayKey key) => Days.GetValueOrDefault(key, key.Value);
}
