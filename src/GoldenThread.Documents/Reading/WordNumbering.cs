using System.Text;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace GoldenThread.Documents.Reading;

/// <summary>Counts the automatic numbers of a Word document, which stand nowhere in its text.</summary>
internal sealed class WordNumbering
{
    private readonly Dictionary<int, W.NumberingInstance> lists = [];
    private readonly Dictionary<int, W.AbstractNum> definitions = [];
    private readonly Dictionary<int, int?[]> counters = [];
    private readonly HashSet<(int List, int Level)> begun = [];

    /// <summary>Reads the lists of a document.</summary>
    public WordNumbering(MainDocumentPart part)
    {
        var numbering = part.NumberingDefinitionsPart?.Numbering;
        foreach (var list in numbering?.Elements<W.NumberingInstance>() ?? [])
            lists.TryAdd(OfficeValue.Whole(list.NumberID) ?? 0, list);
        foreach (var definition in numbering?.Elements<W.AbstractNum>() ?? [])
            definitions.TryAdd(OfficeValue.Whole(definition.AbstractNumberId) ?? 0, definition);
    }

    /// <summary>The number of the next paragraph of a list as Word shows it; null for a bullet or an unknown list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="level">Level in it, from 0.</param>
    public string? Next(int list, int level)
    {
        if (!lists.TryGetValue(list, out var instance) || OfficeValue.Whole(instance.AbstractNumId?.Val) is not { } id || Level(instance, id, level) is not { } own)
            return null;
        if (!counters.TryGetValue(id, out var count))
            counters[id] = count = new int?[9];
        if (begun.Add((list, level)) && OfficeValue.Whole(Override(instance, level)?.StartOverrideNumberingValue?.Val) is { } restart)
            count[level] = restart;
        else
            count[level] = count[level] + 1 ?? Start(own);
        Array.Clear(count, level + 1, count.Length - level - 1);
        if (OfficeValue.Text(own.NumberingFormat?.Val) is "bullet" or "none")
            return null;
        return Shown(instance, id, own, count) is { Length: > 0 } shown ? shown : null;
    }

    private string Shown(W.NumberingInstance instance, int id, W.Level own, int?[] count)
    {
        var pattern = own.LevelText?.Val?.Value ?? "";
        var shown = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length || pattern[i + 1] is < '1' or > '9')
            {
                shown.Append(pattern[i]);
                continue;
            }

            var level = pattern[++i] - '1';
            var definition = Level(instance, id, level);
            count[level] ??= Start(definition);
            shown.Append(Formatted(count[level]!.Value, definition));
        }

        return shown.ToString().Trim();
    }

    private static string Formatted(int number, W.Level? level)
    {
        return level?.NumberingFormat?.Val?.InnerText switch
        {
            "lowerLetter" => ListNumber.Letter(number),
            "upperLetter" => ListNumber.Letter(number).ToUpperInvariant(),
            "lowerRoman" => ListNumber.Roman(number),
            "upperRoman" => ListNumber.Roman(number).ToUpperInvariant(),
            "decimalZero" when number < 10 => "0" + ListNumber.Digits(number),
            _ => ListNumber.Digits(number),
        };
    }

    private W.Level? Level(W.NumberingInstance instance, int id, int level)
        => Override(instance, level)?.Level
            ?? (definitions.TryGetValue(id, out var definition) ? definition.Elements<W.Level>().FirstOrDefault(l => OfficeValue.Whole(l.LevelIndex) == level) : null);

    private static W.LevelOverride? Override(W.NumberingInstance instance, int level)
        => instance.Elements<W.LevelOverride>().FirstOrDefault(o => OfficeValue.Whole(o.LevelIndex) == level);

    private static int Start(W.Level? level) => OfficeValue.Whole(level?.StartNumberingValue?.Val) ?? 1;
}
