using GoldenThread.Documents.Reading;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>Reads the rows of a plan's table one after the other.</summary>
internal sealed partial class RowReading(PlanReading plan)
{
    private readonly PageCuts cuts = new();
    private readonly RecommendationCell cell = new(plan);
    private bool firstOfPage;
    private GrowingRecommendation? begun;
    private (GrowingAction Action, Fragment Words)? lastLead;

    /// <summary>True once actions stand for recommendations, because the table names none.</summary>
    public bool HasPromoted { get; set; }

    /// <summary>True where the column of numbers says to which recommendation, read before, each row belongs.</summary>
    public bool Linked { get; set; }

    /// <summary>True where words stand between the table and the one before it.</summary>
    public bool Apart { get; set; }

    /// <summary>Whose the rows are, where a row above named it; empty where each row says so itself.</summary>
    public IReadOnlyList<DraftOrganisation> Group { get; set; } = [];

    /// <summary>True where the last row named a lead.</summary>
    public bool LastHadLead { get; private set; }

    /// <summary>A page, or the repetition of its header, begins: what the last page cut may go on.</summary>
    public void BeginPage() => firstOfPage = true;

    /// <summary>Reads a row.</summary>
    public void Read(TableRow row, TableColumns columns)
    {
        if (row.Numbers.Count > 0) LeaveEmpty();
        var before = plan.Current;
        cell.Read(row, columns, new RowPlace(firstOfPage, firstOfPage && Apart, Linked));
        if (firstOfPage) Apart = false;
        if (!ReferenceEquals(before, plan.Current)) cuts.Forget();
        if (row.BoardQuestion.Count > 0) plan.Needed.BoardQuestion.AddRange(row.BoardQuestion);
        var ofRow = row.Actions.Count;
        if (firstOfPage) cuts.Mend(row);
        MendRow(row);
        // What the end of the page cut in two: its names go on, too, and its colour was seen.
        var goesOn = row.Actions.Count < ofRow && row.Numbers.Count == 0 && row.Recommendation.Count == 0;
        var actions = ReadActions(row);
        if (!goesOn || !GoesOnWithLead(row)) ReadOrganisations(row, actions);
        ReadDates(row, actions);
        ReadImpacts(row, actions);
        ReadRating(row, actions, isColoured: !goesOn);
        foreach (var (name, theirs) in row.OfAgencies) ReadAgency(name, theirs);
        foreach (var unknown in row.Unknown) plan.Unplaced.Add(unknown);
        if (row.Numbers.Count > 0 && !ReferenceEquals(before, plan.Current)) begun = plan.Whole;
        firstOfPage = false;
    }

    /// <summary>Leaves the recommendation that the last number of a row began, where nothing stands beside it.</summary>
    public void LeaveEmpty()
    {
        if (begun is not null) plan.LeaveEmpty(begun);
        begun = null;
    }

    private List<GrowingAction> ReadActions(TableRow row)
    {
        var actions = new List<GrowingAction>();
        foreach (var words in row.Actions)
        {
            actions.Add(plan.AddAction(words));
            cuts.Action(actions[^1].Text[0]);
        }

        if (actions.Count == 0)
        {
            foreach (var update in row.Updates) actions.Add(plan.AddAction(update));
        }
        else
        {
            for (var i = 0; i < row.Updates.Count; i++)
                actions[Math.Min(i, actions.Count - 1)].Text.Add(new GrowingText(row.Updates[i]));
        }

        return actions;
    }

    // A row without its first cells may go on with the words that the row above left unfinished.
    private void MendRow(TableRow row)
    {
        if (row.Numbers.Count > 0 || row.Recommendation.Count > 0 || plan.Current?.AllActions.LastOrDefault() is not { Text: [.., var last] }) return;
        if (row.Actions.Count == 0 || !Rejoin.Begins(row.Actions[0].Text, char.IsLower) || !Rejoin.GoesOn(last.Text, row.Actions[0].Text)) return;
        last.GoOn(row.Actions[0]);
        row.Actions.RemoveAt(0);
    }

    // "Head of Early Help and" at the foot of a page, "Exploitation" at the head of the next.
    private bool GoesOnWithLead(TableRow row)
    {
        if (lastLead is not (var action, var before) || row.Organisations is not [var words] || action.Organisations is not [.., { Name: var name }] || name != before.Plain()) return false;
        if (!Rejoin.GoesOn(before.Text, words.Text) && OrganisationList.IsLead(words.Text, plan.Growth.Names)) return false;
        action.Organisations.RemoveAt(action.Organisations.Count - 1);
        var whole = Fragment.Join([before, words]);
        action.Organisations.AddRange(plan.Organisations(whole));
        lastLead = (action, whole);
        return true;
    }

    private void ReadOrganisations(TableRow row, List<GrowingAction> actions)
    {
        LastHadLead = row.Organisations.Count > 0;
        lastLead = null;
        if (row.Organisations.Count == 0)
        {
            if (Group.Count == 0) return;
            foreach (var action in actions.Count > 0 ? actions : [plan.LastAction()])
            {
                action.Organisations.AddRange(Group);
                Group = [.. Group.Select(o => o with { Spans = [] })];
            }

            return;
        }

        if (row.Organisations.Count == actions.Count && actions.Count > 1)
        {
            for (var i = 0; i < actions.Count; i++) actions[i].Organisations.AddRange(plan.Organisations(row.Organisations[i]));
            return;
        }

        var named = row.Organisations.SelectMany(plan.Organisations).ToList();
        (actions.Count > 0 ? actions[0] : plan.LastAction()).Organisations.AddRange(named);
        if (actions.Count <= 1) lastLead = (actions.FirstOrDefault() ?? plan.LastAction(), row.Organisations[^1]);
        // The same lead has every action of the row; its words stand with the first.
        foreach (var action in actions.Skip(1)) action.Organisations.AddRange(named.Select(n => n with { Spans = [] }));
    }

