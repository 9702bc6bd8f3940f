using System.Text.RegularExpressions;
using GoldenThread.Documents.Reading;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>Reads the number and the words of a row's recommendation, and tells whether the row begins one or goes on with it.</summary>
internal sealed partial class RecommendationCell(PlanReading plan)
{
    public void Read(TableRow row, TableColumns columns, RowPlace place)
    {
        if (place.IsLinked && row.Numbers is [var link] && LinkedRows.Target(plan, link.Plain()) is { } target)
        {
            plan.Return(target);
            plan.Growth.Furniture.Add(link, FurnitureKind.Label);
            return;
        }

        var hasColumn = columns.Has(ColumnKind.Recommendation);
        var words = new Queue<Fragment>(row.Recommendation);
        foreach (var number in row.Numbers)
        {
            // A number beside actions under a recommendation from elsewhere counts the actions.
            if ((!hasColumn && plan.Current is not null) || (row.RecommendationReaches && plan.Current is { HasText: true })) plan.Growth.Furniture.Add(number, FurnitureKind.Label);
            else ReadNumber(number, Leaf(number), place.BeginsAnew && words.Count > 0 && !IsSaid(words));
        }

        if (words.Count == 0) return;
        var numbered = row.Numbers.Count > 0;
        var first = words.Peek();
        // "One" or "R1" on a line of its own above the words.
        if (!numbered && words.Count > 1 && NumberAlone().IsMatch(first.Text))
        {
            ReadNumber(first, Leaf(first), place.BeginsAnew);
            words.Dequeue();
            (numbered, first) = (true, words.Peek());
        }

        Label? lettered = null;
        if (!numbered && (Labelled(first) ?? Counted(first) ?? (lettered = Lettered(first))) is { } label)
        {
            words.Dequeue();
            if (label.At > 0) plan.Growth.Furniture.Add(first.Slice(0, label.At), FurnitureKind.Label);
            var number = first.Slice(label.At, label.End);
            if (lettered is null) ReadNumber(number, new DraftText(label.Number, number.Spans()), place.BeginsAnew && label.Rest < first.Text.Length && !IsSaid([first.Slice(label.Rest)]));
            else plan.Begin(new DraftText(label.Number, number.Spans()));
            numbered = true;
            var rest = first.Slice(label.Rest);
            if (!rest.IsEmpty) words = new Queue<Fragment>([rest, .. words]);
            if (words.Count == 0) return;
            first = words.Peek();
        }

        var present = plan.Current;
        var all = Fragment.Join([.. words], "\n");
        if (present is { HasText: true } && IsSame(Fragment.Join(present.Text, "\n"), all))
        {
            // A sheet that repeats its recommendation in every row.
            plan.Growth.Furniture.Add(all, FurnitureKind.Label);
            return;
        }

        if (!numbered && !GoesOn(present, first, place.FirstOfPage)) plan.Begin(null);
        else if (!numbered)
        {
            present!.Text[^1] = Fragment.Join([present.Text[^1], words.Dequeue()]);
        }

        while (words.Count > 0) ReadWords(words.Dequeue(), words);
    }

    // What a page cut goes on in the first row of the next; a row without number goes on in lower case with half a sentence.
    private static bool GoesOn(GrowingRecommendation? present, Fragment first, bool firstOfPage) =>
        present is { HasText: true, Number: not null } && GoesOnBySaying().IsMatch(first.Text) || present is { HasText: true } && Rejoin.GoesOn(present.Text[^1].Text, first.Text)
            && (firstOfPage || (Rejoin.Begins(first.Text, char.IsLower) && present.Number is not null));

    private void ReadWords(Fragment words, Queue<Fragment> rest)
    {
        if (Labels.Field(words.Text) is { Kind: ColumnKind.BoardQuestion } field)
        {
            plan.Growth.Furniture.Add(words.Slice(0, field.Rest), FurnitureKind.Label);
            if (words.Slice(field.Rest) is { IsEmpty: false } question) plan.Needed.BoardQuestion.Add(question);
            while (rest.Count > 0) plan.Needed.BoardQuestion.Add(rest.Dequeue());
        }
        else if (QuestionTitle().IsMatch(words.Text) && rest.Count > 0)
        {
            plan.Growth.Furniture.Add(words, FurnitureKind.Label);
            while (rest.Count > 0) plan.Needed.BoardQuestion.Add(rest.Dequeue());
        }
        else if (Labels.Part(words.Text) is { } part && plan.Whole is { } whole && Labels.IsNextPart(part.Number, whole.Parts.Count))
        {
            var mark = words.Slice(0, part.End);
            plan.BeginPart(new DraftText(part.Number, mark.Spans())).Text.Add(words.Slice(part.Rest));
            // The parts stand together in one cell: the row's actions answer the recommendation as a whole.
            if (rest.Count == 0) plan.LeaveParts();
        }
        else
        {
            plan.Needed.Text.Add(words);
        }
    }

