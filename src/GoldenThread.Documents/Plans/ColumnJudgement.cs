using GoldenThread.Documents.Reading;
using GoldenThread.Plans;

namespace GoldenThread.Documents.Plans;

/// <summary>Decides what the columns of a table are, from their headings and from what stands below them, each in view of the others.</summary>
/// <param name="named">What each heading says by its words; null for one that says nothing.</param>
/// <param name="headers">The words of each heading.</param>
/// <param name="looks">What the cells below look like.</param>
/// <param name="titles">The words of each heading as they stand.</param>
/// <param name="names">The names of organisations.</param>
/// <param name="ratings">Knows ratings.</param>
internal sealed class ColumnJudgement(ColumnKind?[] named, IReadOnlyList<string> headers, ColumnLook[] looks, IReadOnlyList<string> titles, OrganisationNames names, RatingReading ratings)
{
    private readonly ColumnKind?[] kinds = [.. named];

    public ColumnKind?[] Kinds()
    {
        Choices();
        OfAgencies();
        for (var i = 0; i < kinds.Length; i++) kinds[i] = ByLook(i);
        ByCells();
        OneRecommendation();
        BeforeActions();
        Tasks();
        ActionsTaken();
        Findings();
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] == ColumnKind.Response) kinds[i] = Answer(i);
        }

        OneNumber();
        for (var i = 0; i < kinds.Length; i++) kinds[i] ??= Unnamed(i) ?? Beside(i);
        OfAgencies();
        Answered();
        Watching();
        Earlier();
        return kinds;
    }

    // "Police", "Health" and "Education" over columns: what each of them did, or how far it is.
    private void OfAgencies()
    {
        var theirs = Enumerable.Range(0, kinds.Length).Where(i => (kinds[i] is null or ColumnKind.Rating || kinds[i] == ColumnKind.Organisation && looks[i].Ratings + looks[i].Ticks >= 0.5)
            && ColumnWords.Read(titles[i]) is null or ColumnKind.Organisation && titles[i].Length > 1 && OrganisationList.Stands(titles[i], names) && looks[i].Numbers < 0.5
            || kinds[i] is ColumnKind.Update or ColumnKind.Rating or ColumnKind.Response && AgencyOf(titles[i]) is { Length: > 1 } agency && agency.Length < titles[i].Length && OrganisationList.Stands(agency, names)).ToList();
        if (theirs.Count(i => looks[i].Filled > 0) >= 2) foreach (var i in theirs) kinds[i] = ColumnKind.OfAgency;
    }

    /// <summary>"Police" of "Police update", the heading as it stands where it says no more.</summary>
    public static string AgencyOf(string title)
    {
        var end = title.TrimEnd().Length;
        for (var gap = title.LastIndexOf(' '); gap > 0 && ColumnWords.Read(title[gap..end]) is ColumnKind.Update or ColumnKind.Rating or ColumnKind.Response; gap = title.LastIndexOf(' ', gap - 1)) end = gap;
        return title[..end].Trim().TrimEnd('\'', '’', '-', '–', ':');
    }

    // "Responsibility for monitoring" beside "Owner": who looks at it is not who does it.
    private void Watching()
    {
        var all = Enumerable.Range(0, kinds.Length).Where(i => kinds[i] == ColumnKind.Organisation).ToList();
        var watching = all.Where(i => headers[i].Split(' ').Any(w => w is "monitoring" or "oversight" or "governance" or "scrutiny" or "reporting")).ToList();
        if (watching.Count < all.Count) foreach (var i in watching) kinds[i] = ColumnKind.Aside;
    }

    // "RAG Q1", "RAG Q2"; "Previous RAG", "Current RAG": the latest says how far it is.
    private void Earlier()
    {
        var rated = Enumerable.Range(0, kinds.Length).Where(i => kinds[i] == ColumnKind.Rating).ToList();
        var timed = rated.Where(i => HeadingTime.Has(titles[i])).ToList();
        if (rated.Count < 2 || timed.Count == 0 || timed.Count == 1 && !HeadingTime.IsEarlier(titles[timed[0]]) && !HeadingTime.IsLatest(titles[timed[0]])) return;
        // "Status" beside ratings of quarters is how far it is now; "Decision" is how it was answered.
        rated.RemoveAll(i => headers[i].Contains("decision", StringComparison.Ordinal));
        var latest = rated.Count > timed.Count && !timed.Exists(i => HeadingTime.IsLatest(titles[i])) ? rated.Last(i => !timed.Contains(i)) : HeadingTime.Latest(timed, titles);
        foreach (var i in timed.Where(i => i != latest)) kinds[i] = ColumnKind.EarlierRating;
    }

    private bool Has(ColumnKind kind) => kinds.Contains(kind);

    // "Complete", "In progress", "Not started" over columns of which one is ticked in each row.
    private void Choices()
    {
        var statuses = Enumerable.Range(0, kinds.Length).Where(i => (StatusWords.Meaning(headers[i]) is not null || ratings.Level(titles[i]) is not null) && (looks[i].Filled == 0 || looks[i].Ticks >= 0.8)).ToList();
        if (statuses.Count >= 2 && statuses.Exists(i => looks[i].Filled > 0)) foreach (var i in statuses) kinds[i] = ColumnKind.Rating;
    }

    // A heading of several meanings ("Target", "Outcome", "Rec") is what its cells are.
    private ColumnKind? ByLook(int column)
    {
        var look = looks[column];
        if (look.Filled == 0) return kinds[column];
        return kinds[column] switch
        {
            ColumnKind.Date when look is { Dates: < 0.1, Ticks: >= 0.8 } => ColumnKind.Rating,
            // "Completed by" over the names of people, beside those who are to do it.
            ColumnKind.Date when look is { Dates: < 0.1, Ratings: < 0.1, Length: <= 40 } && headers[column].EndsWith(" by", StringComparison.Ordinal) && kinds.Index().Any(k => k.Item == ColumnKind.Organisation && k.Index != column) => ColumnKind.Aside,
            ColumnKind.Date when look is { Dates: < 0.1, Organisations: >= 0.6 } => ColumnKind.Organisation,
            ColumnKind.Date when look is { Dates: < 0.1, Ratings: >= 0.6 } => ColumnKind.Rating,
            ColumnKind.Date when look is { Dates: < 0.1, Length: > 60 } && headers[column].Contains("target", StringComparison.Ordinal) => ColumnKind.Impact,
            ColumnKind.Organisation when look.Dates >= 0.7 => ColumnKind.Date,
            ColumnKind.Organisation when look is { Organisations: < 0.2, Length: > 90 } => ColumnKind.Action,
            // "What will be done and by whom"
            ColumnKind.Organisation when look is { Organisations: < 0.5, Length: > 25 } && (headers[column].Contains("what", StringComparison.Ordinal) || headers[column].Contains("action", StringComparison.Ordinal))
                => ColumnKind.Action,
            ColumnKind.Rating when look is { Ratings: < 0.2, Length: > 60 } => ColumnKind.Update,
            ColumnKind.Rating when look is { Ratings: < 0.2, Dates: >= 0.7 } => ColumnKind.Date,
            ColumnKind.Impact or ColumnKind.Update or ColumnKind.Evidence when look is { Ratings: >= 0.7, Length: <= 40 } && (!Has(ColumnKind.Rating) || HeadingTime.Has(titles[column]))
                => ColumnKind.Rating,
            ColumnKind.Impact or ColumnKind.Update when look is { Dates: >= 0.8, Length: <= 18 } && !Has(ColumnKind.Date) => ColumnKind.Date,
            ColumnKind.Action when look is { Organisations: >= 0.7, Length: <= 60 } && !Has(ColumnKind.Organisation) => ColumnKind.Organisation,
            ColumnKind.Action when look is { Numbers: >= 0.8, Length: <= 8 } => ColumnKind.ActionNumber,
            ColumnKind.Recommendation when look is { Numbers: >= 0.8 } or { Letters: >= 0.8 } => ColumnKind.Number,
            // "Priority" over "High" and "Low"
            ColumnKind.Finding when look.Length <= 12 && headers[column].Contains("priority", StringComparison.Ordinal) && look.Numbers < 0.8 => ColumnKind.Aside,
            ColumnKind.Finding when look is { Numbers: >= 0.8 } => Has(ColumnKind.Number) ? ColumnKind.Aside : ColumnKind.Number,
            ColumnKind.Number when look is { Numbers: < 0.3, Length: > 12 } && headers[column] is "rec" or "item" or "recommendation ref"
                => ColumnKind.Recommendation,
            ColumnKind.Number when look is { Numbers: < 0.3, Length: > 30 } => null,
            // A site names its first column so, and the number of the row stands in it.
            null when headers[column] == "title" && look.Numbers >= 0.8 => ColumnKind.Number,
            ColumnKind.Aside when headers[column] is "directorate" or "division" && !Has(ColumnKind.Organisation) => ColumnKind.Organisation,
            ColumnKind.Aside when headers[column] == "review" && look.DatesAlone >= 0.6 => ColumnKind.Date,
            var kind => kind,
        };
    }

    // "Recommendation 2: agree a pathway" in the cells of a bucket, a goal or a workstream: they say what the heading does not.
    private void ByCells()
    {
        var saying = Array.FindIndex(looks, l => l.Recommends >= 0.75 || l.BeginsRecommending && l.Recommends >= 0.1);
        // "CQC requirement (must do / should do)" over what has to be done, beside the actions.
        if (saying < 0 && !Has(ColumnKind.Recommendation) && Has(ColumnKind.Action) && Array.FindIndex(looks, l => l is { Asks: >= 0.75, Length: > 20, Filled: > 1 }) is >= 0 and var asking && kinds[asking] is null or ColumnKind.Aside)
            kinds[asking] = ColumnKind.Recommendation;
        if (saying < 0 || kinds[saying] == ColumnKind.Recommendation) return;
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] is ColumnKind.Recommendation or ColumnKind.Finding) kinds[i] = ColumnKind.Aside;
            // "LSP-10" is the key of the row; the recommendation has its own number.
            else if (kinds[i] == ColumnKind.Number) kinds[i] = ColumnKind.ActionNumber;
        }

        kinds[saying] = ColumnKind.Recommendation;
    }

    // The one whose words are longest; another that is short says a status, a name, or something about it.
    private void OneRecommendation()
    {
        var all = Enumerable.Range(0, kinds.Length).Where(i => kinds[i] == ColumnKind.Recommendation).ToList();
        if (all.Count < 2) return;
        var best = all.OrderByDescending(i => headers[i] is "recommendation" or "recommendations" ? looks[i].IsProse ? 1 : 0 : 0)
            .ThenByDescending(i => looks[i].Length).First();
        foreach (var other in all.Where(i => i != best)) kinds[other] = Unnamed(other) is { } kind and not ColumnKind.Update ? kind : ColumnKind.Aside;
    }

    // Nothing says what the recommendation is, and a column of sentences whose heading says nothing stands before the actions.
    private void BeforeActions()
    {
        if (Has(ColumnKind.Recommendation) || Has(ColumnKind.Finding)) return;
        // "Recommendation no" and "Detail" beside what was done.
        if (!Has(ColumnKind.Action) && Array.IndexOf(kinds, ColumnKind.Number) is >= 0 and var number && number + 1 < kinds.Length && kinds[number + 1] is null or ColumnKind.Update
            && (kinds.Count(k => k is ColumnKind.Update or ColumnKind.Response) >= (kinds[number + 1] is null ? 1 : 2) || kinds[number + 1] is null && headers[number].StartsWith("rec", StringComparison.Ordinal)) && looks[number + 1] is { Length: > 20, Organisations: < 0.5, Dates: < 0.5, Ratings: < 0.5 })
        {
            kinds[number + 1] = ColumnKind.Recommendation;
            return;
        }

        if (Array.IndexOf(kinds, ColumnKind.Action) is not (> 0 and var actions)) return;
        for (var i = actions - 1; i >= 0; i--)
        {
            if (kinds[i] is not null || !looks[i].IsProse || looks[i].Organisations >= 0.5) continue;
            kinds[i] = ColumnKind.Recommendation;
            return;
        }
    }

    // "Name", "Summary" or "Title" over what has to be done, in the export of a list of tasks: beside who does it, by when, or how far it is.
    private void Tasks()
    {
        if (Has(ColumnKind.Recommendation) || Has(ColumnKind.Action) || kinds.Count(k => k is ColumnKind.Organisation or ColumnKind.Date or ColumnKind.Rating) < 2) return;
        var tasks = Array.FindIndex(kinds.Index().Select(k => k.Item is null && headers[k.Index] is "name" or "summary" or "title" or "subject" or "card name" or "card title" && looks[k.Index] is { Length: > 15, Organisations: < 0.5, Dates: < 0.5 }).ToArray(), found => found);
        if (tasks >= 0) kinds[tasks] = ColumnKind.Action;
    }

    // "Action taken" beside "Action required" is news of it.
    private void ActionsTaken()
    {
        if (kinds.Count(k => k == ColumnKind.Action) < 2) return;
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] == ColumnKind.Action && (headers[i].Contains("taken", StringComparison.Ordinal) || headers[i].Contains("completed", StringComparison.Ordinal)
                || headers[i].Contains("done", StringComparison.Ordinal)) && kinds.Count(k => k == ColumnKind.Action) > 1) kinds[i] = ColumnKind.Update;
        }

        // "What the review told us" beside "What we will do": the first says what the second answers.
        if (!Has(ColumnKind.Recommendation) && !Has(ColumnKind.Finding) && kinds.Count(k => k == ColumnKind.Action) > 1
            && Array.IndexOf(kinds, ColumnKind.Action) is var first && looks[first].Length > 20) kinds[first] = ColumnKind.Recommendation;
    }

    // What was found stands beside the recommendation that follows from it, or is all that there is.
    private void Findings()
    {
        var all = Enumerable.Range(0, kinds.Length).Where(i => kinds[i] == ColumnKind.Finding).ToList();
        if (all.Count == 0) return;
        var best = Has(ColumnKind.Recommendation) ? -1 : all.OrderByDescending(i => looks[i].Filled == 0 ? -i : Math.Min(looks[i].Length, 200) / 20).First();
        foreach (var i in all) kinds[i] = i == best ? ColumnKind.Recommendation : ColumnKind.Aside;
    }

    private ColumnKind Answer(int column)
    {
        if (looks[column] is { Ratings: >= 0.5 } and not { Length: > 60 })
            return !Has(ColumnKind.Rating) ? ColumnKind.Rating : looks[column] is { Ratings: >= 0.9, Length: <= 30 } ? ColumnKind.Response : ColumnKind.Update;
        return Has(ColumnKind.Action) ? ColumnKind.Update : ColumnKind.Action;
    }

    // "Accepted?" beside "Status": the first says how the recommendation was answered, the second how far it is.
    private void Answered()
    {
        if (Enumerable.Range(0, kinds.Length).Count(i => kinds[i] == ColumnKind.Rating && looks[i] is { Filled: > 0, Ticks: < 0.8 }) < 2) return;
        var answer = Array.FindIndex(kinds.Index().Select(k => k.Item == ColumnKind.Rating && looks[k.Index] is { Ratings: >= 0.9, Ticks: < 0.8 } && (headers[k.Index].Contains("accept", StringComparison.Ordinal)
            || headers[k.Index].Contains("agreed", StringComparison.Ordinal))).ToArray(), found => found);
        if (answer >= 0) kinds[answer] = ColumnKind.Response;
    }

    private void OneNumber()
    {
        // "Action ref" before the recommendation, where no other column numbers it.
        if (!Has(ColumnKind.Number) && Array.IndexOf(kinds, ColumnKind.ActionNumber) is >= 0 and var own && own < Array.IndexOf(kinds, ColumnKind.Recommendation) && Array.IndexOf(kinds, ColumnKind.Action) is var acts && (acts < 0 || acts > own + 1) && looks[Array.IndexOf(kinds, ColumnKind.Recommendation)] is { Numbered: < 0.6, BeginsRecommending: false })
            kinds[own] = ColumnKind.Number;
        var first = Array.IndexOf(kinds, ColumnKind.Number);
        // "ID" counts the answers to a form, "Recommendation number" says which it is.
        if (Enumerable.Range(0, kinds.Length).FirstOrDefault(i => kinds[i] == ColumnKind.Number && headers[i].StartsWith("rec", StringComparison.Ordinal) && looks[i].Filled > 0, first) is var own2 && own2 > first)
            (kinds[first], first) = (ColumnKind.Aside, own2);
        for (var i = first + 1; first >= 0 && i < kinds.Length; i++)
        {
            if (kinds[i] == ColumnKind.Number) kinds[i] = named[i] == ColumnKind.Number && headers[i] is not ("no" or "number" or "ref" or "id") ? ColumnKind.Aside : ColumnKind.ActionNumber;
        }
    }

    // What a column is that stands beside recommendations or actions: news of a month, a theme, a description of the task.
    private ColumnKind? Beside(int column)
    {
        if (looks[column].Filled > 0 && HeadingTime.Is(titles[column])) return ColumnKind.Update;
        if (!Has(ColumnKind.Recommendation) && !Has(ColumnKind.Action)) return null;
        return looks[column].IsCategory ? ColumnKind.Aside : headers[column] is "description" or "detail" ? ColumnKind.Update : null;
    }

    // A column whose heading says nothing is what its cells plainly are.
    private ColumnKind? Unnamed(int column) => looks[column] switch
    {
        { Filled: 0 } => null,
        // "2/3" of a list of things to tick says how much is done.
        { Numbers: >= 0.75, Shares: >= 0.75 } => ColumnKind.Aside,
        { Numbers: >= 0.75 } => titles[column].Contains('%', StringComparison.Ordinal) || titles[column].Contains("percent", StringComparison.OrdinalIgnoreCase) ? ColumnKind.Aside : Has(ColumnKind.Number) ? null : ColumnKind.Number,
        { Ratings: >= 0.75 } => ColumnKind.Rating,
        { Dates: >= 0.75, DatesAlone: >= 0.5 } => ColumnKind.Date,
        { Organisations: >= 0.75 } => ColumnKind.Organisation,
        // How much is done, beside a word of status.
        { Percents: >= 0.75 } => Has(ColumnKind.Rating) ? ColumnKind.Aside : ColumnKind.Update,
        _ => null,
    };
}
