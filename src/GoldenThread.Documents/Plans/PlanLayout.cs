using GoldenThread.Documents.Reading;
using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>Reads a plan: recommendations with paragraphs of progress below them, tables, or both.</summary>
internal sealed partial class PlanLayout
{
    private readonly PlanReading plan;
    private readonly TableLayout tables;
    private readonly Numbering numbering;
    private readonly bool hasTables;
    private const int LongestHeading = 90;
    private ColumnKind? heading;
    private string headingWords = "";
    private bool inText;
    private bool tableRead;
    private bool inSection;
    private int rank;
    private HashSet<string> groups = [];
    private HashSet<string> families = [];
    private readonly HashSet<Piece> addressing = new(ReferenceEqualityComparer.Instance);
    private bool isStrict;
    private bool tablesName;
    private bool isOfMinutes;
    private Piece? above;
    private readonly HashSet<Piece> numbersAlone = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Piece> titles = new(ReferenceEqualityComparer.Instance);
    private Fragment? numberAlone;
    private Fragment? dueAtEnd;
    private Fragment? told;
    private bool apart;
    private DraftOrganisation? whose;
    private bool titlesSayHowFar;
    private HashSet<string> repeated = [];
    private Fragment? lead;
    private DraftOrganisation? leading;

    private readonly Announcements? announced;
    private DraftOrganisation? addressee;
    private int addresseeRank;
    private List<DraftOrganisation> addressed = [];

    /// <param name="plan">The plan that grows.</param>
    /// <param name="numbering">How recommendations begin.</param>
    /// <param name="hasTables">True where the plan, or part of it, is in tables.</param>
    /// <param name="announced">The lists that were announced, where recommendations are their items.</param>
    public PlanLayout(PlanReading plan, Numbering numbering, bool hasTables, Announcements? announced = null)
    {
        this.plan = plan;
        this.numbering = numbering;
        this.hasTables = hasTables;
        this.announced = announced;
        tables = new TableLayout(plan, Read, Theme, Beside);
    }

    /// <summary>The columns of every table that was read by its columns.</summary>
    public IReadOnlyList<TableColumns> Shapes => tables.Shapes;

    /// <summary>True once a table was read whose columns nothing names.</summary>
    public bool Guessed => tables.Guessed;

    /// <summary>True where actions stand for recommendations, because a table names none.</summary>
    public bool Promoted => tables.HasPromoted;

    /// <summary>What stands before the recommendations and between groups of them.</summary>
    public List<(Fragment? Heading, List<Fragment> Paragraphs)> Sections { get; } = [];

    public void Read(IReadOnlyList<Item> items)
    {
        if (numbering == Numbering.Dotted) groups = Groups(items);
        if (numbering == Numbering.Short) families = NumberingChoice.Families(items);
        isOfMinutes = numbering == Numbering.Actions && NumberingChoice.HasActionsAlone([.. items.OfType<Piece>()]);
        plan.FindingsStandBeside = items.OfType<Piece>().Any(p => Labels.Field(p.Text) is { Kind: ColumnKind.Recommendation } || Labels.Recommendation(p.Text) is { HasNumber: true });
        repeated = [.. items.OfType<Piece>().Where(p => p is { Text.Length: <= 45, ListItem: false }).GroupBy(p => p.Text, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key)];
        titlesSayHowFar = Everywhere(items).Select(p => (p.Text, Label: Label(p))).Where(p => p.Label is { HasNumber: true }).ToList() is var labelled
            && labelled.Count(p => StatusBehindTitle(p.Text[p.Label!.Rest..]) >= 0) is > 1 and var stated && stated * 2 >= labelled.Count;
        isStrict = numbering == Numbering.Worded && Everywhere(items).Any(p => Labels.Recommendation(p.Text) is { } l && (l.HasNumber || l.Rest < p.Text.Length) && Labels.NamesRecommendation(p.Text, l));
        tablesName = hasTables && items.OfType<Grid>().Any(g => NumberingChoice.NamesRecommendations(g, plan.Growth));
        tables.Explain(items);
        // "Police" as a heading directly above recommendations: they are theirs.
        if (numbering is Numbering.Worded or Numbering.Short or Numbering.Dotted or Numbering.Plain && !hasTables)
        {
            // "Addressed to: …" heads what follows where the first stands above the first recommendation; otherwise it belongs to the one above it.
            var saysAbove = items.OfType<Piece>().FirstOrDefault(p => Label(p) is not null || Labels.IsAddress(p.Text)) is { } begin && Label(begin) is null;
            foreach (var (heading, next) in items.Zip(items.Skip(1)))
                if (heading is Piece named && (named.Level > 0 || saysAbove && Labels.IsAddress(named.Text)) && next is Piece below && Label(below) is not null && Label(named) is null && Announcements.Addressee(named.Text, plan.Growth.Names, named.Level) is not null) addressing.Add(named);
        }

        if (numbering == Numbering.Worded)
        {
            foreach (var (one, next) in items.Zip(items.Skip(1)))
            {
                // "Area for improvement: delirium" above a table of actions says what they are about.
                if (one is Piece area && next is Grid actions && Labels.NamesArea(area.Text) && NumberingChoice.NamesActions(actions, plan.Growth)) addressing.Add(area);
                if (one is not Piece number || next is not Piece below || Label(below) is not { HasNumber: false }) continue;
                if (number.Text.Length <= 8 && NumberAlone().IsMatch(number.Text)) numbersAlone.Add(number);
                else if (NumberedTitle(number) is not null) titles.Add(number);
            }
        }

        foreach (var item in items)
        {
            plan.Growth.Patience.Ask();
            if (item is Grid grid)
            {
                var (othersSince, log) = Since();
                var below = inSection;
                inText = false;
                inSection = false;
                tables.Read(grid, apart, ofOthers: othersSince > 1 || othersSince > 0 && (log || plan.Growth.OfSheets && above is { Level: 1 }), below, whose);
                (tableRead, apart) = (true, false);
            }
            else
            {
                tables.End();
                Read((Piece)item);
                (above, apart) = ((Piece)item, true);
            }
        }

        tables.End();
        if (lead is not null) plan.Unplaced.Add(lead);
        plan.Settle();
        RateByHeadings();
    }