    // The words of the recommendation that is being read, or words that go on with them.
    private bool IsSaid(IEnumerable<Fragment> words) => plan.Current is { HasText: true } current && Fragment.Join([.. words], "\n") is var all
        && (IsSame(Fragment.Join(current.Text, "\n"), all) || Rejoin.GoesOn(current.Text[^1].Text, all.Text));

    private void ReadNumber(Fragment words, DraftText leaf, bool anew)
    {
        if (PartNumber().Match(leaf.Text) is { Success: true } match && !IsOwn(leaf.Text, match.Groups["whole"].Value))
        {
            var whole = match.Groups["whole"].Value;
            var part = match.Groups["part"].Value;
            if (whole.Length > 0 && plan.Whole?.Number?.Text != whole) plan.Begin(new DraftText(whole, []));
            if (plan.Current?.Number?.Text == part && !ReferenceEquals(plan.Current, plan.Whole)) plan.Growth.Furniture.Add(words, FurnitureKind.Label);
            else plan.BeginPart(new DraftText(part, leaf.Spans));
        }
        else if (!anew && plan.Whole is { Number.Text: var present } && present == leaf.Text)
        {
            plan.Growth.Furniture.Add(words, FurnitureKind.Label);
        }
        else
        {
            plan.Begin(leaf);
        }
    }

    // "1a" where nothing is called 1 is a number of its own; "1 a)" is a part.
    private bool IsOwn(string number, string whole) =>
        whole.Length > 0 && char.IsAsciiDigit(number[^2]) && char.IsAsciiLetter(number[^1]) && plan.Whole?.Number?.Text != whole;

    private static DraftText Leaf(Fragment words)
    {
        var text = words.Plain();
        // "Recommendation 3" in the cell of numbers is 3.
        if (Labels.Recommendation(text) is { HasNumber: true } label) text = label.Number;
        text = ColumnLook.WithoutTotal(text.Trim());
        if (text.EndsWith(')') && text.IndexOf('(', StringComparison.Ordinal) > 0) return new DraftText(text.Trim(), words.Spans());
        return new DraftText(text.Trim().TrimEnd('.', ')', ':').TrimStart('(').Trim(), words.Spans());
    }

    // "SR1: …", "CSA/02 – …": letters of whatever kind before a number that a sign ends.
    private static Label? Labelled(Fragment words) => Labels.Number(words.Text)
        ?? Marks.Of(words.Text).FirstOrDefault(m => m.Family.StartsWith("prefix", StringComparison.Ordinal) && m.Label.End > m.Label.At + m.Label.Number.Length && m.Label.Rest < words.Text.Length)?.Label;

    // "2 Seek assurance …" after 1: a bare number counts where it is the next.
    private Label? Counted(Fragment words) =>
        Marks.Bare(words.Text) is { Label: { } label } bare && label.Rest < words.Text.Length && char.IsUpper(words.Text[label.Rest])
            && bare.Value == 1 + (plan.Whole is null ? 0 : int.TryParse(plan.Whole.Number?.Text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var last) ? last : -1)
            ? label
            : null;

    // "(a) …" in the cell of the first row, "(b) …" in that of the next.
    private Label? Lettered(Fragment words) =>
        Labels.Part(words.Text) is { } part && part.Rest < words.Text.Length && (plan.Whole is null ? part.Number is "a" or "i"
            : plan.Whole is { Number.Text: [var last] } && part.Number is [var next] && next == last + 1 && plan.Whole.AllActions.Any()) ? part : null;

    private static bool IsSame(Fragment one, Fragment other) => ColumnWords.Plain(one.Text) == ColumnWords.Plain(other.Text);

    [GeneratedRegex(@"^\s*(?:(?:R|Rec(?:ommendation)?\.?)\s?)?(?:[0-9]{1,2}(?:\.[0-9]{1,2})?|one|two|three|four|five|six|seven|eight|nine|ten)[.):]?\s*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex NumberAlone();

    // A row without a number that speaks of what stands above it.
    [GeneratedRegex(@"^(?:It|This|These|They) (?:should|must|will|is|are|needs?|includes?)\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex GoesOnBySaying();

    [GeneratedRegex(@"^(?<whole>[0-9]{1,3})?\s*[.(]?\s*(?<part>i{1,3}|iv|vi{0,3}|ix|[a-h])\)?$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant,
    1_000)]
    private static partial Regex PartNumber();

    [GeneratedRegex(@"^\s*questions?\s+(?:for|to)\s+(?:the\s+)?(?:board|partnership)\s*$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex QuestionTitle();
}
