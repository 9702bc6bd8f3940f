using System.Text.RegularExpressions;
using GoldenThread.Documents.Reading;
using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>What stands around recommendations and heads them: themes, lists that were announced, other headings, whom a recommendation is for.</summary>
internal sealed partial class PlanLayout
{
    // A row across a table, or a heading inside a list, heads what follows; where it names somebody, the recommendations below are theirs.
    private void Theme(Piece piece)
    {
        ClearLead();
        if (Announcements.Addressee(piece, plan.Growth.Names) is { } at)
        {
            plan.Growth.Furniture.Add(piece.Words.Slice(0, at.Start), FurnitureKind.Label);
            plan.Growth.Furniture.Add(piece.Words.Slice(at.End), FurnitureKind.Label);
            var name = piece.Words.Slice(at.Start, at.End);
            (addressee, addresseeRank) = (new DraftOrganisation(name.Plain(), name.Spans(), []), piece.Level);
            if (!hasTables) return;
            plan.Growth.Furniture.Add(name, FurnitureKind.Label);
            addressee = null;
            return;
        }

        addressee = null;
        Sections.Add((piece.Words, []));
    }

    // "1. Review the policy" as a heading, and "Recommendation: …" directly below it: the heading's number is the recommendation's, its words are its title.
    private void BeginBelowHeading()
    {
        if (numberAlone is { } alone)
        {
            numberAlone = null;
            var mark = Labels.Number(alone.Text);
            plan.Begin(mark is null ? alone.Leaf() : new DraftText(mark.Number, alone.Spans()));
            return;
        }

        if (numbering != Numbering.Worded || above is not { } named || NumberedTitle(named) is not { } label || !TakeBack(named.Words))
        {
            plan.Begin(null);
            return;
        }

        plan.Growth.Furniture.Add(named.Words.Slice(0, label.At), FurnitureKind.Label);
        plan.Growth.Furniture.Add(named.Words.Slice(label.End, label.Rest), FurnitureKind.Label);
        plan.Begin(new DraftText(label.Number, named.Words.Slice(label.At, label.End).Spans()));
        if (named.Words.Slice(label.Rest) is { IsEmpty: false } title) plan.Needed.Text.Add(title);
    }

    // "4.1 Referrals were acknowledged late" directly above "Finding: …", as a heading or as a line that ends no sentence.
    private static Label? NumberedTitle(Piece piece) => piece.Level > 0 ? Labels.Plain(piece.Text) ?? Labels.Short(piece.Text) ?? Labels.Dotted(piece.Text)
        : piece.Text.Length <= LongestHeading && !Labels.EndsSentence(piece.Text) && !piece.Text.EndsWith(':') && Labels.Dotted(piece.Text) is { } dotted && dotted.Rest < piece.Text.Length ? dotted : null;

    // "2.3 The Partnership should …" below "2.2 Recommendation one": the paragraphs are numbered, and the number is none of the recommendation's.
    private Fragment WithoutParagraphNumber(Piece piece)
    {
        if (numbering != Numbering.Worded || above is null || Labels.Dotted(above.Text) is null || Labels.Dotted(piece.Text) is not { } number) return piece.Words;
        plan.Growth.Furniture.Add(piece.Words.Slice(0, number.Rest), FurnitureKind.Label);
        return piece.Words.Slice(number.Rest);
    }

    private static bool IsStatusAndDate(string rest, out int gap)
    {
        gap = rest.Length - rest.TrimStart(',', ';', ' ', '–', '-').Length;
        var when = rest[gap..].TrimEnd('.', ' ');
        return when.Length == 0 || when.Length <= 40 && GoldenThread.Time.ApproximateDate.Find(when) is [var only] && only.Start + only.Length == when.Length && SaysWhen().IsMatch(when[..only.Start]);
    }