    // Paragraphs, and those in boxes, which are tables of one cell.
    private static IEnumerable<Piece> Everywhere(IEnumerable<Item> items) => items.SelectMany(i => i switch
    {
        Piece piece => [piece],
        Grid grid when grid.Rows.All(r => r.Cells.Length == 1) => Everywhere(grid.Rows.SelectMany(r => r.Cells[0].Items)),
        // "Recommendation 1" beside its words in a form.
        Grid grid => grid.Rows.Where(r => r.Cells.Length == 2).SelectMany(r => r.Cells[0].Pieces),
        _ => Enumerable.Empty<Piece>(),
    });

    private void Read(Piece piece)
    {
        if (piece.Level > 0 && hasTables) whose = Announcements.Addressee(piece, plan.Growth.Names) is { } named ? new DraftOrganisation(piece.Text[named.Start..named.End], [], []) : null;
        if (piece.Level > 0) headed = plan.Growth.Ratings.IsWhole(piece.Text) ? piece.Words : null;
        if (addressing.Contains(piece))
        {
            Theme(piece);
            (inSection, heading, inText) = (true, null, false);
            return;
        }

        if (titles.Contains(piece))
        {
            ClearLead();
            Sections.Add((piece.Words, []));
            (inSection, heading, inText) = (true, null, false);
            return;
        }

        if (numbersAlone.Contains(piece))
        {
            ClearLead();
            numberAlone = piece.Words;
            return;
        }

        // Between their actions stand the minutes.
        if (isOfMinutes && !piece.ListItem && Label(piece) is null) inSection = true;
        if (ReadReturn(piece) || ReadLogged(piece) || ReadChapter(piece) || ReadAnnounced(piece) || ReadClosing(piece) || ReadOtherHeading(piece)) return;
        if (ReadNote(piece) || ReadGroup(piece) || ReadRecommendation(piece) || ReadPart(piece) || ReadField(piece)) return;
        if (plan.Current is null || inSection)
        {
            if (Sections.Count == 0) Sections.Add((null, []));
            Sections[^1].Paragraphs.Add(piece.Words);
            return;
        }

        if (!plan.Current.HasText && plan.Current.Actions.TrueForAll(a => a is { Text: [], Dates: [] }) && heading is null && lead is null)
        {
            plan.Current.Text.Add(WithoutParagraphNumber(piece));
            inText = true;
        }
        else if (inText && GoesOnAsText(piece))
        {
            plan.Current.Text.Add(piece.Words);
        }
        else if (hasTables && tableRead)
        {
            // A sentence below a table that says nothing of its rows stands beside the plan.
            if (Rejoin.Begins(piece.Text, char.IsUpper) && Labels.EndsSentence(piece.Text)) Beside(piece);
            else plan.Unplaced.Add(piece.Words);
        }
        else
        {
            ReadAction(piece);
        }
    }

