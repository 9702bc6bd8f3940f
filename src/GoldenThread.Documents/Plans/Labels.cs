using System.Text.RegularExpressions;
using GoldenThread.Documents.Reading;

namespace GoldenThread.Documents.Plans;

/// <summary>Knows the words and numbers that stand before a paragraph's own words.</summary>
internal static partial class Labels
{
    private const int MostMilliseconds = 2_000;
    private const string Decorations = "><»«*=~■►▪●–—[";
    private static readonly System.Buffers.SearchValues<char> DecorationsAndSpaces = System.Buffers.SearchValues.Create(Decorations + "] \t");
    private static readonly string[] Roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

    /// <summary>
    /// "Recommendation 3:", "Recommendation No. 3", "Rec 3 –", "Police recommendation 3:"; a bare "Recommendation" has no number.
    /// </summary>
    public static Label? Recommendation(string text)
    {
        var from = Decoration(text) is var decorated && decorated > 0 ? decorated : BelowParagraph(text);
        if (Undecorated(from > 0 ? text[from..] : text) is not { } label) return null;
        // "Rec. 1 of 4 <<": what decorates the end is no words of the recommendation.
        var rest = label.Rest + from;
        if (from > 0 && text.AsSpan(rest).IndexOfAnyExcept(DecorationsAndSpaces) < 0) rest = text.Length;
        return from == 0 ? label : label.HasNumber ? new Label(label.Number, label.At + from, label.End + from, rest) : label with { Rest = rest };
    }

    // ">> Rec. 1 of 4 <<", "=== Recommendation 2 ===", "[Recommendation 3]": how many characters before the first word decorate it.
    private static int Decoration(string text)
    {
        var at = 0;
        while (at < text.Length && at < 12 && Decorations.Contains(text[at])) at++;
        if (at == 0) return 0;
        while (at < text.Length && text[at] == ' ') at++;
        return at < text.Length && char.IsAsciiLetter(text[at]) ? at : 0;
    }

    // "4.3 Recommendation 1 …": the number of the paragraph stands before that of the recommendation.
    private static int BelowParagraph(string text) =>
        text.Length > 0 && char.IsAsciiDigit(text[0]) && ParagraphNumber().Match(text) is { Success: true } match ? match.Groups["label"].Index : 0;

