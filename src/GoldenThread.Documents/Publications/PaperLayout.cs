using System.Globalization;
using GoldenThread.Plans;
using GoldenThread.Publications;
using static GoldenThread.Documents.Publications.Block;

namespace GoldenThread.Documents.Publications;

/// <summary>
/// Lays a plan out for the public: as a table with ratings (as ADS14), or as a narrative by recommendation and organisation (as ADS18, ADS19).
/// </summary>
public static class PaperLayout
{
    private const string Remark = "We assess activity, evidence and impact separately. The partnership decides each rating and gives its reason.";

    /// <summary>The document of a plan.</summary>
    /// <param name="plan">The plan as it was prepared.</param>
    /// <param name="form">Table or narrative.</param>
    /// <param name="version">Which version it is.</param>
    public static Paper Of(PublishedPlan plan, PublicationForm form, PaperVersion version)
    {
        var blocks = new List<Block> { new Heading(1, plan.Title) };
        if (version.On is null) blocks.Add(new Notice("Not published. This is a preview."));
        blocks.AddRange(Front(plan, version));
        blocks.Add(new Heading(2, "What the ratings mean"));
        blocks.Add(new Block.Table("Ratings", [("Rating", 30), ("Meaning", 70)], [.. plan.Scale.Select(level =>
            new Group([new Mark(level.Name, level.Colour)], [[[new Paragraph(level.Meaning)]]], []))]));
        blocks.Add(new Paragraph(Remark, Quiet: true));
        blocks.AddRange(form == PublicationForm.Table ? Table(plan) : plan.Recommendations.SelectMany(Narrative));
        return new Paper(
            plan.Title.Contains(plan.Reference, StringComparison.OrdinalIgnoreCase)
                ? plan.Title
                : $"{plan.Reference}: {plan.Title}", form == PublicationForm.Table, blocks);
    }

    /// <summary>A day as people write it: "3 March 2026".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    // First what the plan itself has, worded as importers know it; then what is this version's.
    private static IEnumerable<Block> Front(PublishedPlan plan, PaperVersion version)
    {
        yield return new Paragraph(plan.Reference, "Reference:");
        if (plan.FirstPublished is { } first) yield return new Paragraph(first, "Published first:");
        if (plan.Reviewed is { } reviewed) yield return new Paragraph(reviewed, "Reviewed:");
        yield return new Heading(2, "About this version");
        if (plan.StateNote is { } note) yield return new Notice(note);
        yield return new Paragraph(plan.Partnership, "Partnership:");
        yield return new Paragraph(version.On is { } on ? $"{version.Number}, published {Day(on)}" : $"{version.Number}, not published", "Version:");
        if (version.Number > 1) yield return new Heading(2, $"Changes since version {version.Number - 1}");
        yield return version.Changes.Count == 0 ? new Paragraph("The public text has not changed.") : new Bullets(version.Changes);
    }

    private static IEnumerable<Block> Table(PublishedPlan plan)
    {
        yield return new Heading(2, "Recommendations and actions");
        yield return new Block.Table(
            "Recommendations, actions and ratings",
            [("Recommendation", 18), ("Action", 30), ("Lead", 11), ("Date", 9), ("Impact", 20), ("Rating", 12)],
            [.. plan.Recommendations.Where(one => !IsHeadingOfParts(one, plan)).Select(one => Row(one, plan))]);
    }

    // A recommendation that is only the beginning of its parts is shown with each of them.
    private static bool IsHeadingOfParts(PublishedRecommendation recommendation, PublishedPlan plan) =>
        !recommendation.IsPart && recommendation.Actions.Count == 0 && recommendation.Rating is null && recommendation.Impacts.Count == 0
            && recommendation.Questions.Count == 0
        && plan.Recommendations.SkipWhile(one => one != recommendation).Skip(1).FirstOrDefault() is { IsPart: true };

    private static Group Row(PublishedRecommendation recommendation, PublishedPlan plan)
    {
        var heading = new List<Block> { new Paragraph(Whole(recommendation, plan), recommendation.Number.Length > 0 ? $"{recommendation.Number}." : null) };
        foreach (var question in recommendation.Questions)
        {
            heading.Add(new Paragraph(question.Text, "Question for the board:"));
            heading.AddRange(question.Answers.Select(answer => new Paragraph(answer, "Answer:")));
        }

        // What the whole made of a difference stands beside all of its actions; what one of them did, in its own row, or in its own cell where there is both.
        var own = recommendation.Actions.Any(action => action.Impacts.Count > 0);
        var both = own && recommendation.Impacts.Count > 0;
        IReadOnlyList<IReadOnlyList<IReadOnlyList<Block>>> rows = recommendation.Actions.Count == 0
            ? [[[new Paragraph("No actions recorded.", Quiet: true)], [], []]]
            : [.. recommendation.Actions.Select(action => (IReadOnlyList<IReadOnlyList<Block>>)
            [
                [new Paragraph(action.Text), .. Progress(action), .. both ? Impacts(action, "Impact:") : []],
                [.. action.Organisations.Select(name => new Paragraph(name)), .. Contacts(action)],
                [.. action.Dates.Select(date => new Paragraph(DateWords(date)))],
                .. own && !both ? [[.. Impacts(action, null)]] : (IReadOnlyList<IReadOnlyList<Block>>)[],
            ])];
        IReadOnlyList<Block> rating = [.. Rating(recommendation.Rating)];
        return new Group(heading, rows, own && !both ? [rating] : [[.. recommendation.Impacts.Select(text => new Paragraph(text))], rating]);
    }

