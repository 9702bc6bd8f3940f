namespace GoldenThread.Surveys;

/// <summary>Surveys that repeat each other.</summary>
public static class SurveyLine
{
    /// <summary>A survey and all that repeat it, or repeat one that does.</summary>
    /// <param name="first">The survey.</param>
    /// <param name="repeats">Every survey with the one that it repeats.</param>
    public static IReadOnlySet<SurveyId> Of(SurveyId first, IEnumerable<(SurveyId Survey, SurveyId? Repeats)> repeats)
    {
        var after = repeats.Where(r => r.Repeats is not null).ToLookup(r => r.Repeats!.Value, r => r.Survey);
        var (found, next) = (new HashSet<SurveyId> { first }, new Queue<SurveyId>([first]));
        while (next.TryDequeue(out var one))
            foreach (var later in after[one].Where(found.Add)) next.Enqueue(later);
        return found;
    }
}
