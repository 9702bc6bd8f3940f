using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GoldenThread.Documents.Reading;

namespace GoldenThread.Documents.Plans;

/// <summary>
/// Finds lists that a heading or a sentence announces as recommendations ("The panel recommends that:"), whatever their items begin with: numbers, letters,
/// bullets, "That …", or nothing but a semicolon between them.
/// </summary>
internal sealed partial class Announcements
{
    private const int LongestHeading = 110;
    private const int FewestRun = 2;
    private const int LongestMark = 20;

    private readonly Growth growth;
    private readonly List<Item> body = [];
    private readonly Dictionary<Piece, Label> begins = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Piece> ends = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Piece> heads = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Piece> addressees = new(ReferenceEqualityComparer.Instance);

    private readonly Func<string, bool> announces;

    private Announcements(Growth growth, bool commits)
    {
        this.growth = growth;
        Commits = commits;
        announces = commits ? AnnouncingWords.Commits : AnnouncingWords.Announce;
    }

    /// <summary>True where nothing names recommendations, and the lists say what somebody agreed to do or has to.</summary>
    public bool Commits { get; }

    /// <summary>The document with the items of each list parted.</summary>
    public List<Item> Body => body;

    /// <summary>The lists whose items begin a recommendation.</summary>
    public int Count => begins.Count;

    /// <summary>Where headings and lead-ins stand that announce recommendations, or could: for a person to choose.</summary>
    public ImmutableArray<(int Start, string Words)> Places { get; private set; } = [];

    /// <summary>Finds the lists of a document.</summary>
    public static Announcements Of(IReadOnlyList<Item> items, Growth growth)
    {
        var found = new Announcements(growth, commits: false);
        found.Read(items);
        if (found.Count > 0) return found;
        var committed = new Announcements(growth, commits: true);
        committed.Read(items);
        if (committed.Count > 0) return committed;
        // "The panel recommends that you …", a paragraph each.
        var stated = found.body.OfType<Piece>().Where(p => p.Level == 0 && AnnouncingWords.Recommends(p.Text)).ToList();
        foreach (var piece in stated) found.begins[piece] = Nothing.Label;
        for (var i = 0; i + 1 < found.body.Count; i++)
            if (found.body[i] is Piece before && found.begins.ContainsKey(before) && found.body[i + 1] is Piece next && !found.begins.ContainsKey(next) && !next.ListItem && Labels.Field(next.Text) is null) found.ends.Add(next);
        return found;
    }

    /// <summary>The label of a piece that begins a recommendation; null for any other.</summary>
    public Label? Begins(Piece piece) => begins.GetValueOrDefault(piece);

    /// <summary>True for the piece before which an announced list has ended.</summary>
    public bool Ends(Piece piece) => ends.Contains(piece);

    /// <summary>True for a heading or lead-in of a list, or a heading inside one.</summary>
    public bool Heads(Piece piece) => heads.Contains(piece);

    /// <summary>True for a heading that names whom the recommendations below it are for.</summary>
    public bool Addresses(Piece piece) => addressees.Contains(piece);

    /// <summary>The organisation that "Recommendations for …", "For …:" or a bare name names.</summary>
    public static (int Start, int End)? Addressee(string text, OrganisationNames names, int level = 0)
    {
        var match = For().Match(text);
        var from = match.Success ? match.Length : Labels.Address(text);
        var to = text.TrimEnd().TrimEnd(':', '.').Length;
        if (to <= from || to - from > 120) return null;
        var rest = text[from..to];
        // "Police (Northmere Constabulary)" names it in the bracket.
        if (from == 0 && rest.EndsWith(')') && rest.LastIndexOf('(') is > 2 and var open && names.IsName(rest[(open + 1)..^1])) return (open + 1, to - 1);
        return (names.IsName(rest) || OrganisationList.IsLead(rest, names)) && (from > 0 || names.IsName(rest) || OrganisationList.NamesEverybody(rest) || OrganisationList.IsOwnName(rest) || level > 0 && OrganisationList.Stands(rest, names)) ? (from, to) : null;
    }

    /// <summary>The same of a paragraph: a name in bold heads what follows as a heading does.</summary>
    public static (int Start, int End)? Addressee(Piece piece, OrganisationNames names) => Addressee(piece.Text, names, piece.Bold ? Math.Max(1, piece.Level) : piece.Level);

    private (int Start, int End)? Addressed(Piece piece) => Addressee(piece, growth.Names);

