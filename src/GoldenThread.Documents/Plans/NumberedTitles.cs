using GoldenThread.Documents.Reading;

namespace GoldenThread.Documents.Plans;

/// <summary>
/// Titles of chapters that stand directly above their text ("4. Budget" in minutes): short lines that count upwards, in a document that names its recommendations
/// otherwise.
/// </summary>
internal static class NumberedTitles
{
    private const int Fewest = 3;
    private const int Longest = 60;

    /// <summary>The lines; none where they could be recommendations.</summary>
    public static HashSet<string> Of(SourceDocument document)
    {
        var titles = new List<(string Text, int Number)>();
        var named = false;
        foreach (var paragraph in document.Blocks.OfType<Paragraph>())
        {
            foreach (var (at, line) in paragraph.Lines.Index())
            {
                if (line.Text.Length > 0) named |= Labels.Recommendation(line.Text) is { HasNumber: true } label && Labels.NamesRecommendation(line.Text, label);
                if (at == 0 && paragraph is { Level: 0, ListItem: false } && Number(line.Text) is > 0 and var number) titles.Add((line.Text, number));
            }
        }

        return named && titles.Count >= Fewest && titles[0].Number == 1 && titles.Zip(titles.Skip(1)).All(p => p.Second.Number == p.First.Number + 1) ? [.. titles.Select(t => t.Text)] : [];
    }

    private static int Number(string line) => line.Length <= Longest && Labels.Plain(line) is { } label && label.Rest < line.Length && char.IsUpper(line[label.Rest]) && !Labels.EndsSentence(line) && Labels.Recommendation(line) is null
        && int.TryParse(label.Number, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;
}