    private static IEnumerable<Block> Contacts(PublishedAction action) => action.Contacts.Select(contact => new Paragraph(contact, "Contact:"));

    private static IEnumerable<Block> Impacts(PublishedAction action, string? label) => action.Impacts.Select(text => new Paragraph(text, label));

    // The words before the parts belong to each of them.
    private static string Whole(PublishedRecommendation part, PublishedPlan plan)
    {
        if (!part.IsPart) return part.Text;
        var whole = plan.Recommendations.TakeWhile(one => one != part).LastOrDefault(one => !one.IsPart);
        return whole is not null && IsHeadingOfParts(whole, plan) && plan.Recommendations.SkipWhile(one => one != whole).Skip(1).First() == part
            ? $"{whole.Text}\n{part.Text}"
            : part.Text;
    }

    private static IEnumerable<Block> Progress(PublishedAction action)
    {
        if (action.Activity != Activity.NotKnown) yield return new Paragraph(action.Activity.Words(), "Activity:");
        foreach (var block in Rating(action.Rating)) yield return block;
        foreach (var update in action.Updates)
            yield return new Paragraph(update.Text, $"Update of {Day(update.On)}{(update.Organisation is { } by ? $", {by}" : "")}:");
        if (action.RestsOn is { Count: > 0 } grounds)
        {
            foreach (var ground in grounds) yield return new Paragraph(ground, "The rating is based on:");
        }
        else if (action.Evidence.Count > 0)
            yield return new Paragraph(string.Join(", ", action.Evidence.Select(kind => kind.Words().ToLowerInvariant())), "Evidence held:");
    }

    private static IEnumerable<Block> Rating(PublishedRating? rating)
    {
        if (rating is null) yield break;
        yield return new Mark(rating.Name, rating.Colour);
        if (rating.FromSource) yield return new Paragraph("As given in the earlier document.", Quiet: true);
        if (rating.Because is { } because) yield return new Paragraph(because, "Why:");
        if (rating.OverruledBecause is { } overruled) yield return new Paragraph(overruled, "Given although evidence is missing:");
        if (rating.InQuestion) yield return new Paragraph("The record does not yet show activity, evidence and impact for this rating.", Quiet: true);
        foreach (var doubt in rating.Doubts ?? []) yield return new Paragraph(doubt, "In question:");
    }

    private static IEnumerable<Block> Narrative(PublishedRecommendation recommendation)
    {
        var level = recommendation.IsPart ? 3 : 2;
        yield return new Heading(level, recommendation.Name);
        yield return new Paragraph(recommendation.Text);
        foreach (var block in Rating(recommendation.Rating)) yield return block;
        foreach (var question in recommendation.Questions)
        {
            yield return new Paragraph(question.Text, "Question for the board:");
            foreach (var answer in question.Answers) yield return new Paragraph(answer, "Answer:");
        }

        // What names nobody comes last; a heading parts it from the rest where there is a rest.
        var byOrganisation = recommendation.Actions.GroupBy(action => string.Join(" and ", action.Organisations), StringComparer.Ordinal)
            .OrderBy(group => group.Key.Length == 0).ToList();
        foreach (var actions in byOrganisation)
        {
            if (actions.Key.Length > 0) yield return new Heading(level + 1, actions.Key);
            else if (byOrganisation.Count > 1) yield return new Heading(level + 1, "No organisation named");
            foreach (var action in actions)
            {
                yield return new Paragraph(action.Text);
                foreach (var contact in Contacts(action)) yield return contact;
                if (action.Dates.Count > 0)
                    yield return new Paragraph(string.Join("; ", action.Dates.Select(DateWords)), action.Dates.Count == 1 ? "Date:" : "Dates:");
                foreach (var block in Progress(action)) yield return block;
                foreach (var impact in action.Impacts) yield return new Paragraph(impact, "Impact:");
            }
        }

        foreach (var impact in recommendation.Impacts) yield return new Paragraph(impact, "Impact of the whole:");
    }

    private static string DateWords(PublishedDate date) =>
        $"{(date.Meaning == DateMeaning.None || date.AsGiven.Contains(date.Meaning.Words(), StringComparison.OrdinalIgnoreCase) ? "" : date.Meaning.Words() + " ")}{date.AsGiven}{(date.Uncertain ? " (not certain which action this date belongs to)" : "")}";
}