    [GeneratedRegex(@"^(?:due|by|target|overdue since|completed|expected|since|complete by)?(?: on| by| in| date)?:?\s*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex SaysWhen();

    // "1." on a line of its own, above "Recommendation: …".
    [GeneratedRegex(@"^[#(]?[A-Z]{0,3}[0-9]{1,3}(?:\.[0-9]{1,2})?[a-z]?[.):]{0,2}$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex NumberAlone();

    // Takes words back that were the last to be put into a section.
    private bool TakeBack(Fragment words)
    {
        if (Sections is not [.., var (title, paragraphs)]) return false;
        if (paragraphs is [.., var last] && ReferenceEquals(last, words)) paragraphs.RemoveAt(paragraphs.Count - 1);
        else if (paragraphs.Count == 0 && ReferenceEquals(title, words)) title = null;
        else return false;
        if (paragraphs.Count == 0 && (title is null || ReferenceEquals(title, words))) Sections.RemoveAt(Sections.Count - 1);
        return true;
    }

    // A table that is no part of the plan.
    private void Beside(Piece piece)
    {
        if (Sections.Count == 0) Sections.Add((null, []));
        Sections[^1].Paragraphs.Add(piece.Words);
    }

    private bool ReadAnnounced(Piece piece)
    {
        if (announced is null) return false;
        if (announced.Ends(piece))
        {
            ClearLead();
            addressee = null;
            inSection = true;
            Sections.Add((piece.Words, []));
            return true;
        }

        if (!announced.Heads(piece)) return false;
        timed = null;
        // "Within three months" as a heading over some of the items: they are due then.
        if (ReadSubject(piece)) { }
        else if (DateReading.IsWhole(piece.Text.TrimEnd(':', ' ')))
        {
            ClearLead();
            timed = piece.Words;
        }
        else Theme(piece);
        inSection = !announced.Addresses(piece) && plan.Current is null;
        heading = null;
        return true;
    }

    // "Kind regards": what follows is a signature, and the message that was answered.
    private bool ReadClosing(Piece piece)
    {
        if (plan.Current is null || !AnnouncingWords.Closes(piece.Text)) return false;
        ClearLead();
        Sections.Add((null, [piece.Words]));
        (inSection, heading, inText) = (true, null, false);
        return true;
    }

    // "Local recommendations", "Chapter 7: Conclusion", "Finding 2: …" between recommendations: what follows belongs to none of them.
    private bool ReadOtherHeading(Piece piece)
    {
        if (tablesName && piece.Text.Length <= LongestHeading && Labels.Recommendation(piece.Text) is { HasNumber: true } theme && !Labels.NamesRecommendation(piece.Text, theme))
        {
            Theme(piece);
            return true;
        }

        if (numbering is not (Numbering.Worded or Numbering.Short) || plan.Whole is not { HasText: true } || piece.ListItem || piece.Level > 0 || heading is not null) return false;
        var other = isStrict && Labels.Recommendation(piece.Text) is { HasNumber: true } label && !Labels.NamesRecommendation(piece.Text, label);
        if (!other && !(piece.Text.Length <= LongestHeading && !Labels.EndsSentence(piece.Text) && Labels.Recommendation(piece.Text) is null
            && (Announcements.IsOtherHeading(piece.Text) || (AnnouncingWords.Announce(piece.Text) && !piece.Text.TrimEnd().EndsWith(':'))))) return false;
        ClearLead();
        Sections.Add((piece.Words, []));
        inSection = true;
        return true;
    }

    // "Recommendation 2: Priority one" above the words of the recommendation.
    private Fragment ReadPriority(Fragment words)
    {
        var length = Priority().Match(words.Text).Length;
        if (length == 0) return words;
        plan.Growth.Furniture.Add(words.Slice(0, length), FurnitureKind.Aside);
        return words.Slice(length);
    }

    // "Case management In progress" behind "Recommendation 2": where the words of status begin, with a capital, at the end of a title; -1 where there are none.
    private int StatusBehindTitle(string title)
    {
        if (title.Length is 0 or > LongestHeading || Labels.EndsSentence(title)) return -1;
        for (var at = 0; at >= 0; at = title.IndexOf(' ', at) is var gap and >= 0 ? gap + 1 : -1)
            if (at < title.Length && char.IsUpper(title[at]) && (at == 0 || at > 1 && char.IsLower(title[at - 2])) && plan.Growth.Ratings.IsWhole(title[at..].Trim())) return at;
        return -1;
    }

    // "… – COMPLETE": how far it is stands at the end of the line.
    private Fragment ReadStatusAtEnd(Fragment words)
    {
        var text = words.Text;
        if (text.TrimEnd('.', ' ') is [.., ')' or ']'] bracketed && bracketed.LastIndexOfAny(['(', '[']) is > 4 and var open && bracketed.Length - open < 32
            && plan.Growth.Ratings.IsWhole(bracketed[(open + 1)..^1]) && plan.Growth.Ratings.Read(words.Slice(open + 1, bracketed.Length - 1)) is { } inside)
        {
            plan.Needed.RowRatings.Add((null, inside));
            plan.Growth.Furniture.Add(words.Slice(open, open + 1), FurnitureKind.Label);
            plan.Growth.Furniture.Add(words.Slice(bracketed.Length - 1), FurnitureKind.Label);
            return words.Slice(0, open);
        }

        // "… Amber, due 31 Jan 2026.": the last sentence says how far it is, and when.
        var sentence = text.TrimEnd('.', ' ').LastIndexOf(". ", StringComparison.Ordinal) + 2;
        if (sentence > 8 && text.Length - sentence is > 2 and <= 60 && plan.Growth.Ratings.Leading(text[sentence..]) is > 0 and var length && IsStatusAndDate(text[(sentence + length)..], out var gap)
            && plan.Growth.Ratings.Read(words.Slice(sentence, sentence + length)) is { } dated)
        {
            plan.Needed.RowRatings.Add((null, dated));
            plan.Growth.Furniture.Add(words.Slice(sentence + length, sentence + length + gap), FurnitureKind.Label);
            if (words.Slice(sentence + length + gap) is { IsEmpty: false } when && when.Text.Any(char.IsLetterOrDigit))
            {
                var date = when.Text.EndsWith('.') ? when.Slice(0, when.Text.Length - 1) : when;
                if (date.Text.Length < when.Text.Length) plan.Growth.Furniture.Add(when.Slice(date.Text.Length), FurnitureKind.Label);
                dueAtEnd = date;
            }

            return words.Slice(0, sentence - 1);
        }

        // "… who helps at home. COMPLETE. The form changed in May.": a sentence that is a status, and news after it.
        foreach (var (from, to) in Sentences(text).Skip(1))
        {
            if (to - from > 45 || !SaysHowFar(text[from..to]) || plan.Rating(words.Slice(from, to)) is not { } said) continue;
            plan.Needed.RowRatings.Add((null, said));
            plan.Growth.Furniture.Add(words.Slice(to, to + 1), FurnitureKind.Label);
            told = words.Slice(to + 1);
            return words.Slice(0, from);
        }

        var dash = text.LastIndexOfAny(['-', '–', '—']);
        if (dash < 4 || text.Length - dash is < 4 or > 28 || text[dash - 1] != ' ' || text[dash + 1] != ' ' || Rejoin.Unclosed(text[..dash]) || !plan.Growth.Ratings.IsWhole(text[(dash + 1)..].Trim())) return words;
        if (plan.Growth.Ratings.Read(words.Slice(dash + 1)) is not { } rating) return words;
        plan.Needed.RowRatings.Add((null, rating));
        plan.Growth.Furniture.Add(words.Slice(dash, dash + 1), FurnitureKind.Label);
        return words.Slice(0, dash);
    }

    // "Complete", "Completed 14 November 2025"
    private bool SaysHowFar(string sentence) => plan.Growth.Ratings.IsWhole(sentence)
        || plan.Growth.Ratings.Leading(sentence) is > 0 and var length && length < sentence.Length && GoldenThread.Time.ApproximateDate.Find(sentence[length..]).Length == 1 && IsStatusAndDate(sentence[length..], out _);

    // "Give officers a card – Housing – due 28 February 2026": behind dashes stand who and when.
    private Fragment ReadTail(Fragment words)
    {
        if (LeadAtEnd.Of(words, plan.Growth) is { } ending)
        {
            var led = plan.LastAction();
            led.IsOfWhole = true;
            led.Organisations.AddRange(plan.Organisations(ending.Who));
            if (ending.When is { } due) led.Dates.Add(new GrowingDate(new GrowingText(due), DateMeaning.Due, false));
            return ending.Rest;
        }

        if (DashesAtEnd.Of(words, plan.Growth) is not { } tail) return words;
        var action = plan.LastAction();
        action.IsOfWhole = true;
        AddTail(action, tail);
        return tail.Rest;
    }

    private void AddTail(GrowingAction action, DashesAtEnd tail)
    {
        action.Organisations.AddRange(tail.Who.SelectMany(plan.Organisations));
        action.Dates.AddRange(tail.When.Select(w => new GrowingDate(new GrowingText(w), DateMeaning.Due, false)));
    }

    // Where the sentences of a text begin, and where they end before their full stop.
    private static IEnumerable<(int From, int To)> Sentences(string text)
    {
        var from = 0;
        for (var at = text.IndexOf('.'); at >= 0; at = text.IndexOf('.', at + 1))
        {
            // A sentence in quotation marks ends before the last of them.
            var end = at + 1 < text.Length && text[at + 1] is '"' or '”' or '’' ? at + 2 : at + 1;
            if (end >= text.Length || text[end] != ' ') continue;
            yield return (from, at);
            from = end + 1;
        }
    }

    [GeneratedRegex(@"^\(?(?:[Pp]riority|PRIORITY|[Ll]evel)(?:\s|:\s)(?:one|two|three|four|high|medium|low|[1-4])\)?[.:]?\s+|^\((?:high|medium|low|critical|essential|important|desirable|advisory|urgent)(?: priority| risk)?\)[.:]?(?:\s+|$)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Priority();

    // "#1 To: Northmere Constabulary", "Recommendation 2 (Northmere Council): …": whom it is for.
    private Fragment ReadAddress(Fragment words)
    {
        var from = Labels.Address(words.Text);
        // "(Lead: Northmere Council)"
        var within = words.Text.StartsWith('(') && Labels.Field(words.Text[1..Math.Min(words.Text.Length, 60)]) is { Kind: ColumnKind.Organisation } named ? 1 + named.Rest : 1;
        var bracketed = from == 0 && words.Text.StartsWith('(') && words.Text.IndexOf(')', StringComparison.Ordinal) is > 2 and < 120 and var close && within < close
            && OrganisationList.IsLead(words.Text[within..close].Trim(), plan.Growth.Names);
        var prefixed = from == 0 && !bracketed && words.Text.AsSpan(0, Math.Min(words.Text.Length, 80)).IndexOf(':') is > 1 and var colon && colon + 12 < words.Text.Length && char.IsUpper(words.Text[0]) && !words.Text.AsSpan(0, colon).ContainsAny('(', '.', '[')
            && OrganisationList.IsLead(words.Text[..colon], plan.Growth.Names) && ColumnWords.Read(words.Text[..colon]) is null or ColumnKind.Organisation && !ColumnWords.IsName(words.Text[..colon]);
        if (from == 0 && !bracketed && !prefixed) return words;
        if (bracketed) from = within;
        var to = bracketed ? words.Text.IndexOf(')', StringComparison.Ordinal) : words.Text.IndexOfAny(['–', '—', '\n', '.', ':'], from) is var end && end < 0 ? words.Text.Length : end;
        if (!bracketed && to - from > 120) return words;
        plan.Growth.Furniture.Add(words.Slice(0, from), FurnitureKind.Label);
        addressed = [.. plan.Organisations(words.Slice(from, to))];
        var rest = to;
        while (rest < words.Text.Length && !char.IsLetterOrDigit(words.Text[rest]) && words.Text[rest] is not ('“' or '"' or '(')) rest++;
        plan.Growth.Furniture.Add(words.Slice(to, rest), FurnitureKind.Label);
        return words.Slice(rest);
    }
}
