using GoldenThread.Organisations;
using GoldenThread.Plans;
using GoldenThread.Time;

namespace GoldenThread.Publications;

/// <summary>
/// A plan as it stood when a version was prepared, with what the public reads of it and nothing else: no names of accounts, nothing that was
/// withdrawn, superseded or sent back, no challenge of the board, no title or file of evidence. It is kept with the version and never changed.
/// </summary>
/// <param name="Partnership">The partnership's name.</param>
/// <param name="Reference">The plan's reference.</param>
/// <param name="Title">Its title.</param>
/// <param name="FirstPublished">When the document that it came from was published, as given.</param>
/// <param name="Reviewed">When it was last reviewed, as given.</param>
/// <param name="StateNote">That it is closed or withdrawn, and why; null while it is run.</param>
/// <param name="Scale">The partnership's scale of ratings, lowest first: the legend.</param>
/// <param name="Recommendations">Recommendations and their parts, in the plan's order.</param>
public sealed record PublishedPlan(
    string Partnership, string Reference, string Title, string? FirstPublished, string? Reviewed, string? StateNote,
    IReadOnlyList<PublishedLevel> Scale, IReadOnlyList<PublishedRecommendation> Recommendations)
{
    /// <summary>Takes the plan as it stands.</summary>
    /// <param name="plan">The plan, whole.</param>
    /// <param name="partnership">The partnership's name.</param>
    /// <param name="register">Its organisations.</param>
    /// <param name="scale">Its scale of ratings.</param>
    /// <param name="grounds">What its ratings rest on, and why they are in question.</param>
    public static PublishedPlan Of(Plan plan, string partnership, OrganisationRegister register, RatingScale scale, PublishedGrounds? grounds = null) => new(
        partnership, plan.Reference, plan.Title, plan.Published?.Text, plan.Reviewed?.Text,
        plan.State switch
        {
            PlanState.Open => null,
            PlanState.Closed => $"This plan is closed: {plan.StateReason}",
            PlanState.Withdrawn => $"This plan was withdrawn: {plan.StateReason}",
            _ => throw new ArgumentOutOfRangeException(nameof(plan)),
        },
        [.. scale.Levels.Select(level => new PublishedLevel(level.Name, level.Meaning, level.Colour))],
        [.. plan.Recommendations.Select(recommendation => Of(recommendation, plan, register, scale, grounds))]);

    private static PublishedRecommendation Of(Recommendation recommendation, Plan plan, OrganisationRegister register, RatingScale scale, PublishedGrounds? grounds) => new(
        plan.FullNumber(recommendation), recommendation.PartOf is not null, recommendation.Text,
        Of(
            recommendation.RatingOf(Aspect.Overall), recommendation.RatingIsInQuestion, scale,
            recommendation.Actions.SelectMany(action => grounds?.InQuestion[action.Id] ?? []).Distinct(StringComparer.Ordinal)),
        [.. recommendation.Impacts.Where(impact => !impact.Withdrawn).Select(impact => impact.Text)],
        [.. recommendation.Exchanges.Where(one => one.Kind == BoardExchangeKind.Question).Select(question => new PublishedQuestion(
            question.Text,
            [
                .. recommendation.Exchanges.Where(answer => answer.Kind == BoardExchangeKind.Answer && answer.InReplyTo == question.Id)
                .Select(answer => answer.Text),
            ]))],
        [.. recommendation.Actions.Select(action => Of(action, register, scale, grounds))]);

    private static PublishedAction Of(PlanAction action, OrganisationRegister register, RatingScale scale, PublishedGrounds? grounds) => new(
        action.Text, action.Activity,
        [.. action.ActsNow.Select(id => register.Find(id)?.Name).OfType<string>()],
        [.. action.Dates.Where(date => !date.Superseded).Select(date => new PublishedDate(date.AsGiven, date.Meaning, date.Uncertain))],
        Of(action.RatingOf(Aspect.Overall), action.RatingIsInQuestion, scale, grounds?.InQuestion[action.Id] ?? []),
        [.. action.Updates.Where(update => update.Text != action.Text).Select(update => new PublishedUpdate(
            LondonTime.Day(update.At), update.Organisation is { } organisation ? register.Find(organisation)?.Name : null, update.Text))],
        [.. action.Evidence.Where(piece => !piece.Withdrawn && piece.Kind != EvidenceKind.Statement).Select(piece => piece.Kind).Distinct()],
        [.. action.Impacts.Where(impact => !impact.Withdrawn).Select(impact => impact.Text)],
        action.RatingOf(Aspect.Overall) is null ? [] : [.. grounds?.RestsOn[action.Id] ?? []])
    {
        Contacts = action.ContactsAsNamed,
    };

    // A rating that claims nothing cannot be in question.
    private static PublishedRating? Of(Rating? rating, bool inQuestion, RatingScale scale, IEnumerable<string> doubts) => rating is null ? null : new PublishedRating(
        scale.Find(rating.Level)?.Name ?? rating.Level, scale.Find(rating.Level)?.Colour ?? RatingColour.Grey,
        rating.FromSource ? null : rating.Because, rating.OverruledBecause, rating.FromSource, inQuestion, rating.ClaimsCompletion ? [.. doubts] : []);

    /// <summary>Every text that a person wrote, with the place where it stands, in the order of reading.</summary>
    public IEnumerable<(string Where, string Text)> Texts()
    {
        yield return ("Title", Title);
        if (StateNote is { } note) yield return ("Status of the plan", note);
        foreach (var recommendation in Recommendations)
            foreach (var text in recommendation.Texts())
                yield return text;
    }
}