    private void Read(IReadOnlyList<Item> items)
    {
        var parted = AnnouncedRuns.Part(items, announces);
        var numberedAtEnd = parted.OfType<Piece>().Select(p => (Piece: p, Label: Marks.AtEnd(p.Text))).Where(p => p.Label is { Rest: > 20 }).ToList();
        if (numberedAtEnd.Count >= FewestRun)
        {
            foreach (var (piece, label) in numberedAtEnd) begins[piece] = label!;
            foreach (var piece in parted.OfType<Piece>().Where(p => announces(p.Text))) heads.Add(piece);
            body.AddRange(parted);
            return;
        }

        var places = ImmutableArray.CreateBuilder<(int Start, string Words)>();
        for (var i = 0; i < parted.Count;)
        {
            growth.Patience.Ask();
            if (parted[i] is not Piece piece)
            {
                i++;
                continue;
            }

            var chosen = growth.Choices.Lists.Contains(piece.Words.Start);
            if (chosen || piece.Text.Length <= AnnouncingWords.LongestLeadIn && (piece.Text.TrimEnd().EndsWith(':') || piece.Level > 0)) places.Add((piece.Words.Start, piece.Text));
            if (!chosen && !announces(piece.Text) && !(AnnouncingWords.Opens(piece.Text) && i + 1 < parted.Count && parted[i + 1] is Piece first
                && (first.ListItem || Marks.Of(first.Text).Any(m => m.Value == 1))))
            {
                i++;
                continue;
            }

            i = ReadList(parted, i, chosen);
        }

        Places = places.ToImmutable();
        body.AddRange(parted);
    }

    // Reads the list that is announced at a place, and answers where to go on.
    private int ReadList(List<Item> items, int at, bool chosen)
    {
        var announcing = (Piece)items[at];
        // "8.1 The panel recommends that:" below the heading "8. Recommendations" announces the list; it is no item of it.
        if (!chosen && at + 1 < items.Count && items[at + 1] is Piece leadIn && leadIn.Text.Length <= AnnouncingWords.LongestLeadIn && announces(leadIn.Text) && IsLeadIn(leadIn.Text))
        {
            heads.Add(announcing);
            if (ReadList(items, at + 1, chosen) is var next && next > at + 2) return next;
            heads.Remove(announcing);
        }

        var to = at + 1;
        while (to < items.Count && items[to] is Piece next && !(to > at + 1 && announces(next.Text)) && !EndsRegion(items, to, announcing)) to++;
        var region = Enumerable.Range(at + 1, to - at - 1).Select(i => (Piece)items[i]).ToList();
        var style = Style(region, chosen, announcing) ?? Run(region, announcing);
        if (style is null) return at + 1;
        heads.Add(announcing);
        if (Addressed(announcing) is not null) addressees.Add(announcing);
        to = at + 1 + Mark(region, style, announcing);
        if (to < items.Count && items[to] is Piece ending && !announces(ending.Text)) ends.Add(ending);
        return Math.Max(at + 1, to);
    }

    /// <summary>True for half a sentence or a sentence with a colon, which a list goes on with.</summary>
    public static bool IsLeadIn(string text) => TableRow.Announces(text) || text.TrimEnd().EndsWith(" that", StringComparison.Ordinal) || text.TrimEnd().EndsWith(" to", StringComparison.Ordinal);

    private bool EndsRegion(List<Item> items, int at, Piece announcing)
    {
        var piece = (Piece)items[at];
        // A heading after a sentence that announced the list is about something else, whatever its number.
        if (piece.Level > 0 && announcing.Level == 0 && !ReferenceEquals(items[at - 1], announcing)) return Addressed(piece) is null && Labels.Recommendation(piece.Text) is null;
        if (piece.Level > 0) return !(announcing.Level > 0 && piece.Level > announcing.Level) && !StartsItem(piece) && Addressed(piece) is null;
        // "How can I use this learning?" is about something else.
        if (piece is { ListItem: false, Text.Length: <= 90 } && piece.Text.TrimEnd().EndsWith('?') && !StartsItem(piece) && ColumnWords.Read(piece.Text) is null or ColumnKind.Finding) return true;
        var next = at + 1 < items.Count ? items[at + 1] : null;
        if (StartsItem(piece) || piece.ListItem || Labels.Field(piece.Text) is not null || Addressed(piece) is not null || growth.Ratings.IsWhole(piece.Text)) return false;
        if (IsOtherHeading(piece.Text) || AnnouncingWords.Closes(piece.Text) || IsNextChapter(announcing.Text, piece.Text)) return true;
        // A sentence and what follows it is no heading.
        if (!SectionsLayout.IsHeading(piece, next) || piece.Text.IndexOf(". ", StringComparison.Ordinal) > LongestMark) return false;
        // A heading between two items of the list is a theme of it; any other ends the list, and so does one after what has to improve.
        return Commits && !announcing.Text.TrimEnd().EndsWith(':') || !(next is Piece item && (StartsItem(item) || item.ListItem)) || OtherHeading().IsMatch(piece.Text);
    }

