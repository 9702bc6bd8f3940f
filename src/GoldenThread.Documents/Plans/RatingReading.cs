using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;
using GoldenThread.Time;

namespace GoldenThread.Documents.Plans;

/// <summary>Reads ratings: words, letters, emoji, colours of cells.</summary>
internal sealed class RatingReading(RatingScale scale, IReadOnlyDictionary<string, string?> chosen)
{
    private const int LongestRating = 60;
    private const int MostRemembered = 10_000;

    // A scale of three has no blue; a document of four has it all the same.
    private static readonly HashSet<string> Colours = new(StringComparer.OrdinalIgnoreCase) { "blue", "green", "amber", "red", "yellow", "orange", "purple", "grey", "gray" };

    private readonly Dictionary<string, RatingLevel?> remembered = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> statuses = new(StringComparer.Ordinal);

    /// <summary>The rating of a cell or a label's words; null where they are none.</summary>
    public DraftRating? Read(Fragment words, string? colour = null)
    {
        var text = words.Plain();
        if (text.Length is 0 or > LongestRating || !text.Any(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.IsSymbol(c))) return null;
        var level = Level(text) ?? OfColour(colour);
        return new DraftRating(text, words.Spans(), level?.Key);
    }

    /// <summary>The rating that a cell's colour gives where the cell holds no words; null for a colour that is none of the scale's.</summary>
    /// <param name="colour">The colour.</param>
    /// <param name="isOwn">True where no other cell of the row has it: then it says something even if it is none of the scale's.</param>
    public DraftRating? Coloured(string? colour, bool isOwn = false) =>
        OfColour(colour) is { } level ? new DraftRating(level.Colour.ToString(), [], level.Key)
        : isOwn && Named(colour) is { } named ? new DraftRating(named.ToString(), [], null) : null;

    /// <summary>The rating that the heading of a ticked cell gives.</summary>
    public DraftRating? Named(string words, Fragment tick) => IsStatus(words) ? new DraftRating(words, tick.Spans(), Level(words)?.Key) : null;

    /// <summary>The rating that the ticked box of a task gives.</summary>
    public DraftRating Ticked(Fragment box) => new(box.Plain(), box.Spans(), StatusWords.Usual(StatusMeaning.Done, scale)?.Key);

