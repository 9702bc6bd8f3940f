using System.Text.RegularExpressions;
using GoldenThread.Documents.Reading;
using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;
using GoldenThread.Time;

namespace GoldenThread.Documents.Plans;

/// <summary>Reads what stands before and after the plan itself: title, reference, dates, author, the key to the ratings.</summary>
/// <param name="growth">Takes what is furniture.</param>
/// <param name="isWorkbook">True where the first heading is the name of a sheet.</param>
internal sealed partial class FrontMatter(Growth growth, bool isWorkbook = false)
{
    private const int LongestTitle = 250;
    private const int LongestTail = 6;
    private const int LongestLine = 90;
    private const int LongestBanner = 6;
    private static readonly OrganisationNames AnyNames = OrganisationNames.Of([]);
    private readonly List<Fragment> title = [];

    public DraftText? Title { get; private set; }

    public DraftText? Reference { get; private set; }

    public DraftText? Author { get; private set; }

    public DraftDate? Published { get; private set; }

    public DraftDate? Reviewed { get; private set; }

    /// <summary>Takes the head and the tail out of the items.</summary>
    public List<Item> TakeOut(List<Item> items)
    {
        var body = TakeBanner(TakeLegends(items));
        var head = 0;
        // "Police" and "Health" as the names of sheets say whose each is.
        var ofAgencies = isWorkbook && body.Count(IsAgency) > 1;
        while (head < body.Count && body[head] is Piece piece && !(ofAgencies && IsAgency(piece)) && IsHead(piece, head + 1 < body.Count ? body[head + 1] : null))
        {
            ReadHead(piece.Words);
            head++;
        }

        if (title.Count > 0) Title = Fragment.Join(title).Leaf();
        if (Reference is null && Title is not null && ReferenceShape().Match(Title.Text) is { Success: true } match)
            Reference = new DraftText(match.Value, []);
        var tail = body.Count;
        while (tail > head && body.Count - tail < LongestTail && body[tail - 1] is Piece last && !IsBelowLabel(body, tail - 1) && ReadTail(last.Words)) tail--;
        return body[head..tail];
    }

    /// <summary>True for a line that is complete by itself: a date with its label, an author, a reference, the name of an organisation.</summary>
    public static bool IsLineOfItsOwn(string line) =>
        line.Length <= LongestLine && line.TrimStart() is [var first, ..] && (char.IsUpper(first) || char.IsAsciiDigit(first)) && !Labels.EndsSentence(line)
        && (IsKnown(line) || AnyNames.IsName(line));

    // A page's menu and logo stand before its first heading; the name of a sheet stands before the title in it.
    private List<Item> TakeBanner(List<Item> items)
    {
        var length = items.FindIndex(0, Math.Min(items.Count, LongestBanner), i => i is Piece { Level: 1 });
        if (length == 0 && isWorkbook && items is [_, Piece { Level: 0 } title, ..] && !IsKnown(title.Text) && IsHead(title, items.ElementAtOrDefault(2)))
            length = 1;
        else if (length < 1 || !items.Take(length).All(IsBanner)) return items;
        growth.Furniture.Add(items[..length], FurnitureKind.PageHeader);
        return items[length..];
    }

    private bool IsAgency(Item item) => item is Piece { Level: 1 } sheet && Announcements.Addressee(sheet, growth.Names) is not null;

    private static bool IsBanner(Item item) =>
        item is Piece { Level: 0, Text: { Length: < LongestLine } text } && !Labels.EndsSentence(text) && !IsKnown(text) && !IsNumbered(text)
            && Labels.Recommendation(text) is null;

    private bool IsHead(Piece piece, Item? next)
    {
        var text = piece.Text;
        // "The Partnership is asked to:" announces what follows.
        if (text.TrimEnd().EndsWith(':') && (AnnouncingWords.Commits(text) || AnnouncingWords.Announce(text))) return false;
        if (text.Length > LongestTitle || IsNumbered(text) || Labels.Recommendation(text) is { } label && (label.HasNumber || label.Rest >= text.Length))
            return false;
        if (AnnouncingWords.HeadsList(text) || AnnouncingWords.Opens(text) || (text.TrimEnd().EndsWith(':') && AnnouncingWords.Announce(text))) return false;
        if (IsKnown(text) || growth.Names.IsName(text) && !(piece.Level > 1 && title.Count > 0)) return true;
        if (Marks.AtEnd(text) is not null) return false;
        if (piece.ListItem || (Labels.EndsSentence(text) && text.Length > 80) || (Labels.Field(text) is not null && !(piece.Level == 1 && title.Count == 0)))
            return false;
        // The words of another heading, once there is a title: what it heads follows.
        if (title.Count > 0 && (piece.Level > 1 || (piece.Level == 1 && title.Count > 0))) return false;
        return title.Count == 0 || !(next is Piece { ListItem: true } or Piece { Text.Length: > 160 }
            || (next is Piece after && (IsNumbered(after.Text) || Labels.EndsSentence(after.Text))));
    }

