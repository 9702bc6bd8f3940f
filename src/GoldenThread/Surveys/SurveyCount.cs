using System.Collections.Immutable;

namespace GoldenThread.Surveys;

/// <summary>Counts questionnaires one by one; none is kept.</summary>
public sealed class SurveyCount
{
    /// <summary>The fewest people of whom anything is shown, to anybody: of a whole, a group, the base of a question.</summary>
    public const int Fewest = 10;

    private readonly SurveyForm form;
    private readonly ImmutableArray<SurveyQuestion> questions;
    private readonly ImmutableArray<string> groups;
    private readonly QuestionCount[] whole;
    private readonly QuestionCount[][] ofGroups;
    private readonly int[] sizes;

    /// <summary>Begins a count.</summary>
    /// <param name="form">The form.</param>
    /// <param name="groups">The groups that results are broken down by, in order; empty for none.</param>
    /// <param name="by">The question whose answers the groups are, where they are: their sizes are its result.</param>
    public SurveyCount(SurveyForm form, ImmutableArray<string> groups = default, SurveyQuestion? by = null)
    {
        this.form = form;
        this.groups = groups.IsDefault ? [] : groups;
        questions = [.. form.Asked.Where(q => !q.IsConsent && q.Name != by?.Name)];
        whole = Begin();
        // The last one holds those of whom no group is known: else they could be worked out of the others.
        ofGroups = this.groups.IsEmpty ? [] : [.. this.groups.Append("").Select(_ => Begin())];
        sizes = new int[ofGroups.Length];
    }

    /// <summary>How many questionnaires were counted.</summary>
    public int Counted { get; private set; }

    /// <summary>Counts one.</summary>
    /// <param name="answers">Its answers; what was not asked is left out.</param>
    /// <param name="group">Its group; null where none is known.</param>
    public void Add(IReadOnlyDictionary<string, string> answers, string? group = null)
    {
        Counted++;
        var cleaned = form.Cleaned(answers);
        var at = groups.IsEmpty ? -1 : group is not null && groups.IndexOf(group) is var found and >= 0 ? found : groups.Length;
        if (at >= 0) sizes[at]++;
        for (var i = 0; i < questions.Length; i++)
        {
            var asked = questions[i].IsRelevant(cleaned);
            var answer = asked ? cleaned.GetValueOrDefault(questions[i].Name) : null;
            whole[i].Add(asked, answer);
            if (at >= 0) ofGroups[at][i].Add(asked, answer);
        }
    }

    /// <summary>The results.</summary>
    /// <param name="asked">How many people were asked; null where that is not known.</param>
    /// <param name="askedOfGroups">The same of each group, where it is known.</param>
    public SurveyResult Result(int? asked, IReadOnlyDictionary<string, int>? askedOfGroups = null)
    {
        if (Counted < Fewest) return new SurveyResult(Counted, asked, [], []);
        var joined = JoinedGroups.Of(sizes);
        return new SurveyResult(
            Counted, asked,
            [.. questions.Select((q, i) => new QuestionResult(q, whole[i].Asked, whole[i].Base, whole[i].Counts, whole[i].Median, Broken(i)))],
            [.. joined.Select(parts => new GroupSize(Names(parts), parts.Sum(p => sizes[p]), AskedOf(parts, askedOfGroups)))]);
    }

    // Of each question by itself: of twelve people, eight may have answered it.
    private ImmutableArray<GroupAnswers> Broken(int question)
    {
        if (groups.IsEmpty || whole[question].Counts.IsEmpty) return [];
        var parts = JoinedGroups.Of([.. ofGroups.Select(g => g[question].Base)]);
        return parts.Length < 2 ? [] :
        [
            .. parts.Select(p => new GroupAnswers(
                Names(p), p.Sum(g => ofGroups[g][question].Base),
                [.. whole[question].Counts.Select((_, c) => p.Sum(g => ofGroups[g][question].Counts[c]))])),
        ];
    }

    private ImmutableArray<string> Names(ImmutableArray<int> parts) => [.. parts.Select(p => p < groups.Length ? groups[p] : "").Order(new ByPlace(groups))];

    private int? AskedOf(ImmutableArray<int> parts, IReadOnlyDictionary<string, int>? asked) =>
        asked is null || parts.Any(p => p >= groups.Length || !asked.ContainsKey(groups[p])) ? null : parts.Sum(p => asked[groups[p]]);

    private QuestionCount[] Begin() => [.. questions.Select(q => new QuestionCount(q))];

    private sealed class ByPlace(ImmutableArray<string> groups) : IComparer<string>
    {
        public int Compare(string? x, string? y) => Place(x).CompareTo(Place(y));

        private int Place(string? name) => groups.IndexOf(name!) is var at and >= 0 ? at : groups.Length;
    }
}
