using GoldenThread.Chronologies;
using GoldenThread.Reviews;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GoldenThread.Web.Pages.Reviews;

/// <summary>How pages say what a review knows.</summary>
internal static class ReviewWords
{
    public static string Words(this KindOfHarm harm) => harm switch
    {
        KindOfHarm.NotKnown => "Not known yet",
        KindOfHarm.Death => "The child died",
        KindOfHarm.LifeThreateningInjury => "Injury that threatened life",
        KindOfHarm.PhysicalInjury => "Other serious physical injury",
        KindOfHarm.SexualAbuse => "Sexual abuse or exploitation",
        KindOfHarm.Neglect => "Neglect",
        KindOfHarm.EmotionalHarm => "Harm to mental health or development",
        KindOfHarm.Other => "Another serious harm",
        _ => throw new ArgumentOutOfRangeException(nameof(harm)),
    };

    public static string Words(this AgeGroup age) => age switch
    {
        AgeGroup.NotKnown => "Not known yet",
        AgeGroup.Unborn => "Not born yet",
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
        ReviewPart.PanelMember => "Member of the panel",
        ReviewPart.Support => "Support",
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    public static string Words(this RequestKind kind) => kind switch
    {
        RequestKind.Chronology => "Chronology",
        RequestKind.Report => "Report",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static (string Text, string Colour) Standing(this ReviewRequest request, DateOnly today) =>
        request.Received is { } on ? ($"There since {on:d MMM yyyy}", "green") : request.IsLate(today) ? ("Late", "red") : ("Asked", "blue");

    /// <summary>The day from which a period runs, in words.</summary>
    public static string Day(string key) => key switch
    {
        "aware" => "the day the authority became aware",
        "notified" => "the day the incident was notified",
        "decided" => "the day of the decision",
        "published" => "the day of publication",
        _ => key,
    };

    public static (string Text, string Colour) Words(this StepState state) => state switch
    {
        StepState.Waits => ("Waits", "grey"),
        StepState.Open => ("To do", "blue"),
        StepState.Late => ("Late", "red"),
        StepState.Done => ("Done", "green"),
        StepState.DoneLate => ("Done late", "yellow"),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static IEnumerable<SelectListItem> Items<TState>(Func<TState, string> words)
        where TState : struct, Enum => Enum.GetValues<TState>().Select(value => new SelectListItem(words(value), value.ToString()));
}