    private static bool IsNumbered(string text) =>
        Labels.Plain(text) is not null || Labels.Dotted(text) is not null || Labels.Short(text) is not null || Labels.Action(text) is not null
        || Marks.Of(text).Any(m => m.Family.StartsWith("prefix", StringComparison.Ordinal) && text[m.Label.End - 1] is '.' or ')' or ']');

    private static bool IsKnown(string text) =>
        Marking().IsMatch(text) || DateLabel().IsMatch(text) || AuthorLabel().IsMatch(text) || ReferenceLabel().IsMatch(text) || IsBareDate(text) || WholeReference().IsMatch(text);

    private static bool IsBareDate(string text) =>
        ApproximateDate.Find(text) is [var only] && only.Length >= text.Trim().TrimEnd('.').Length - 4 && only.Length > 4;

    // "Northmere Partnership | Plan NM1 | OFFICIAL": a line of several things.
    private void ReadHead(Fragment words)
    {
        var from = 0;
        for (var at = words.Text.IndexOf(" | ", StringComparison.Ordinal); at >= 0; at = words.Text.IndexOf(" | ", from, StringComparison.Ordinal))
        {
            if (words.Slice(from, at) is { IsEmpty: false } part) ReadOne(part);
            growth.Furniture.Add(words.Slice(at, at + 2), FurnitureKind.Label);
            from = at + 2;
        }

        ReadOne(words.Slice(from));
    }

    private void ReadOne(Fragment words)
    {
        var text = words.Text;
        if (Marking().IsMatch(text)) growth.Furniture.Add(words, FurnitureKind.PageHeader);
        else if (DateLabel().IsMatch(text)) ReadDates(words);
        else if (AuthorLabel().Match(text) is { Success: true } author && Author is null)
        {
            // The last character is the first of the name.
            growth.Furniture.Add(words.Slice(0, author.Length - 1), FurnitureKind.Label);
            Author = words.Slice(author.Length - 1).Leaf();
        }
        else if (ReferenceLabel().Match(text) is { Success: true } reference && Reference is null)
        {
            growth.Furniture.Add(words.Slice(0, reference.Length), FurnitureKind.Label);
            Reference = words.Slice(reference.Length).Leaf();
        }
        else if (WholeReference().IsMatch(text) && Reference is null) Reference = words.Leaf();
        else if (IsBareDate(text) && Published is null) Published = Date(words);
        else if (growth.Names.IsName(text)) growth.Furniture.Add(words, FurnitureKind.PageHeader);
        else if (Published is null && DateAtEnd(text) is { } date)
        {
            var before = text[..date.Start].TrimEnd(' ', ',', '–', '-', '|');
            title.Add(words.Slice(0, before.Length));
            growth.Furniture.Add(words.Slice(before.Length, date.Start), FurnitureKind.Label);
            Published = Date(words.Slice(date.Start));
        }
        else title.Add(words);
    }

    // "Report to the board, 14 July 2026"
    private static FoundDate? DateAtEnd(string text) =>
        ApproximateDate.Find(text) is [var only] && only.Length > 4 && only.Start > 0 && only.Start + only.Length == text.TrimEnd().Length
            && text[..only.Start].TrimEnd().EndsWith(',')
            ? only
            : null;

    // "Published August 2017", "Version 2, reviewed January 2018": a label, a date, and perhaps another label.
    private void ReadDates(Fragment words)
    {
        var matches = DateLabels().Matches(words.Text);
        if (matches[0].Index > 0) growth.Furniture.Add(words.Slice(0, matches[0].Index), FurnitureKind.Label);
        for (var i = 0; i < matches.Count; i++)
        {
            var end = i + 1 < matches.Count ? matches[i + 1].Index : words.Text.Length;
            var from = matches[i].Index + matches[i].Length;
            growth.Furniture.Add(words.Slice(matches[i].Index, from), FurnitureKind.Label);
            var date = words.Slice(from, end);
            if (ApproximateDate.Find(date.Text) is not [var found])
            {
                // "Version 3, …"
                growth.Furniture.Add(date, FurnitureKind.Label);
                continue;
            }

            growth.Furniture.Add(date.Slice(0, found.Start), FurnitureKind.Label);
            growth.Furniture.Add(date.Slice(found.Start + found.Length), FurnitureKind.Label);
            date = date.Slice(found.Start, found.Start + found.Length);

            var isReview = matches[i].Value.Contains("review", StringComparison.OrdinalIgnoreCase)
                || matches[i].Value.Contains("updated", StringComparison.OrdinalIgnoreCase);
            if (isReview && Reviewed is null) Reviewed = Date(date) with { Meaning = DateMeaning.Reviewed };
            else if (!isReview && Published is null) Published = Date(date);
            else growth.Furniture.Add(date, FurnitureKind.Label);
        }
    }

    private static DraftDate Date(Fragment words)
    {
        var leaf = words.Leaf();
        return new DraftDate(leaf.Text, leaf.Spans, ApproximateDate.TryParse(leaf.Text, out var date) ? date.Edtf : null, DateMeaning.None);
    }

    // "Due" and "June 2026" below it: the date of the last recommendation, and not the document's.
    private static bool IsBelowLabel(List<Item> body, int at) =>
        at > 0 && body[at - 1] is Piece { Text: { Length: <= 40 } label } && ColumnWords.IsName(label.Trim().TrimEnd(':', '?'));