    [GeneratedRegex(@"^[0-9]{1,3}(?:\.[0-9]{1,3}){0,3}[.)]?\s+(?<label>(?:Recommendation|RECOMMENDATION|Rec\.)\s+(?:No\.?\s*)?(?:[0-9]|(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en)\b))", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex ParagraphNumber();

    private static Label? Undecorated(string text)
    {
        var match = RecommendationWord().Match(text);
        if (!match.Success) return OfSomebody(text) ?? (AskedRecommendation().Match(text) is { Success: true } asked ? Of(asked) : null);
        var number = match.Groups["number"];
        // "Recommendation (a)": the bracket belongs to the number.
        var sign = match.Groups["sign"].Length > (match.Groups["open"].Length > 0 ? match.Groups["sign"].Value.TrimStart().StartsWith(')') ? 1 : 0 : 0);
        if (match.Groups["open"].Length > 0 && !(match.Groups["sign"].Value.TrimStart().StartsWith(')') && text.TrimStart().StartsWith("rec", StringComparison.OrdinalIgnoreCase))) return null;
        var rest = match.Length;
        // "Requirements" is a word of many things; with a number it is one of an inspection.
        if (!number.Success && text.TrimStart().StartsWith("requirement", StringComparison.OrdinalIgnoreCase)) return null;
        // "Recommendations" alone is a heading over several.
        if (!number.Success && text.TrimStart().StartsWith("recommendations", StringComparison.OrdinalIgnoreCase)) return null;
        // "Priority: High" says how urgent it is.
        if (!number.Success && rest < text.Length && text.TrimStart().StartsWith("priority", StringComparison.OrdinalIgnoreCase) && HowUrgent().IsMatch(text[rest..])) return null;
        // "Recommendation for all agencies: …"
        if (!number.Success && match.Groups["sign"].Length == 0 && rest < text.Length && AddressName().IsMatch(text[rest..])) return new Label("", 0, 0, rest);
        if (!number.Success)
            return rest >= text.TrimEnd().Length || match.Groups["sign"].Value.Contains(':', StringComparison.Ordinal) ? new Label("", 0, 0, rest) : null;
        // "Recommendation 3 has been carried out" is a sentence, not a label; "Recommendation 3 for Northmere Council:" is one.
        if (!sign && rest < text.Length && char.IsLower(text[rest]) && AddressName().Match(text[rest..]) is not { Success: true }) return null;
        return new Label(number.Value, number.Index, match.Groups["sign"].Index + match.Groups["sign"].Length, rest);
    }

    // "Northmere Police Recommendation 2: …", "Single agency recommendation 4": whose it is stands before.
    private static Label? OfSomebody(string text)
    {
        if (text.AsSpan(0, Math.Min(text.Length, 90)).IndexOf("ec", StringComparison.Ordinal) < 1 || SomebodysRecommendation().Match(text) is not { Success: true } whose) return null;
        var from = whose.Groups["word"].Index;
        return Recommendation(text[from..]) is { HasNumber: true } label && (label.Rest + from >= text.TrimEnd().Length || !char.IsLetterOrDigit(text[from + label.End - 1]))
            ? new Label(label.Number, label.At + from, label.End + from, label.Rest + from)
            : null;
    }

    /// <summary>True where a label names a recommendation, and not a finding or a concern that could stand for one.</summary>
    public static bool NamesRecommendation(string text, Label label) => text[..Math.Max(label.At, label.Rest)].Contains("rec", StringComparison.OrdinalIgnoreCase);

    /// <summary>True where words begin with a label that names a recommendation, numbered or not.</summary>
    public static bool NamesRecommendation(string text) => Recommendation(text) is { } label && NamesRecommendation(text, label);

    /// <summary>True for a label of what was found or learned.</summary>
    public static bool NamesFinding(string text) => text.TrimStart() is var start
        && (start.StartsWith("finding", StringComparison.OrdinalIgnoreCase) || start.StartsWith("learning", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("lesson", StringComparison.OrdinalIgnoreCase) || start.StartsWith("issue", StringComparison.OrdinalIgnoreCase));

    /// <summary>True for an area for improvement that is a matter ("Area for improvement 2: delirium") and asks for nothing itself.</summary>
    public static bool NamesArea(string text) => text.TrimStart().StartsWith("area for improvement", StringComparison.OrdinalIgnoreCase) && Recommendation(text) is { } label && text[label.Rest..].Trim() is { Length: > 0 } matter
        && !EndsSentence(matter) && !AskingWords.Asks(matter);

    /// <summary>The number that a text begins with, of whichever kind; null where it begins with none.</summary>
    public static Label? Number(string text) =>
        Recommendation(text) is { HasNumber: true } label ? label : Short(text) ?? Dotted(text) ?? Plain(text) ?? PartOfWhole(text) ?? Hashed(text);

    private static Label? Hashed(string text) =>
        text.TrimStart().StartsWith('#') ? Marks.Of(text).FirstOrDefault(m => m.Family == "sign #")?.Label : null;

    /// <summary>"Action 3", "ACTION 3:", of a plan that has actions alone.</summary>
    public static Label? Action(string text) => Of(ActionWord().Match(text));

    /// <summary>"ACTION: …" of minutes, which count nothing.</summary>
    public static Label? ActionAlone(string text) => text.Length > 12 && UncountedAction().Match(text) is { Success: true } match ? new Label("", 0, 0, match.Length) : null;

    [GeneratedRegex(@"^\s*(?:agreed\s+)?action(?:s|\s+agreed|\s+point)?\s?(?::|[–—-]\s)\s*", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex UncountedAction();

    /// <summary>"R4", "R4:".</summary>
    public static Label? Short(string text) => Of(ShortNumber().Match(text));

    /// <summary>"10.1.1", "9.2."</summary>
    public static Label? Dotted(string text) => Of(DottedNumber().Match(text));

    /// <summary>"3.", "3)", "(3)", "12/58 The …".</summary>
    public static Label? Plain(string text) => Of(PlainNumber().Match(text)) ?? Of(Fraction().Match(text));

    /// <summary>"4 i.", "2a)": a part named with its whole.</summary>
    public static Label? PartOfWhole(string text) => Of(NumberAndPart().Match(text));

    /// <summary>"i)", "(a)", "iv." of a part.</summary>
    public static Label? Part(string text) => Of(PartMark().Match(text));

    /// <summary>The place of a part's mark in its sequence from 0; "i" is the first of roman and not the ninth of letters.</summary>
    public static bool IsNextPart(string mark, int index) =>
        (index < Roman.Length && Roman[index].Equals(mark, StringComparison.OrdinalIgnoreCase))
            || (mark.Length == 1 && char.ToLowerInvariant(mark[0]) == 'a' + index);

    /// <summary>"Lead: ", "Impact:", "Owner – ", "How will we know? " at the start of a line.</summary>
    public static Field? Field(string text) => BeforeColon(text) ?? BeforeDash(text) ?? Asked(text);

    // "Owner - Northmere Council": only words that name a column and say nothing else.
    private static Field? BeforeDash(string text)
    {
        var dash = text.AsSpan(0, Math.Min(text.Length, 30)).IndexOfAny('-', '–', '—');
        if (dash < 3 || dash + 2 >= text.Length || text[dash - 1] != ' ' || text[dash + 1] != ' ' || !char.IsUpper(text[0])) return null;
        var words = text[..(dash - 1)].Trim();
        return words.Count(char.IsWhiteSpace) <= 2 && ColumnWords.IsName(words) && ColumnWords.Read(words) is { } kind and not (ColumnKind.Aside or ColumnKind.Finding or ColumnKind.Recommendation)
            ? new Field(kind, words, dash + 1)
            : null;
    }

    // "What will success look like? Each record names the adults at home."
    private static Field? Asked(string text)
    {
        var mark = text.AsSpan(0, Math.Min(text.Length, 46)).IndexOf('?');
        return mark > 3 && mark + 2 < text.Length && text[mark + 1] == ' ' && IsQuestionHeading(text[..(mark + 1)]) && ColumnWords.Read(text[..mark]) is { } kind and not (ColumnKind.Number or ColumnKind.Recommendation or ColumnKind.Finding or ColumnKind.Aside)
            ? new Field(kind, text[..mark], mark + 1)
            : null;
    }

    private static Field? BeforeColon(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon is < 2 or > 50) return null;
        var words = text[..colon].Trim();
        if (words.Length == 0 || words.Count(char.IsWhiteSpace) > 6 || !char.IsLetter(words[0]) || words.AsSpan().ContainsAny('.', ';')
            || Reference().IsMatch(words))
            return null;
        // "Rewrite the leaflet – lead: Housing", "Rewrite the leaflet (lead: Housing)": the label is not the whole of what stands before the colon.
        if (words.Contains(" – ", StringComparison.Ordinal) || words.Contains(" - ", StringComparison.Ordinal) || words.IndexOf('(') > 0 && !words.Contains(')', StringComparison.Ordinal)) return null;
        var plain = ColumnWords.Plain(words);
        if (ColumnWords.Read(words) is not { } kind || kind is ColumnKind.Number || plain.Length < 2) return null;
        // "Chapter 7: Conclusion", "Concern 1: …" head something of their own.
        if (kind is ColumnKind.Aside or ColumnKind.Finding && words.Any(char.IsAsciiDigit)) return null;
        // "Agency recommendations: Northmere Hospitals" heads several.
        if (kind == ColumnKind.Recommendation && plain.EndsWith(" recommendations", StringComparison.Ordinal) && text.Length - colon is < 80 and > 2 && !EndsSentence(text)) return null;
        // "Priority: High" says how urgent it is.
        if (plain == "priority" && HowUrgent().IsMatch(text[(colon + 1)..].Trim())) kind = ColumnKind.Aside;
        // "The partners agreed the following actions:" is a sentence.
        return plain.Split(' ') is ["the" or "a" or "these" or "this", ..] ? null : new Field(kind, words, colon + 1);
    }

    /// <summary>True where a line or paragraph is nothing but links.</summary>
    public static bool IsLink(string text)
    {
        var any = false;
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!word.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !word.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
                && !word.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return false;
            any = true;
        }

        return any;
    }

    /// <summary>Ends with a full stop or the like, perhaps in quotation marks or brackets.</summary>
    public static bool EndsSentence(string text)
    {
        var at = text.Length - 1;
        while (at >= 0 && (char.IsWhiteSpace(text[at]) || text[at] is '"' or '”' or '’' or '\'' or ')' or ']' || Fragment.IsNoteMark(text[at]))) at--;
        return at >= 0 && text[at] is '.' or '?' or '!' or '…';
    }

    /// <summary>"What difference has it made?" on a line of its own.</summary>
    public static bool IsQuestionHeading(string text) =>
        text is { Length: <= 45 } && text.TrimEnd().EndsWith('?') && ColumnWords.Read(text) is not (null or ColumnKind.BoardQuestion);

    /// <summary>"To: Northmere Council" at the beginning of a text, perhaps after its number: where the words after the label begin; 0 where there is none.</summary>
    public static int Address(string text) =>
        AddressWord().Match(text) is { Success: true } match ? match.Length : AddressName().Match(text) is { Success: true } named ? named.Groups["who"].Index : 0;

    /// <summary>True for a line that says whom a recommendation is for and nothing else ("#1 To: Northmere Constabulary").</summary>
    public static bool IsAddress(string line) =>
        line.Length <= 120 && !EndsSentence(line) && (Marks.Of(line).FirstOrDefault()?.Label.Rest ?? 0) is var rest && Address(line[rest..]) > 0
            && !line[(rest + Address(line[rest..]))..].AsSpan().ContainsAny('–', '.', ':');

    /// <summary>"Recommendation 2 ........ 7" of a table of contents.</summary>
    public static bool IsContents(string text) => ContentsLine().IsMatch(text);

    private static Label? Of(Match match) => match.Success
        ? new Label(match.Groups["number"].Value, match.Groups["number"].Index, match.Groups["end"].Index + match.Groups["end"].Length, match.Length)
        : null;

    [CannotRunAway("It begins at the start of the text alone, and whatever follows its first word may be missing, so that it never has to go back.")]
    [GeneratedRegex(@"^\s*(?:recommendation|rec\.?|finding|learning point|action point|priority action|area for priority action|priority|objective|lesson|learning|matter of concern|concern|issue|area for improvement|afi|requirement)s?\b\.?\s*(?:(?:no\.?|number)\s*:?)?\s*#?(?<open>\(?)(?<number>[0-9]{1,3}(?:\.[0-9]{1,3}){0,3}[a-z]?\b(?:\s?/\s?[0-9]{1,3}\b)?(?:\s?\((?:[a-z]|[ivx]{2,4})\))?(?:\s(?:and|&)\s[0-9]{1,3}\b)?|[A-Z]{1,4}(?:/[0-9]{2,4}/|-?)[0-9]{1,4}(?:\.[0-9]{1,3})?\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|[a-z]|[ivx]{1,5})\b(?=\s*(?:[:.)(–—-]|$)))?(?:\s*\(?of\s[0-9]{1,3}\)?)?(?<sign>\s?[:.)|–—-]{0,2})\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex RecommendationWord();

    [GeneratedRegex(@"^(?:very )?(?:high|medium|low|urgent|critical|essential|important|desirable|advisory|routine|must|should|could|[a-c]|[1-5])(?: priority)?\.?\s*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex HowUrgent();

    // "1. What did the review recommend? That …"
    [GeneratedRegex(@"^\s*(?:(?<number>[0-9]{1,3})[.)]\s+)?What (?:did|does|do) (?:the|this|our|we) ?(?:[a-z]+ ){0,2}recommend(?<end>\?)\s+", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex AskedRecommendation();

    [GeneratedRegex(@"^\s*(?:\p{Lu}[\p{L}’'&/-]*\s+(?:(?:of|for|and|the|&|agency)\s+)*){1,6}(?<word>[Rr]ec(?:ommendation|\.)?\s)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex SomebodysRecommendation();

    [GeneratedRegex(@"^\s*(?:to|addressed to|directed to|for|made to|for the attention of|addressee)\s*:\s*", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex AddressWord();

    [GeneratedRegex(@"^\s*(?:[Tt]o|[Ff]or)\s+(?:the\s+)?(?<who>[^:.\s]+(?:\s[^:.\s]+){0,7}):\s", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex AddressName();

    [GeneratedRegex(@"(?:\.{4,}|…{2,}|(?:\. ){4,})\s*[0-9]{1,4}\s*$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex ContentsLine();

    [GeneratedRegex(@"^\s*(?:(?:safety|improvement|learning|agreed|immediate|local|system|key)\s+)?action\s+(?:no\.?\s*|number\s+)?(?<number>[0-9]{1,3}(?:\.[0-9]{1,3}){0,3}[a-z]?)(?<end>\s?[:.)|–—-]{0,2})(?:\s+|$)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex ActionWord();

    [GeneratedRegex(@"^\s*(?<number>(?:R|LP)\s?[0-9]{1,3}(?:\.[0-9]{1,3})?(?:\s?\((?:[a-z]|[ivx]{2,4})\))?)(?<end>\s?[:.)|–—-]{0,2})(?:\s+|$)",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex ShortNumber();

    [GeneratedRegex(@"^\s*(?<number>[0-9]{1,3}(?:\.[0-9]{1,3}){1,4}(?:\([a-z]\))?)(?<end>[.):]?)(?:\s+|$)",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex DottedNumber();

    // "NM14 Learning review: …" is a title.
    [GeneratedRegex(@"^[A-Z]{2,5}\s?-?[0-9]{1,3}\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^\s*(?:&\s*)?\(?(?<number>[0-9]{1,3})(?<end>[.):])(?:\s+|$)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex PlainNumber();

    // The twelfth of 58, before a word with a capital letter.
    [CannotRunAway("It looks at one character beyond its end, and nothing in it can be taken in two ways.")]
    [GeneratedRegex(@"^\s*(?<number>[0-9]{1,3}/[0-9]{2,3})(?<end>[.):]?)\s{1,4}(?=\p{Lu})", RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex Fraction();

    [GeneratedRegex(@"^\s*(?<number>[0-9]{1,3}\s?(?:i{1,3}|iv|vi{0,3}|[a-h]))(?<end>[.):])(?:\s+|$)",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex NumberAndPart();

    [GeneratedRegex(@"^\s*\(?(?<number>x|ix|iv|v?i{1,3}|v|[a-h])(?<end>\))\s+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex PartMark();
}
