using System.Text.RegularExpressions;
using GoldenThread.Documents.Reading;
using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;
using GoldenThread.Time;

namespace GoldenThread.Documents.Plans;

/// <summary>A row of a plan's table, its cells sorted by what they are about.</summary>
internal sealed partial class TableRow
{
    private const int LongestOfTwo = 35;

    public List<Fragment> Numbers { get; } = [];

    public List<Fragment> Recommendation { get; } = [];

    public List<Fragment> BoardQuestion { get; } = [];

    public List<Fragment> Actions { get; } = [];

    public List<Fragment> Updates { get; } = [];

    public List<Fragment> Organisations { get; } = [];

    /// <summary>The paragraphs of each column of dates, with what its header says.</summary>
    public List<(List<Fragment> Words, string Header)> Dates { get; } = [];

    public List<Fragment> Impacts { get; } = [];

    public List<Fragment> Ratings { get; } = [];

    /// <summary>How the recommendation was answered ("Accepted"), where another column says how far it is.</summary>
    public List<Fragment> Answers { get; } = [];

    public string? Colour { get; private set; }

    /// <summary>True where no other cell of the row has its colour.</summary>
    public bool ColourIsOwn { get; private set; }

    /// <summary>True where the cell that has the colour is empty: words of status in another column have a rating of their own.</summary>
    public bool ColourStandsAlone { get; private set; }

    /// <summary>True where the cell of the recommendation reaches down from the row above.</summary>
    public bool RecommendationReaches { get; private set; }

    /// <summary>Words that a heading says for a cell that is only ticked; none where it is the only one to tick.</summary>
    public (Fragment Tick, string Words)? Ticked { get; private set; }

    public List<Fragment> Unknown { get; } = [];

    /// <summary>What each agency that has a column of its own did, or how far it is.</summary>
    public List<(string Name, GridCell Cell)> OfAgencies { get; } = [];

    /// <summary>Tables inside cells.</summary>
    public List<Grid> Nested { get; } = [];

    /// <summary>Sorts the cells of a row.</summary>
    public static TableRow Of(GridRow row, TableColumns columns, Growth growth)
    {
        var (furniture, ratings) = (growth.Furniture, growth.Ratings);
        var sorted = new TableRow();
        var earlier = new List<GridCell>();
        for (var i = 0; i < row.Cells.Length; i++)
        {
            var cell = row.Cells[i];
            var kind = columns.Kind(i);
            if (!cell.ContinuesAbove && sorted.Colour is null && cell.Colour is { } colour && (row.Cells.Count(c => c.Colour == colour) == 1) is var isOwn
                && (kind == ColumnKind.Rating || (isOwn && IsShaded(kind) && !columns.Has(ColumnKind.Rating) && ratings.Coloured(colour) is not null)))
                (sorted.Colour, sorted.ColourIsOwn, sorted.ColourStandsAlone) = (colour, isOwn && kind == ColumnKind.Rating, cell.IsEmpty);
            if (kind == ColumnKind.Recommendation && cell is { ContinuesAbove: true, IsEmpty: true }) sorted.RecommendationReaches = true;
            if (kind == ColumnKind.EarlierRating && !cell.ContinuesAbove && (!cell.IsEmpty || cell.Colour is not null)) earlier.Add(cell);
            if (kind == ColumnKind.OfAgency && (!cell.IsEmpty || ratings.Coloured(cell.Colour) is not null)) sorted.OfAgencies.Add((ColumnJudgement.AgencyOf(columns.Titles[i]), cell));
            if (cell.IsEmpty || kind is ColumnKind.EarlierRating or ColumnKind.OfAgency) continue;
            // A dash says that there is nothing, and so does "N/A" where a name would stand.
            if (kind is ColumnKind.ActionNumber or ColumnKind.Aside || kind is ColumnKind.Organisation or ColumnKind.Date or ColumnKind.Rating && IsNothing(cell.Text, kind))
            {
                furniture.Add(cell.Items, kind == ColumnKind.Aside ? FurnitureKind.Aside : FurnitureKind.Label);
                continue;
            }

            if (kind == ColumnKind.Rating && (StatusWords.Meaning(columns.Header(i)) is not null || ratings.Level(columns.Titles[i]) is not null) && cell.Pieces.FirstOrDefault() is { } mark)
            {
                if (TickedBoxes.IsEmptyBox(cell.Text)) furniture.Add(cell.Items, FurnitureKind.Label);
                else if (TickedBoxes.IsTick(cell.Text)) sorted.Ticked = (mark.Words, columns.Kinds.Count(k => k == ColumnKind.Rating) > 1 ? columns.Titles[i] : "");
                if (TickedBoxes.IsEmptyBox(cell.Text) || TickedBoxes.IsTick(cell.Text)) continue;
            }

            sorted.Nested.AddRange(cell.Items.OfType<Grid>());
            var paragraphs = Paragraphs(cell, furniture);
            if (kind is not (ColumnKind.Number or ColumnKind.Organisation or ColumnKind.Rating or ColumnKind.BoardQuestion)) paragraphs = sorted.WithoutLabels(paragraphs, growth);
            if (kind == ColumnKind.Organisation && PersonBeside.Is(row, i, columns, growth))
            {
                furniture.Add(cell.Items, FurnitureKind.Label);
                continue;
            }

            if (kind == ColumnKind.Organisation) paragraphs = [.. WithoutPeople(sorted.WithoutDates(paragraphs, columns.Header(i), growth), growth).SelectMany(p => TouchingNames.Parted(p, growth.Names))];
            if (kind == ColumnKind.Date && !columns.Has(ColumnKind.Organisation)) paragraphs = sorted.WithoutNames(paragraphs, growth);
            if (kind == ColumnKind.Date) sorted.AddDates(paragraphs, columns.Header(i), growth, columns.Has(ColumnKind.Rating));
            else if (kind is ColumnKind.Update or ColumnKind.Evidence && !columns.Has(ColumnKind.Rating)) sorted.AddUpdates(paragraphs, ratings);
            else sorted.List(kind).AddRange(sorted.WithoutFields(paragraphs, kind, columns, growth, NamesLead(columns.Header(i))));
        }

        sorted.TakeEarlier(earlier, furniture);
        sorted.TakeMarks(furniture);
        sorted.PartDatesFromRatings(ratings, columns);
        return sorted;
    }