    private bool ReadTail(Fragment words)
    {
        var text = words.Text.Trim();
        if (text.Length > LongestTitle) return false;
        if (text.StartsWith('©')) growth.Furniture.Add(words, FurnitureKind.PageHeader);
        else if (LinkAtEnd().IsMatch(text)) growth.Furniture.Add(words, FurnitureKind.Link);
        else if (DateLabel().IsMatch(text) && Published is null) ReadDates(words);
        // "By: 31 May 2026" at the end is the last recommendation's.
        else if (IsBareDate(text) && Published is null && Labels.Field(text) is null) Published = Date(words);
        else if (Author is not null && ColumnWords.Plain(text) == ColumnWords.Plain(Author.Text)) growth.Furniture.Add(words, FurnitureKind.Label);
        else if (growth.Names.IsName(text)) growth.Furniture.Add(words, FurnitureKind.PageHeader);
        else if (Published is null && ApproximateDate.Find(text) is [var date] && date.Start + date.Length == text.Length
            && growth.Names.IsName(text[..date.Start]))
        {
            growth.Furniture.Add(words.Slice(0, date.Start), FurnitureKind.PageHeader);
            Published = Date(words.Slice(date.Start));
        }
        else return false;
        return true;
    }

    // "RAG ratings" and the lines below it that each say a level; or such lines alone.
    private List<Item> TakeLegends(List<Item> items)
    {
        var kept = new List<Item>(items.Count);
        for (var i = 0; i < items.Count;)
        {
            var titled = items[i] is Piece title && title.Text.Any(char.IsLetter) && LegendTitle().IsMatch(title.Text);
            var to = titled ? i + 1 : i;
            while (to < items.Count && items[to] is Piece line && IsLegend(line.Text)) to++;
            if (to - i >= 3)
            {
                growth.Furniture.Add(items[i..to], FurnitureKind.Legend);
                i = to;
            }
            else if (items[i] is Piece { Text: var text } one && (LegendLine().IsMatch(text) || Legends.IsLine(text)))
            {
                growth.Furniture.Add(one.Words, FurnitureKind.Legend);
                i++;
            }
            else
            {
                kept.Add(items[i++]);
            }
        }

        return kept;
    }

    private bool IsLegend(string text)
    {
        if (text.Length > 140 || Labels.Field(text) is not null) return false;
        if (growth.Ratings.Level(text) is not null) return true;
        var cut = text.IndexOfAny([':', '–', '—', '=', '-']);
        return cut > 0 && growth.Ratings.Level(text[..cut]) is not null;
    }

    [GeneratedRegex(@"\b[A-Z]{2,5}\s?-?[0-9]{1,3}\b(?:\s*/\s*[A-Z]{2,5}\s?[0-9]{1,3}\b)*", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex ReferenceShape();

    [GeneratedRegex(@"^\s*[A-Z]{2,5}\s?-?[0-9]{1,3}\b(?:\s*/\s*[A-Z]{2,5}\s?[0-9]{1,3}\b)*\s*$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant,
    1_000)]
    private static partial Regex WholeReference();

    [GeneratedRegex(@"^\s*(?:plan\s+|case\s+|review\s+)?ref(?:erence)?(?:\s+(?:no\.?|number))?\s*:\s*",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex ReferenceLabel();

    [GeneratedRegex(@"^\s*(?:official|official[- –:]+sensitive|confidential|restricted|not protectively marked|draft|final)\s*$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Marking();

    [GeneratedRegex(@"^\s*(?:author|written by|prepared by|lead reviewer|independent (?:author|reviewer)|reviewer)s?\b\s*:?\s+\p{Lu}",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex AuthorLabel();

    [GeneratedRegex(@"^\s*(?:date\s+(?:of\s+)?)?(?:publish(?:ed|ing)?|publication|version|issued?|agreed|date|last\s+reviewed|review(?:ed)?|last\s+updated|updated)\b(?:.{0,25}\b(?:19|20)[0-9][0-9]\b|.{0,15}[0-9][0-9]?[/.][0-9][0-9]?[/.][0-9][0-9])", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex DateLabel();

    [GeneratedRegex(@"\b(?:date\s+(?:of\s+)?)?(?:publish(?:ed|ing)?|publication|version|issued?|agreed|date|last\s+reviewed|review(?:ed)?|last\s+updated|updated)\b(?:\s+date)?(?:\s+(?:on|in))?\s*:?\s*", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex DateLabels();

    [GeneratedRegex(@"^\s*(?:key\s+to\s+)?(?:b?rag\b\s*)?(?:rating|status)?s?\s*(?:key|legend)?\s*:?\s*$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex LegendTitle();

    [GeneratedRegex(@"^\s*(?:key|legend|rag (?:key|ratings?))\s*:.*\b(?:green|completed?|done|amber|red)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex LegendLine();

    [GeneratedRegex(@"^\P{Cc}{0,160}:\s*https?://\S+$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex LinkAtEnd();
}
