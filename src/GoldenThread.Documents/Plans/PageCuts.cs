namespace GoldenThread.Documents.Plans;

/// <summary>Joins what the end of a page has cut in two inside the cells of a table.</summary>
internal sealed class PageCuts
{
    private const int LongParagraph = 40;

    private readonly Tail actions = new();
    private readonly Tail impacts = new();
    private readonly Tail dates = new();

    public void Action(GrowingText text) => actions.Add(text);

    public void Impact(GrowingText text) => impacts.Add(text);

    public void Date(GrowingText text) => dates.Add(text);

    /// <summary>Another recommendation has begun: what came before is complete.</summary>
    public void Forget()
    {
        actions.Last = null;
        impacts.Last = null;
        dates.Last = null;
    }

    /// <summary>Gives the first paragraphs of a page's first row back to those that they go on with.</summary>
    public void Mend(TableRow row)
    {
        Mend(actions, row.Actions, bySentences: true);
        Mend(impacts, row.Impacts, bySentences: true);
        if (row.Dates.Count == 1) Mend(dates, row.Dates[0].Words, bySentences: false);
    }

    private static void Mend(Tail tail, List<Fragment> words, bool bySentences)
    {
        if (tail.Last is not { } last || words.Count == 0) return;
        if (!Rejoin.GoesOn(last.Text, words[0].Text) && !(bySentences && tail.IsCut(last.Text, words[0].Text))) return;
        last.GoOn(words[0]);
        words.RemoveAt(0);
    }

    /// <summary>The last paragraph of a column, and how the others before it ended.</summary>
    private sealed class Tail
    {
        private int paragraphs;
        private int sentences;

        public GrowingText? Last { get; set; }

        public void Add(GrowingText text)
        {
            Last = text;
            paragraphs++;
            if (Labels.EndsSentence(text.Text)) sentences++;
        }

        // In a column that ends its paragraphs with a full stop, a long one without was cut.
        public bool IsCut(string last, string next) =>
            last.Length >= LongParagraph && !Labels.EndsSentence(last) && !TableRow.Announces(last) && char.IsLetterOrDigit(next.TrimStart()[0])
            && paragraphs >= 4 && sentences * 10 >= (paragraphs - 1) * 7;
    }
}