    // "What will be done and by whom" over "Set a practice standard (Northmere Council)".
    private static bool NamesLead(string header) =>
        header.Split(' ') is var words && (words.Contains("whom") || words.Contains("who") || words.Contains("lead") || words.Contains("owner"));

    private Fragment WithoutLead(Fragment words, Growth growth)
    {
        var text = words.Text.TrimEnd('.', ' ');
        var open = text.LastIndexOf('(');
        if (open < 1 || !text.EndsWith(')') || !OrganisationList.IsLead(text[(open + 1)..^1], growth.Names)) return words;
        growth.Furniture.Add(words.Slice(open, open + 1), FurnitureKind.Label);
        growth.Furniture.Add(words.Slice(text.Length - 1), FurnitureKind.Label);
        Organisations.Add(words.Slice(open + 1, text.Length - 1));
        return words.Slice(0, open);
    }

    // "… Lead: Operations Manager" in a cell of actions, where no column is for the lead.
    private List<Fragment> WithoutFields(List<Fragment> paragraphs, ColumnKind? kind, TableColumns columns, Growth growth, bool namesLead)
    {
        if (kind is not (ColumnKind.Action or ColumnKind.Recommendation)) return paragraphs;
        if (!columns.Has(ColumnKind.Organisation) && !columns.Has(ColumnKind.Date)) paragraphs = WithoutTails(paragraphs, growth);
        if (namesLead && !columns.Has(ColumnKind.Organisation)) paragraphs = [.. paragraphs.Select(p => WithoutLead(p, growth))];
        var furniture = growth.Furniture;
        var rest = new List<Fragment>(paragraphs.Count);
        foreach (var words in paragraphs)
        {
            if (rest.Count > 0 && Labels.Field(words.Text) is { Kind: ColumnKind.Organisation or ColumnKind.Date } field && !columns.Has(field.Kind) && words.Slice(field.Rest) is { IsEmpty: false } value)
            {
                furniture.Add(words.Slice(0, field.Rest), FurnitureKind.Label);
                if (field.Kind == ColumnKind.Organisation) Organisations.Add(value);
                else Dates.Add(([value], ColumnWords.Plain(field.Words)));
            }
            else
            {
                rest.Add(words);
            }
        }

        return rest;
    }

    // Where no column is for ratings, the colour of one of these says how far things are.
    private static bool IsShaded(ColumnKind? kind) => kind is ColumnKind.Update or ColumnKind.Number or ColumnKind.Date or ColumnKind.Evidence;

