using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>Reads progress by theme: headings, and paragraphs under them that are numbered through the document.</summary>
internal sealed partial class SectionsLayout(Growth growth)
{
    private const int LongestHeading = 130;
    private readonly List<(Fragment? Heading, List<Numbered> Paragraphs)> sections = [];
    private int last;

    /// <summary>True where a paragraph reads as a heading, given what follows it.</summary>
    public static bool IsHeading(Piece piece, Item? next)
    {
        if (piece.Level > 0) return true;
        return !piece.ListItem && piece is { Text.Length: <= LongestHeading, Lines: <= 2 } && !Labels.EndsSentence(piece.Text)
            && !TableRow.Announces(piece.Text)
            && Labels.Plain(piece.Text) is null && Labels.Dotted(piece.Text) is null && Labels.Field(piece.Text) is null && piece.Text.Any(char.IsLetter)
            && !char.IsLower(piece.Text[0])
            && next is Piece after && (after.ListItem || after.Text.Length > 60 || Labels.Plain(after.Text) is not null
            || Labels.Dotted(after.Text) is not null);
    }

    public ImmutableArray<DraftSection> Read(List<Item> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is Grid grid)
            {
                foreach (var piece in grid.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Pieces)) Add(new Numbered(null, piece.Words));
            }
            else if (items[i] is Piece piece && IsHeading(piece, i + 1 < items.Count ? items[i + 1] : null))
            {
                sections.Add((piece.Words, []));
            }
            else
            {
                Read((Piece)items[i]);
            }
        }

        GiveBackLostNumbers();
        return [.. sections.Select(Grown)];
    }

    private void Read(Piece piece)
    {
        if (Number(piece.Words) is not { } paragraph)
        {
            // An item without number below a numbered paragraph that announces it belongs to that paragraph.
            if (piece.ListItem && sections is [.., { Paragraphs: [.., { Number: not null } above] }] && (TableRow.Announces(above.Words.Text) || above.IsList))
                sections[^1].Paragraphs[^1] = above with { Words = Fragment.Join([above.Words, piece.Words], "\n"), IsList = true };
            else Add(new Numbered(null, piece.Words));
            return;
        }

        last = paragraph.Value;
        Add(paragraph);
    }

    private void Add(Numbered paragraph)
    {
        if (sections.Count == 0) sections.Add((null, []));
        sections[^1].Paragraphs.Add(paragraph);
    }

    // "37.75% of cases" after paragraph 36 is paragraph 37, which begins with "75%".
    private Numbered? Number(Fragment words)
    {
        if (Labels.Plain(words.Text) is { } label)
            return new Numbered(new DraftText(label.Number, words.Slice(0, label.End).Spans()), words.Slice(label.Rest), Value(label.Number));
        // The last character of "3.1" belongs to the words: the space between was lost.
        if (Swallowed().Match(words.Text) is { Success: true } match && Value(match.Groups["number"].Value) == last + 1 && last > 0)
            return new Numbered(new DraftText(match.Groups["number"].Value, words.Slice(0, match.Length - 1).Spans()), words.Slice(match.Length - 1), last + 1);
        return Labels.Dotted(words.Text) is { } dotted
            ? new Numbered(new DraftText(dotted.Number, words.Slice(0, dotted.End).Spans()), words.Slice(dotted.Rest), last)
            : null;
    }

    // One paragraph without number where the numbers leave out one: it lost it on its way.
    private void GiveBackLostNumbers()
    {
        var all = sections.SelectMany((s, section) => s.Paragraphs.Select((p, index) => (section, index, p))).ToList();
        if (all.Count(a => a.p.Number is not null) * 2 < all.Count) return;
        var before = 0;
        for (var i = 0; i < all.Count; i++)
        {
            var paragraph = all[i].p;
            if (paragraph.Number is not null)
            {
                before = paragraph.Value;
                continue;
            }

            var next = i + 1 < all.Count ? all[i + 1].p : null;
            if (next is null || next.Number is null || next.Value != before + 2) continue;
            before++;
            sections[all[i].section].Paragraphs[all[i].index] = paragraph with
            {
                Number = new DraftText(before.ToString(CultureInfo.InvariantCulture), []),
                Value = before
            };
        }
    }

    private DraftSection Grown((Fragment? Heading, List<Numbered> Paragraphs) section) => new()
    {
        Heading = section.Heading?.Leaf(),
        Paragraphs = [.. section.Paragraphs.Select(p => Grown(p.Number, p.Words, growth))],
    };

    /// <summary>A paragraph with its quotations and organisations.</summary>
    public static DraftParagraph Grown(DraftText? number, Fragment words, Growth growth)
    {
        var (own, quotes) = Quotations.In(words);
        return new DraftParagraph { Number = number, Text = own, Quotes = quotes, Organisations = ActingOrganisations.In(words, growth.Names) };
    }

    private static int Value(string number) => int.Parse(number, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*(?<number>[0-9]{1,3})\.[0-9]", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Swallowed();

    private sealed record Numbered(DraftText? Number, Fragment Words, int Value = 0, bool IsList = false);
}
