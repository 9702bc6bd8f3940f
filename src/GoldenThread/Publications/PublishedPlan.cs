using GoldenThread.Assurance;
using GoldenThread.Organisations;
using GoldenThread.Plans;
using GoldenThread.Time;

namespace GoldenThread.Publications;

/// <summary>
/// A plan as it stood when a version was prepared, with what the public reads of it and nothing else: no names of staff or accounts, nothing that was
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
    public static PublishedPlan Of(Plan plan, string partnership, OrganisationRegister register, RatingScale scale) => new(
        partnership, plan.Reference, plan.Title, plan.Published?.Text, plan.Reviewed?.Text,
        plan.State switch
        {
            PlanState.Open => null,
            PlanState.Closed => $"This plan is closed: {plan.StateReason}",
            PlanState.Withdrawn => $"This plan was withdrawn: {plan.StateReason}",
            _ => throw new ArgumentOutOfRangeException(nameof(plan)),
        },
        [.. scale.Levels.Select(level => new PublishedLevel(level.Name, level.Meaning, level.Colour))],
        [.. plan.Recommendations.Select(recommendation => Of(recommendation, plan, register, scale))]);

    private static PublishedRecommendation Of(Recommendation recommendation, Plan plan, OrganisationRegister register, RatingScale scale) => new(
        plan.FullNumber(recommendation), recommendation.PartOf is not null, recommendation.Text,
        Of(recommendation.RatingOf(Aspect.Overall), recommendation.RatingIsInQuestion, scale),
        [.. recommendation.Impacts.Where(impact => !impact.Withdrawn).Select(impact => impact.Text)],
        [.. recommendation.Exchanges.Where(one => one.Kind == BoardExchangeKind.Question).Select(question => new PublishedQuestion(
            question.Text, [.. recommendation.Exchanges.Where(answer => answer.Kind == BoardExchangeKind.Answer && answer.InReplyTo == question.Id).Select(answer => answer.Text)]))],
        [.. recommendation.Actions.Select(action => Of(action, register, scale))]);

    private static PublishedAction Of(PlanAction action, OrganisationRegister register, RatingScale scale) => new(
        action.Text, action.Activity,
        [.. action.ActsNow.Select(id => register.Find(id)?.Name).OfType<string>()],
        [.. action.Dates.Where(date => !date.Superseded).Select(date => new PublishedDate(date.AsGiven, date.Meaning, date.Uncertain))],
        Of(action.RatingOf(Aspect.Overall), action.RatingIsInQuestion, scale),
        [.. action.Updates.Where(update => update.Text != action.Text).Select(update => new PublishedUpdate(
            LondonTime.Day(update.At), update.Organisation is { } organisation ? register.Find(organisation)?.Name : null, update.Text))],
        [.. action.Evidence.Where(piece => !piece.Withdrawn && piece.Kind != EvidenceKind.Statement).Select(piece => piece.Kind).Distinct()],
        [.. action.Impacts.Where(impact => !impact.Withdrawn).Select(impact => impact.Text)]);

    private static PublishedRating? Of(Rating? rating, bool inQuestion, RatingScale scale) => rating is null ? null : new PublishedRating(
        scale.Find(rating.Level)?.Name ?? rating.Level, scale.Find(rating.Level)?.Colour ?? RatingColour.Grey,
        rating.FromSource ? null : rating.Because, rating.OverruledBecause, rating.FromSource, inQuestion);

    /// <summary>Every text that a person wrote, with the place where it stands, in the order of reading.</summary>
    public IEnumerable<(string Where, string Text)> Texts()
    {
        yield return ("Title", Title);
        if (StateNote is { } note) yield return ("State of the plan", note);
        foreach (var recommendation in Recommendations)
            foreach (var text in recommendation.Texts())
                yield return text;
    }
}

/// <summary>A level of the scale of ratings.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Colour">Its colour; never shown without the name.</param>
public sealed record PublishedLevel(string Name, string Meaning, RatingColour Colour);