    // "1a. Named Doctor" beside "1a. Rewrite the protocol": the mark says which action, and is no part of a name or a date.
    private void TakeMarks(FurnitureBox furniture)
    {
        var marks = Actions.Concat(Recommendation).Concat(Updates).Select(a => Marked(a.Text)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (marks.Count == 0) return;
        foreach (var list in Dates.Select(d => d.Words).Append(Organisations).Append(Ratings))
        {
            if (list.Count == 0 || !list.TrueForAll(w => Marked(w.Text) is { } mark && marks.Contains(mark))) continue;
            for (var i = 0; i < list.Count; i++)
            {
                var length = ActionMark().Match(list[i].Text).Length;
                furniture.Add(list[i].Slice(0, length), FurnitureKind.Label);
                list[i] = list[i].Slice(length);
            }
        }
    }

    private static string? Marked(string text) => ActionMark().Match(text) is { Success: true } match ? match.Groups["mark"].Value : null;

    [GeneratedRegex(@"^(?:\(?(?<mark>[0-9]{1,2}(?:\.[0-9]{1,2})?[a-h]?|[a-h]|i{1,3}|iv)[.):]{1,2}|(?<mark>[0-9]{1,2}\.[0-9]{1,2}))\s+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex ActionMark();

    // Under "Done?" stand dates, but also "No" or "Yes, by post": news of the action. Under "Date of completion and outcome" stand both.
    private void AddDates(List<Fragment> paragraphs, string header, Growth growth, bool hasRatings)
    {
        var furniture = growth.Furniture;
        var news = DatesAndNews.AreAsked(header) ? Impacts : Updates;
        if (header is "done" or "completed" or "complete" or "implemented" && paragraphs.TrueForAll(p => ApproximateDate.Find(p.Text).IsEmpty))
        {
            // "No" under "Done?" beside a rating says only that there is no date.
            if (paragraphs is not [var only] || !growth.Ratings.IsWhole(only.Text)) Updates.AddRange(paragraphs);
            else if (hasRatings) furniture.Add(only, FurnitureKind.Label);
            else Ratings.Add(only);
            return;
        }

        paragraphs = Joined(paragraphs);
        if (news == Updates)
        {
            Dates.Add((paragraphs, header));
            return;
        }

        var (dates, told) = DatesAndNews.Part(paragraphs, news == Impacts, furniture);
        news.AddRange(told);
        if (dates.Count > 0) Dates.Add((dates, header));
    }

    // "31 May" and "2026" below it are one date that the width of the cell cut.
    private static List<Fragment> Joined(List<Fragment> paragraphs)
    {
        var joined = new List<Fragment>();
        foreach (var words in paragraphs)
        {
            if (joined.Count > 0 && ApproximateDate.Find(joined[^1].Text).IsEmpty && Fragment.Join([joined[^1], words]) is var both && ApproximateDate.Find(DateReading.Mended(both.Text)) is [var only]
                && only.Length > words.Text.Length && both.Text.Length <= LongestOfTwo) joined[^1] = both;
            else joined.Add(words);
        }

        return joined;
    }

    private List<Fragment> List(ColumnKind? kind) => kind switch
    {
        ColumnKind.Number => Numbers,
        ColumnKind.Recommendation => Recommendation,
        ColumnKind.BoardQuestion => BoardQuestion,
        ColumnKind.Action => Actions,
        ColumnKind.Update or ColumnKind.Evidence => Updates,
        ColumnKind.Organisation => Organisations,
        ColumnKind.Impact => Impacts,
        ColumnKind.Rating => Ratings,
        ColumnKind.Response => Answers,
        _ => Unknown,
    };

    /// <summary>A cell's paragraphs; the items of a list belong to the paragraph that announces them, bare links to nobody.</summary>
    internal static List<Fragment> Paragraphs(GridCell cell, FurnitureBox furniture)
    {
        var paragraphs = new List<Fragment>();
        var announced = false;
        foreach (var piece in cell.Pieces)
        {
            if (Labels.IsLink(piece.Text))
            {
                furniture.Add(piece.Words, FurnitureKind.Link);
                continue;
            }

            if (piece.ListItem && announced && paragraphs.Count > 0)
            {
                paragraphs[^1] = Fragment.Join([paragraphs[^1], piece.Words], "\n");
                continue;
            }

            paragraphs.Add(piece.Words);
            announced = Announces(piece.Text);
        }

        return paragraphs;
    }

    /// <summary>True where a paragraph ends as one does before a list.</summary>
    public static bool Announces(string text) => text.TrimEnd() is [.., ':' or '–' or '—' or '-'];
}