    // "Green" or "Audit begun" below "Police": how far the police are, or what they did; a tick says that it is theirs.
    private void ReadAgency(string name, GridCell theirs)
    {
        var organisation = new DraftOrganisation(name, [], []);
        var words = TableRow.Paragraphs(theirs, plan.Growth.Furniture);
        if (TickedBoxes.IsEmptyBox(theirs.Text) || theirs.Text.Trim() is "-" or "–" or "—")
        {
            plan.Growth.Furniture.Add(theirs.Items, FurnitureKind.Label);
        }
        else if (TickedBoxes.IsTick(theirs.Text))
        {
            plan.Growth.Furniture.Add(theirs.Items, FurnitureKind.Label);
            plan.LastAction().Organisations.Add(organisation);
        }
        else if (words is [] or [_] && plan.Growth.Ratings.IsStatus(theirs.Text) | words.Count == 0)
        {
            var action = plan.AddRepeating();
            action.Organisations.Add(organisation);
            action.Rating = words is [var status] ? plan.Growth.Ratings.Read(status, theirs.Colour) : plan.Growth.Ratings.Coloured(theirs.Colour);
        }
        else
        {
            foreach (var told in words) plan.AddAction(told).Organisations.Add(organisation);
        }
    }

    private void ReadDates(TableRow row, List<GrowingAction> actions)
    {
        foreach (var (words, header) in row.Dates)
        {
            var usual = DateReading.OfHeader(header);
            var agree = words.Count == actions.Count || actions.Count == 1;
            for (var i = 0; i < words.Count; i++)
            {
                var action = actions.Count == 0 ? plan.LastAction() : actions[Math.Min(i, actions.Count - 1)];
                var certain = actions.Count > 0 ? agree : plan.Needed.AllActions.Count() == 1;
                var text = new GrowingText(words[i]);
                action.Dates.Add(new GrowingDate(text, usual, !certain));
                cuts.Date(text);
            }
        }
    }

    private void ReadImpacts(TableRow row, List<GrowingAction> actions)
    {
        var aligned = actions.Count > 0 && row.Impacts.Count == actions.Count;
        for (var i = 0; i < row.Impacts.Count; i++)
        {
            var text = new GrowingText(row.Impacts[i]);
            if (aligned) actions[i].Impact = text;
            else plan.Needed.Impacts.Add(text);
            cuts.Impact(text);
        }
    }

    private void ReadRating(TableRow row, List<GrowingAction> actions, bool isColoured)
    {
        foreach (var answer in row.Answers)
        {
            if (plan.Needed.Answered is null && plan.Growth.Ratings.Read(answer) is { } rating) plan.Needed.Answered = (actions.FirstOrDefault() ?? plan.LastAction(), rating);
            else (actions.LastOrDefault() ?? plan.LastAction()).Text.Add(new GrowingText(answer));
        }

        if (row.Ticked is { } ticked && (ticked.Words.Length == 0 ? plan.Growth.Ratings.Ticked(ticked.Tick) : plan.Growth.Ratings.Named(ticked.Words, ticked.Tick)) is { } chosen)
            plan.Needed.RowRatings.Add((actions.FirstOrDefault(), chosen));
        if (actions.Count > 1 && row.Ratings.Count == actions.Count && row.Ratings.TrueForAll(w => plan.Growth.Ratings.Level(w.Text) is not null || plan.Growth.Ratings.IsWhole(w.Text)))
        {
            foreach (var (action, words) in actions.Zip(row.Ratings)) plan.Needed.RowRatings.Add((action, plan.Growth.Ratings.Read(words)!));
            return;
        }

        var read = false;
        // "Accepted" in one column and a colour without words in another are two ratings.
        var beside = row.ColourStandsAlone && row.Ratings.Count > 0;
        foreach (var words in row.Ratings)
        {
            // "RAG" in a cell of ratings is the header that strayed there from its page.
            if (ColumnWords.Read(words.Text) == ColumnKind.Rating && !plan.Growth.Ratings.IsStatus(words.Text))
                plan.Growth.Furniture.Add(words, FurnitureKind.TableHeader);
            else if (read) (actions.LastOrDefault() ?? plan.LastAction()).Text.Add(new GrowingText(words));
            else if (plan.Rating(words, beside ? null : row.Colour, actions.LastOrDefault()) is { } rating)
            {
                plan.Needed.RowRatings.Add((actions.FirstOrDefault(), rating));
                read = true;
            }
        }

        if (isColoured && (beside || (!read && row.Ratings.Count == 0)) && plan.Growth.Ratings.Coloured(row.Colour, row.ColourIsOwn) is { } coloured)
            plan.Needed.RowRatings.Add((actions.FirstOrDefault(), coloured));
    }
}