/// <summary>A recommendation, or a part of one.</summary>
/// <param name="Number">Its full number ("4 i"); empty where it has none.</param>
/// <param name="IsPart">True where it is a part of the one before that is none.</param>
/// <param name="Text">Its words.</param>
/// <param name="Rating">The rating in force; null where it is not rated.</param>
/// <param name="Impacts">Impacts stated for it as a whole.</param>
/// <param name="Questions">The board's questions and what was answered.</param>
/// <param name="Actions">Its actions.</param>
public sealed record PublishedRecommendation(
    string Number, bool IsPart, string Text, PublishedRating? Rating, IReadOnlyList<string> Impacts, IReadOnlyList<PublishedQuestion> Questions, IReadOnlyList<PublishedAction> Actions)
{
    /// <summary>"Recommendation 4 i".</summary>
    public string Name => Number.Length > 0 ? $"Recommendation {Number}" : "Recommendation";

    /// <summary>Its texts, each with its place.</summary>
    public IEnumerable<(string Where, string Text)> Texts()
    {
        yield return (Name, Text);
        foreach (var (where, text) in RatingTexts(Rating, Name)) yield return (where, text);
        foreach (var impact in Impacts) yield return ($"{Name}, impact", impact);
        foreach (var question in Questions)
        {
            yield return ($"{Name}, question for the board", question.Text);
            foreach (var answer in question.Answers) yield return ($"{Name}, answer", answer);
        }

        for (var i = 0; i < Actions.Count; i++)
        {
            var place = $"{Name}, action {i + 1}";
            var action = Actions[i];
            yield return (place, action.Text);
            foreach (var date in action.Dates) yield return ($"{place}, date", date.AsGiven);
            foreach (var (where, text) in RatingTexts(action.Rating, place)) yield return (where, text);
            foreach (var update in action.Updates) yield return ($"{place}, update", update.Text);
            foreach (var impact in action.Impacts) yield return ($"{place}, impact", impact);
        }
    }

    private static IEnumerable<(string Where, string Text)> RatingTexts(PublishedRating? rating, string place)
    {
        if (rating?.Because is { } because) yield return ($"{place}, reason of the rating", because);
        if (rating?.OverruledBecause is { } overruled) yield return ($"{place}, reason of the rating", overruled);
    }
}

/// <summary>A rating in force.</summary>
/// <param name="Name">The level's name.</param>
/// <param name="Colour">Its colour; never shown without the name.</param>
/// <param name="Because">Why it was given; null where the source document gave it.</param>
/// <param name="OverruledBecause">Why it holds although the proof is missing.</param>
/// <param name="FromSource">True where the source document gave it and nobody has judged it here.</param>
/// <param name="InQuestion">True where it claims completion and the record does not support it.</param>
public sealed record PublishedRating(string Name, RatingColour Colour, string? Because, string? OverruledBecause, bool FromSource, bool InQuestion);

/// <summary>A question for the board, with its answers.</summary>
public sealed record PublishedQuestion(string Text, IReadOnlyList<string> Answers);

/// <summary>An action.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Activity">How far it has come.</param>
/// <param name="Organisations">Names of those who act now.</param>
/// <param name="Dates">Its dates in force.</param>
/// <param name="Rating">The rating in force; null where it is not rated.</param>
/// <param name="Updates">What was reported, oldest first.</param>
/// <param name="Evidence">What kinds of evidence are held, statements aside; no more of it is public.</param>
/// <param name="Impacts">What difference it made.</param>
public sealed record PublishedAction(
    string Text, Activity Activity, IReadOnlyList<string> Organisations, IReadOnlyList<PublishedDate> Dates, PublishedRating? Rating,
    IReadOnlyList<PublishedUpdate> Updates, IReadOnlyList<EvidenceKind> Evidence, IReadOnlyList<string> Impacts);

/// <summary>A date as it was given.</summary>
public sealed record PublishedDate(string AsGiven, DateMeaning Meaning, bool Uncertain);

/// <summary>What was reported, when, and for which organisation; null for the partnership itself.</summary>
public sealed record PublishedUpdate(DateOnly On, string? Organisation, string Text);