    // A heading over several recommendations: "10.1 Working with schools" before 10.1.1, or one of no lower rank than theirs.
    private bool ReadGroup(Piece piece)
    {
        var numbered = Labels.Dotted(piece.Text) is { } label && groups.Contains(label.Number) && !Labels.EndsSentence(piece.Text) && !AsksFor(piece.Text);
        var ranked = (plan.Whole is not null || hasTables) && piece.Level > 0 && (rank == 0 || piece.Level <= rank) && Label(piece) is null
            && (hasTables || (Labels.Field(piece.Text) is null && ColumnWords.Read(piece.Text) is null && !plan.Growth.Names.IsName(piece.Text)) || AnnouncingWords.Announce(piece.Text) || Announcements.IsOtherHeading(piece.Text));
        if (!numbered && !ranked) return false;
        ClearLead();
        // "National recommendation" after "For all agencies": it is no longer theirs.
        if (ranked && piece.Level <= addresseeRank) addressee = null;
        Sections.Add((piece.Words, []));
        inSection = ranked;
        return true;
    }

    private bool ReadRecommendation(Piece piece)
    {
        var text = piece.Text;
        if (Label(piece) is not { } label) return false;
        ClearLead();
        sectionsBefore = Sections.Count;
        inSection = false;
        rank = piece.Level;
        heading = null;
        inText = true;
        tableRead = false;
        if (label.HasNumber && label.At >= label.Rest && label.Rest > 0)
        {
            // "… (Recommendation 4)": the number stands after the words.
            plan.Begin(new DraftText(label.Number, piece.Words.Slice(label.At, label.At + label.Number.Length).Spans()));
            plan.Growth.Furniture.Add(piece.Words.Slice(label.Rest, label.At), FurnitureKind.Label);
            plan.Growth.Furniture.Add(piece.Words.Slice(label.At + label.Number.Length), FurnitureKind.Label);
            AddText(piece.Words.Slice(0, label.Rest));
            return true;
        }

        if (!label.HasNumber)
        {
            plan.Growth.Furniture.Add(piece.Words.Slice(0, label.Rest), FurnitureKind.Label);
            // "Recommendation" below "Recommendation 2" labels its words, and so does "Objective" below "Priority 2: Partnership".
            if (!IsTitledAbove(piece) && (plan.Current is not { Number: not null, HasText: false } || plan.Current.Actions.Exists(a => a.Text.Count > 0))) BeginBelowHeading();
        }
        else
        {
            plan.Growth.Furniture.Add(piece.Words.Slice(0, label.At), FurnitureKind.Label);
            var number = piece.Words.Slice(label.At, label.End);
            plan.Begin(new DraftText(label.Number, number.Spans()));
            if (label.Rest > label.End) plan.Growth.Furniture.Add(piece.Words.Slice(label.End, label.Rest), FurnitureKind.Label);
        }

        if (label.Rest < text.Length) AddText(piece.Words.Slice(label.Rest));
        if (addressed.Count > 0)
        {
            plan.LastAction().Organisations.AddRange(addressed);
            addressed = [];
        }
        else if (addressee is not null)
        {
            plan.LastAction().Organisations.Add(addressee);
            addressee = addressee with { Spans = [] };
        }

        if (headed is not null) byHeading[plan.Whole!] = headed;
        if (timed is not null)
        {
            plan.LastAction().Dates.Add(new GrowingDate(new GrowingText(timed), DateMeaning.Due, false));
            timed = timed.Elsewhere();
        }

        return true;
    }

    private Label? Label(Piece piece) => numbering switch
    {
        Numbering.Worded => Labels.Recommendation(piece.Text) is { } worded && (!(isStrict || tablesName) || Labels.NamesRecommendation(piece.Text, worded)) ? worded : null,
        Numbering.Actions => isOfMinutes ? Labels.ActionAlone(piece.Text) : Labels.Action(piece.Text),
        Numbering.Short => Labels.Short(piece.Text) ?? (families.Count == 0 ? null : Marks.Of(piece.Text).FirstOrDefault(m => families.Contains(m.Family))?.Label),
        Numbering.Dotted => Labels.Dotted(piece.Text),
        Numbering.Plain => Labels.Plain(piece.Text),
        Numbering.Headings when piece.Level > 0 && Labels.Field(piece.Text) is null
            && (AsksFor(piece.Text) || ColumnWords.Read(piece.Text) is null || Labels.Number(piece.Text) is not null) => !hasTables && Labels.Number(piece.Text) is { } counted && counted.Rest < piece.Text.Length ? counted : new Label("", 0, 0, 0),
        Numbering.Announced => announced?.Begins(piece),
        Numbering.None when AsksFor(piece.Text) && (plan.Current is null || plan.Current.Actions.Count > 0) => new Label("", 0, 0, 0),
        _ => null,
    };
}