    // "8 Family statement" after "7 Recommendations".
    private static bool IsNextChapter(string announcing, string text) => text.Length <= LongestHeading && !Labels.EndsSentence(text)
        && Marks.Bare(announcing) is { } chapter && Marks.Bare(text) is { } next && next.Value == chapter.Value + 1;

    /// <summary>True for a short heading about something else than recommendations ("Next steps", "Chapter 7: Conclusion").</summary>
    public static bool IsOtherHeading(string text) =>
        text.Length <= 60 && !Labels.EndsSentence(text.TrimEnd('?')) && Rejoin.Begins(text, c => char.IsUpper(c) || char.IsAsciiDigit(c)) && OtherHeading().IsMatch(text)
            && !AskingWords.Asks(text) && text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length <= 6 && Labels.Field(text) is null;

    private static bool StartsItem(Piece piece) => Marks.Of(piece.Text).Any() || ThatOrTo().IsMatch(piece.Text);

    // Marks the items, and answers how many pieces belong to the list.
    private int Mark(List<Piece> region, ListStyle style, Piece announcing)
    {
        var last = 0;
        var lastAt = 0;
        for (var i = 0; i < region.Count; i++)
        {
            growth.Patience.Ask();
            if (style.BelowNumbers && lastAt > 0 && Labels.Plain(region[i].Text) is not null && LeadIns.Subject(region[i].Text) is null) return i;
            if ((lastAt > 0 || begins.ContainsKey(region[0])) && (style.IsEndedBy(region[i], announcing) || (style.Family is "bullets" or "that" && i > lastAt
                && Labels.Field(region[i].Text) is null && Addressed(region[i]) is null && !region.Skip(i).Any(p => style.Of(p) is not null)))) return i;

            if (style.Of(region[i]) is { } mark && (lastAt == 0 && begins.Count == 0 || mark.Label.Number.Length == 0 || Follows(mark.Value, last) || last == 0))
            {
                begins[region[i]] = mark.Label;
                (last, lastAt) = (mark.Value, i);
            }
            else if (Addressed(region[i]) is not null && region[i].Text.Length < LongestHeading)
            {
                addressees.Add(region[i]);
                heads.Add(region[i]);
            }
            else if ((LeadIns.Subject(region[i].Text) is not null || !region[i].ListItem && Labels.Field(region[i].Text) is null && !Labels.EndsSentence(region[i].Text) && DateReading.IsWhole(region[i].Text.TrimEnd(':', ' '))) && i + 1 < region.Count && style.Of(region[i + 1]) is not null)
            {
                heads.Add(region[i]);
            }
            else if ((i == 0 || lastAt > 0 && i == lastAt + 1) && IsFurtherLeadIn(region, i, style))
            {
                heads.Add(region[i]);
            }
            else if (growth.Ratings.IsWhole(region[i].Text))
            {
                // "Not accepted" below a question answers the item above.
            }
            else if (region[i].Level > 0 || (!region[i].ListItem && i + 1 < region.Count && style.Of(region[i + 1]) is not null && region[i].Text.Length <= 90
                && i > 0 && !Labels.EndsSentence(region[i].Text) && Labels.Field(region[i].Text) is null && !TableRow.Announces(region[i].Text)))
            {
                heads.Add(region[i]);
            }
        }

        return region.Count;
    }

    // "Within three months the Council should also:" between the items of a list.
    private static bool IsFurtherLeadIn(List<Piece> region, int at, ListStyle style) =>
        style.Family is "bullets" && !region[at].ListItem && TableRow.Announces(region[at].Text) && Labels.Field(region[at].Text) is null
            && at + 1 < region.Count && style.Of(region[at + 1]) is not null;

    [GeneratedRegex(@"^(?:that|to)\s+[\p{L}]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex ThatOrTo();

    [GeneratedRegex(@"^\s*(?:[0-9.]+\s+)?(?:recommendations?\s+)?(?:for|to)\s+(?:the\s+)?|^\s*recommendations?\s*[:–—-]\s*", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex For();

    // Headings that follow recommendations and are about something else.
    [GeneratedRegex(@"\b(?:appendix|annex|glossary|next steps|what happens next|what next|what will happen next|conclusions?|methodology|terms of reference|background|references|questions|decision|final decision|minutes|attendees|present|apologies|acknowledgements?|contact|bibliography|statement|findings|any other business|date of next|resources|further reading|further information|useful links|discussion|reflections?|your team|your practice|strengths|good practice|what (?:went|worked) well|what is working well)\b|^about (?:this|the|us|our)\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex OtherHeading();
}