    /// <summary>The level that words name; also "Green – completed", "RAG: amber", "🟢 Completed".</summary>
    public RatingLevel? Level(string text)
    {
        if (text.Length > LongestRating || !IsWellFormed(text)) return null;
        if (chosen.Count > 0 && chosen.TryGetValue(StatusWords.Plain(text), out var key)) return scale.Find(key);
        if (Known(text) is { } level) return level;
        if (StatusWords.Meaning(text) is { } meaning) return StatusWords.Usual(meaning, scale);
        var named = new List<RatingLevel>();
        foreach (var word in text.Split(
            ['-', '–', '—', ':', '/', ',', ';', '(', ')', '\n', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            if (Known(word) is { } one && !named.Contains(one)) named.Add(one);
        // "Not achieved" and "nearly complete" are not what their last word says.
        if (named.Count == 0 && text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } words
            && (!char.IsLetter(words[0][0]) || Known(words[0]) is not null && (words[0].Length > 2 || words.Length == 2)))
            named.AddRange(new[] { Known(words[0]), Known(string.Join(' ', words[1..])) }.OfType<RatingLevel>().Distinct());
        // Two levels in one cell ("amber/green") are no level; a person decides.
        return named is [var only] ? only : named.Count > 1 ? null : OfStatus(text);
    }

    /// <summary>True for words that say how far something is or how it was answered, on the scale or not ("Accepted in principle").</summary>
    public bool IsStatus(string text)
    {
        if (text.Length > LongestRating) return false;
        if (statuses.TryGetValue(text, out var known)) return known;
        if (statuses.Count < MostRemembered) return statuses[text] = Says(text);
        return Says(text);
    }

    private bool Says(string text) =>
        Level(text) is not null || IsWhole(text) || TickedBoxes.Of(text) is not null
            || Leading(text) is var length && length > 0 && ApproximateDate.Find(text[length..]) is [_];

    /// <summary>True for words of status or a rating and nothing beside them.</summary>
    public bool IsWhole(string text) =>
        IsWellFormed(text) && (Known(text) is not null || StatusWords.Meaning(text) is not null || chosen.ContainsKey(StatusWords.Plain(text)) || Colours.Contains(text.Trim()));

    /// <summary>How long the words of status are that a text begins with ("Complete. Training was …"); 0 for none.</summary>
    public int Leading(string text)
    {
        var best = 0;
        var ends = 0;
        for (var i = 0; i <= text.Length && i <= LongestRating && ends < 6; i++)
        {
            if (i > 0 && (i == text.Length || !char.IsLetterOrDigit(text[i])) && char.IsLetterOrDigit(text[i - 1]))
            {
                ends++;
                var words = text[..i];
                if (IsWhole(words) && Parts(text, i)) best = i;
            }
        }

        return best;
    }

    /// <summary>Where the sentence begins that follows words of status without a sign between them; 0 where there is none.</summary>
    public int SentenceAfter(string text)
    {
        if (!text.EndsWith('.')) return 0;
        for (var at = text.IndexOf(' ', StringComparison.Ordinal); at is > 0 and < 30 && at + 1 < text.Length; at = text.IndexOf(' ', at + 1))
            if (char.IsUpper(text[at + 1]) && char.IsLetterOrDigit(text[at - 1]) && text.AsSpan(at + 1).Count(' ') >= 2 && IsWhole(text[..at])) return at + 1;
        return 0;
    }

    // After the words of status: a sign, a date, a bracket, the end.
    private static bool Parts(string text, int at)
    {
        var rest = text[at..].TrimStart(' ');
        return rest.Length == 0 || rest[0] is '.' or ':' or ';' or ',' or '–' or '—' or '-' or '(' or '\n' || char.IsDigit(rest[0])
            || (ApproximateDate.Find(rest) is [{ Start: <= 3 }, ..] && rest.Length < 30);
    }

    private RatingLevel? OfStatus(string text)
    {
        // "Completed March 2024", "Implemented (see update)"
        var length = Leading(text);
        if (length == 0 || length == text.Length) return null;
        if (chosen.TryGetValue(StatusWords.Plain(text[..length]), out var key)) return scale.Find(key);
        return Known(text[..length]) ?? (StatusWords.Meaning(text[..length]) is { } begins ? StatusWords.Usual(begins, scale) : null);
    }

    // Half of a pair of surrogates cannot be normalised; it is no rating either.
    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return false;
            i++;
        }

        return true;
    }

    // The same words come again in row after row.
    private RatingLevel? Known(string words)
    {
        if (remembered.TryGetValue(words, out var level)) return level;
        level = scale.Read(words);
        if (remembered.Count < MostRemembered) remembered[words] = level;
        return level;
    }

    private RatingLevel? OfColour(string? colour) => Named(colour) is { } named ? scale.Levels.FirstOrDefault(l => l.Colour == named) : null;

    // By hue: cells are shaded in whatever red, amber or green somebody liked.
    private static RatingColour? Named(string? colour)
    {
        if (colour is not { Length: 6 }
            || !int.TryParse(colour, System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out var rgb))
            return null;
        double r = (rgb >> 16) & 255, g = (rgb >> 8) & 255, b = rgb & 255;
        var most = Math.Max(r, Math.Max(g, b));
        var least = Math.Min(r, Math.Min(g, b));
        if (most < 60 || (most - least) / Math.Max(most, 1) < 0.25) return null;
        var hue = most == r
            ? 60 * (((g - b) / (most - least) + 6) % 6)
            : most == g ? 60 * (((b - r) / (most - least)) + 2) : 60 * (((r - g) / (most - least)) + 4);
        return hue switch
        {
            < 18 or >= 340 => RatingColour.Red,
            < 68 => RatingColour.Amber,
            < 170 => RatingColour.Green,
            < 260 => RatingColour.Blue,
            _ => null,
        };
    }
}
