using GoldenThread.Documents.Reading;
using GoldenThread.Plans.Drafts;
using GoldenThread.Time;

namespace GoldenThread.Documents.Plans;

/// <summary>Cells that hold more than their column says: labels, a date beside a name, a name beside a date; and ratings of several times.</summary>
internal sealed partial class TableRow
{
    // "Lead: …", "Deadline: …" and "RAG: …", a line each in one cell: each is what its label says.
    private List<Fragment> WithoutLabels(List<Fragment> paragraphs, Growth growth)
    {
        var fields = paragraphs.ConvertAll(p => Labels.Field(p.Text) is { Kind: not (ColumnKind.Recommendation or ColumnKind.Finding or ColumnKind.Aside or ColumnKind.ActionNumber or ColumnKind.BoardQuestion) } field && field.Rest < p.Text.TrimEnd().Length ? field : null);
        if (fields.OfType<Field>().Select(f => f.Kind).Distinct().Count() < 2) return paragraphs;
        var rest = new List<Fragment>();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (fields[i] is not { } field)
            {
                rest.Add(paragraphs[i]);
                continue;
            }

            growth.Furniture.Add(paragraphs[i].Slice(0, field.Rest), FurnitureKind.Label);
            var value = paragraphs[i].Slice(field.Rest);
            if (field.Kind == ColumnKind.Date) Dates.Add(([value], ColumnWords.Plain(field.Words)));
            else List(field.Kind).Add(value);
        }

        return rest;
    }

    // "Registered Manager" and "By 31 March 2026" below it, or behind it: who and when stand in one cell.
    private List<Fragment> WithoutDates(List<Fragment> paragraphs, string header, Growth growth)
    {
        var names = new List<Fragment>(paragraphs.Count);
        foreach (var words in paragraphs)
        {
            if (DateReading.IsWhole(words.Text)) Dates.Add(([words], header));
            else if (WhoAndWhen.Of(words, growth) is var (who, when))
            {
                names.Add(who);
                Dates.Add(([when], header));
            }
            else names.Add(words);
        }

        return names;
    }

    // "31/03/2025 Complete" below "Status" or "Deadline", where the other of the two is empty: a date and how far it is, whose columns touch.
    private void PartDatesFromRatings(RatingReading ratings, TableColumns columns)
    {
        if (Ratings is [var rated] && Dates.Count == 0 && DateThen(rated.Text, ratings) is > 0 and var at)
        {
            Dates.Add(([rated.Slice(0, at)], Enumerable.Range(0, columns.Kinds.Length).Where(i => columns.Kind(i) == ColumnKind.Date).Select(columns.Header).FirstOrDefault("due")));
            Ratings[0] = rated.Slice(at);
        }
        else if (Ratings.Count == 0 && Colour is null && columns.Has(ColumnKind.Rating) && Dates is [.., ([.., var dated] all, _)] && DateThen(dated.Text, ratings) is > 0 and var end)
        {
            all[^1] = dated.Slice(0, end);
            Ratings.Add(dated.Slice(end));
        }
    }

    private static int DateThen(string text, RatingReading ratings) =>
        ApproximateDate.Find(text) is [{ Start: 0 } only] && only.Length is var end && end + 2 < text.Length && text[end] is ' ' or '\n' && ratings.IsWhole(text[end..].Trim()) ? end : 0;

    // "Jane Marsh" above "Head of Early Help" has that post.
    private static List<Fragment> WithoutPeople(List<Fragment> paragraphs, Growth growth)
    {
        var people = paragraphs.Where(w => PersonBeside.IsPlainly(w.Text.Trim(), growth.Names)).ToList();
        if (people.Count == 0 || people.Count == paragraphs.Count) return paragraphs;
        foreach (var person in people) growth.Furniture.Add(person, FurnitureKind.Label);
        return [.. paragraphs.Except(people)];
    }

    // "31 March 2026" and "Registered Manager" below it, where no column is for names.
    private List<Fragment> WithoutNames(List<Fragment> paragraphs, Growth growth)
    {
        if (paragraphs.ConvertAll(p => WhoAndWhen.Of(p, growth)) is var both && both.Exists(b => b is not null))
        {
            Organisations.AddRange(both.OfType<(Fragment Who, Fragment When)>().Select(b => b.Who));
            return [.. paragraphs.Zip(both, (whole, b) => b?.When ?? whole)];
        }

        var named = paragraphs.Where(p => ApproximateDate.Find(p.Text).IsEmpty && !DateReading.IsVague(p.Text) && OrganisationList.IsLead(p.Text, growth.Names)).ToList();
        if (named.Count == 0 || named.Count == paragraphs.Count) return paragraphs;
        Organisations.AddRange(named);
        return [.. paragraphs.Except(named)];
    }

    private static bool IsNothing(string text, ColumnKind? kind) => text.Trim() is "-" or "–" or "—" or "--" || kind == ColumnKind.Organisation && LeadCell.SaysNobody(text);

    // "Rewrite the leaflet – Housing – by June 2026" in a table that has no columns for who and when.
    private List<Fragment> WithoutTails(List<Fragment> paragraphs, Growth growth)
    {
        var (rest, when) = (new List<Fragment>(paragraphs.Count), new List<Fragment>());
        foreach (var words in paragraphs)
        {
            var tail = DashesAtEnd.Of(words, growth);
            rest.Add(tail?.Rest ?? words);
            if (tail is null) continue;
            Organisations.AddRange(tail.Who);
            when.AddRange(tail.When);
        }

        if (when.Count > 0) Dates.Add((when, "due"));
        return rest;
    }

    // Where no column is for ratings, a paragraph that is one, or the sign that ends it, is the rating.
    private void AddUpdates(List<Fragment> paragraphs, RatingReading ratings)
    {
        foreach (var words in paragraphs)
        {
            var sign = words.Text.LastIndexOf(' ') + 1;
            if (ratings.Level(words.Text) is not null || ratings.IsWhole(words.Text)) Ratings.Add(words);
            else if (sign > 0 && !words.Text[sign..].Any(char.IsLetterOrDigit) && words.Text[sign..].Any(char.IsSurrogate)
                && ratings.Level(words.Text[sign..]) is not null)
            {
                Updates.Add(words.Slice(0, sign));
                Ratings.Add(words.Slice(sign));
            }
            else Updates.Add(words);
        }
    }

    // Where the latest column says nothing yet, the one before it does.
    private void TakeEarlier(List<GridCell> earlier, FurnitureBox furniture)
    {
        for (var i = earlier.Count - 1; i >= 0; i--)
        {
            if (Ratings.Count == 0 && Colour is null)
            {
                (Colour, ColourIsOwn, ColourStandsAlone) = (earlier[i].Colour, true, earlier[i].IsEmpty);
                Ratings.AddRange(Paragraphs(earlier[i], furniture));
            }
            else
            {
                furniture.Add(earlier[i].Items, FurnitureKind.Aside);
            }
        }
    }
}
