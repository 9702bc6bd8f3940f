using GoldenThread.Plans;

namespace GoldenThread.Publications;

/// <summary>What changed in a plan from one published version to the next, in sentences that the public reads.</summary>
public static class PlanChanges
{
    /// <summary>The sentences, in the plan's order; empty where nothing changed. Against no earlier version: that it is the first.</summary>
    /// <remarks>None begins with a recommendation's number: who reads the published plan in again would take it for the recommendation.</remarks>
    /// <param name="before">The version before, or null.</param>
    /// <param name="now">The version that is prepared.</param>
    public static IReadOnlyList<string> Between(PublishedPlan? before, PublishedPlan now)
    {
        if (before is null) return ["This is the first version."];
        var said = new List<string>();
        if (before.Title != now.Title) said.Add($"The title has changed. It was “{before.Title}”.");
        if (before.StateNote != now.StateNote) said.Add(now.StateNote ?? "The plan is active again.");
        if (before.Reviewed != now.Reviewed && now.Reviewed is not null) said.Add($"The plan was reviewed {now.Reviewed}.");
        // A number may have been given twice, or to none: then it is the place among those with it that tells them apart.
        var former = Keyed(before);
        var current = Keyed(now);
        foreach (var (key, recommendation) in current)
            if (former.Remove(key, out var earlier)) Compare(earlier, recommendation, said);
            else said.Add($"New: {Lower(recommendation.Name)}.");
        said.AddRange(former.Values.Select(gone => $"Removed from the plan: {Lower(gone.Name)}."));
        return said;
    }

    private static Dictionary<(string, int), PublishedRecommendation> Keyed(PublishedPlan plan) => plan.Recommendations
        .GroupBy(recommendation => recommendation.Number, StringComparer.Ordinal)
        .SelectMany(group => group.Select((recommendation, place) => ((group.Key, place), recommendation)))
        .ToDictionary(one => one.Item1, one => one.recommendation);

    private static void Compare(PublishedRecommendation before, PublishedRecommendation now, List<string> said)
    {
        if (before.Text != now.Text) said.Add($"The text of {Lower(now.Name)} has changed.");
        if (Rated(before.Rating) != Rated(now.Rating)) said.Add($"The rating of {Lower(now.Name)} changed from {Rated(before.Rating)} to {Rated(now.Rating)}.");
        if (New(before.Impacts, now.Impacts) is > 0 and var impacts)
            said.Add($"{Count(impacts, "statement of impact was", "statements of impact were")} added to {Lower(now.Name)}.");
        if (New(before.Questions.Select(q => q.Text), now.Questions.Select(q => q.Text)) is > 0 and var questions)
            said.Add($"{Count(questions, "question from the board was", "questions from the board were")} added to {Lower(now.Name)}.");
        var pairs = Pairs(before.Actions, now.Actions);
        if (pairs.Count(pair => pair.Before is null) is > 0 and var added)
            said.Add($"{Count(added, "action was", "actions were")} added to {Lower(now.Name)}.");
        if (before.Actions.Count - pairs.Count(pair => pair.Before is not null) is > 0 and var gone)
            said.Add($"{Count(gone, "action is", "actions are")} no longer part of {Lower(now.Name)}.");
        foreach (var (earlier, action, place) in pairs)
            if (earlier is not null) Compare(earlier, action, $"Under {Lower(now.Name)}, action {place}", said);
    }

    private static void Compare(PublishedAction before, PublishedAction now, string name, List<string> said)
    {
        var told = new List<string>();
        if (before.Text != now.Text) told.Add("its text changed");
        if (before.Activity != now.Activity) told.Add($"activity changed from {Lower(before.Activity.Words())} to {Lower(now.Activity.Words())}");
        if (Rated(before.Rating) != Rated(now.Rating)) told.Add($"rating changed from {Rated(before.Rating)} to {Rated(now.Rating)}");
        if (!before.Dates.SequenceEqual(now.Dates)) told.Add("its dates changed");
        if (!before.Organisations.SequenceEqual(now.Organisations))
            told.Add($"{string.Join(" and ", now.Organisations.DefaultIfEmpty("no organisation"))} {(now.Organisations.Count > 1 ? "are" : "is")} now responsible");
        if (!before.Contacts.SequenceEqual(now.Contacts)) told.Add("its contacts changed");
        if (New(before.Updates.Select(u => u.Text), now.Updates.Select(u => u.Text)) is > 0 and var updates)
            told.Add(Lower($"{Count(updates, "update was", "updates were")} added"));
        if (New(before.Impacts, now.Impacts) is > 0 and var impacts)
            told.Add(Lower($"{Count(impacts, "statement of impact was", "statements of impact were")} added"));
        if (!Doubts(before.Rating).SequenceEqual(Doubts(now.Rating)))
            told.Add(Doubts(now.Rating).Count > 0 ? "its rating is in question, or for other reasons than before" : "its rating is no longer in question");
        if (before.RestsOn is { } grounds && !grounds.SequenceEqual(now.RestsOn ?? [])) told.Add("what its rating is based on changed");
        if (now.Evidence.Except(before.Evidence).Any()) told.Add("more kinds of evidence are recorded");
        if (told.Count > 0) said.Add($"{name}: {string.Join("; ", told)}.");
    }

    // The same words are the same action; of the rest, the same place under the recommendation.
    private static List<(PublishedAction? Before, PublishedAction Now, int Place)> Pairs(
        IReadOnlyList<PublishedAction> before, IReadOnlyList<PublishedAction> now)
    {
        var left = before.ToList();
        var pairs = now.Select((action, i) => (Before: Take(left, left.FindIndex(one => one.Text == action.Text)), Now: action, Place: i + 1)).ToList();
        for (var i = 0; i < pairs.Count; i++)
            if (pairs[i].Before is null && i < before.Count)
                pairs[i] = pairs[i] with { Before = Take(left, left.FindIndex(one => ReferenceEquals(one, before[i]))) };
        return pairs;
    }

    private static PublishedAction? Take(List<PublishedAction> left, int index)
    {
        if (index < 0) return null;
        var found = left[index];
        left.RemoveAt(index);
        return found;
    }

    private static int New(IEnumerable<string> before, IEnumerable<string> now)
    {
        var left = before.ToList();
        return now.Count(text => !left.Remove(text));
    }

    private static IReadOnlyList<string> Doubts(PublishedRating? rating) => rating?.Doubts ?? [];

    private static string Rated(PublishedRating? rating) => rating is null ? "not rated" : $"“{rating.Name}”";

    private static string Lower(string words) => words.Length == 0 ? words : char.ToLowerInvariant(words[0]) + words[1..];

    private static string Count(int number, string one, string several) => number == 1 ? $"One {one}" : $"{number} {several}";
}
