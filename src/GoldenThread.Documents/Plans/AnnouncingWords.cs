using System.Text.RegularExpressions;

namespace GoldenThread.Documents.Plans;

/// <summary>Knows the headings and sentences that announce recommendations.</summary>
internal static partial class AnnouncingWords
{
    /// <summary>A sentence longer than this announces nothing.</summary>
    public const int LongestLeadIn = 420;

    private const int LongestHeading = 110;
    private const int MostWords = 14;

    // A heading with one of these tells about recommendations and does not announce them.
    private static readonly HashSet<string> About = new(StringComparer.OrdinalIgnoreCase)
    {
        "response", "responses", "progress", "against", "previous", "earlier", "past", "implementing", "implementation", "status", "background", "monitoring",
        "update", "tracking", "were", "was", "have", "has", "are", "is", "will", "not", "no", "how", "why", "what", "tracker", "overview", "accepted", "outstanding", "theme", "found", "upheld",
    };

    /// <summary>True for a heading over recommendations ("Learning points and recommendations"), or a sentence that says that they follow.</summary>
    public static bool Announce(string text)
    {
        text = text.Trim();
        return text.Contains("recommend", StringComparison.OrdinalIgnoreCase) && text.Length <= LongestLeadIn && (IsHeading(text) || IsSentence(text) || Asks().IsMatch(text));
    }

    /// <summary>
    /// True for a heading or half a sentence that announces what somebody has to do, in other words than recommendations: "Agreed action", "The Council has agreed
    /// to:", "Action the provider must take to improve".
    /// </summary>
    public static bool Commits(string text)
    {
        text = text.Trim();
        return text.Length <= LongestLeadIn && (CommittingHeading().IsMatch(text) || text.TrimEnd('.', ':', ';', '-', '–', '—', ' ').EndsWith("concern are as follows", StringComparison.OrdinalIgnoreCase) || text.EndsWith(':') && text.Length <= 200 && (CommittingSentence().IsMatch(text) || Labels.Plain(text) is null && LeadIns.Subject(text) is { When: not null }));
    }

    [GeneratedRegex(@"^(?:[0-9.]{1,6}\s+)?(?:(?:agreed|required|remedial|corrective) (?:actions?|remed(?:y|ies))|actions? (?:agreed|required|needed|to be taken|(?:that )?the \p{Ll}+(?: \p{Ll}+)? (?:must|should) take(?: to improve)?)|(?:\p{L}+ ){1,4}(?:actions? (?:agreed|required)|agreed actions?)|areas? for improvement|requirements|what (?:must|should|needs to) (?:happen|change|be done|be better|improve|get better)(?: next)?|must do|should do|(?:the )?(?:coroner['’]s )?matters of concern(?: (?:are|were|is|was))?(?: as follows)?)(?: \([^)]{1,40}\))?\s*[:.]?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex CommittingHeading();

    [GeneratedRegex(@"\b(?:agree[sd]? (?:that it will|to|(?:on )?(?:the|these) (?:following )?(?:actions?|steps|improvements|changes))|the following (?:actions?|steps|improvements|changes) (?:have been|has been|were|was|are|will be) (?:agreed|identified|put in place|taken)|undert(?:akes?|aken|ook) to|(?:take|carry out|complete) the following (?:actions?|steps|remed(?:y|ies))\b[^.:]{0,80}|must|should|(?:is|are) (?:now )?(?:required|asked|expected|invited) to|we (?:will|promise(?: to)?|pledge(?: to)?|commit to|are committed to|plan to|are going to|intend to))(?: also)?\s*:$|\b(?:matters? of concern|concerns)(?: (?:are|were|that you raised))?(?: as follows| to me)?\s*:$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex CommittingSentence();

    // "We make five recommendations."
    [GeneratedRegex(@"\b(?:makes?|made|have|has)\s+(?:the\s+following\s+)?(?:\p{L}+|[0-9]{1,2})\s+(?:\p{Ll}+\s+)?recommendations?[.:]$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex MakesSome();

    /// <summary>True for a heading that can only stand over a list, and is no title of a document.</summary>
    public static bool HeadsList(string text) =>
        text.StartsWith("recommendations for", StringComparison.OrdinalIgnoreCase) || text.StartsWith("recommendations to", StringComparison.OrdinalIgnoreCase) || Announce(text) && text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length <= 4 && !text.Contains("plan", StringComparison.OrdinalIgnoreCase) && !text.Contains("report", StringComparison.OrdinalIgnoreCase)
            && !text.Contains("review", StringComparison.OrdinalIgnoreCase);

    /// <summary>Where the words begin that follow a lead-in in the same paragraph ("The panel recommends that: the Trust …"); 0 where there is none.</summary>
    public static int LeadIn(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        // "It recommended that the Council …; that schools …; and that …"
        if (colon < 0 && text.Contains("; that ", StringComparison.Ordinal) | text.Contains("; and that ", StringComparison.Ordinal) && RecommendsThat().Match(text) is { Success: true } match)
            return match.Groups["that"].Index;
        return colon is > 8 and < 280 && colon < text.Length - 2 && !text.AsSpan(0, colon).ContainsAny('.', ';')
            && text.AsSpan(0, colon).Contains("recommend", StringComparison.OrdinalIgnoreCase)
            ? colon + 1
            : 0;
    }

    [GeneratedRegex(@"\brecommend(?:s|ed)?\s+(?<that>that)\s", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex RecommendsThat();

    /// <summary>True for a sentence that is a recommendation by its own words: "The panel recommends that you …".</summary>
    public static bool Recommends(string text) => text.Length is > 40 and < 700 && Labels.EndsSentence(text) && SomebodyRecommends().IsMatch(text);

    [GeneratedRegex(@"^(?:(?:therefore|accordingly|finally),?\s+)?(?:(?:the|this)\s+(?:\p{L}+\s+){1,3}|i\s+|we\s+|it\s+is\s+)(?:(?:also|further|therefore|strongly)\s+)*(?:recommends?|recommended)\s+that\s",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex SomebodyRecommends();

    /// <summary>True for half a sentence that a list goes on with ("We recommend that the Department").</summary>
    public static bool Opens(string text) =>
        text.Length <= LongestLeadIn && Has(text, "recommend") && !text.TrimEnd().EndsWith('.') && (Has(text, "recommends") || Has(text, "recommend that") || Has(text, "recommend to"));

    /// <summary>True for words that say that recommendations follow, or are made: "The following recommendations are made to the agencies named."</summary>
    public static bool IntroducesOthers(string text) => text.Length <= LongestLeadIn && Introduces().IsMatch(text);

    [GeneratedRegex(@"\b(?:following|these|below|listed) (?:\p{L}+ ){0,2}recommendations\b|\brecommendations (?:below|that follow|are (?:made|set out|listed|as follows))\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Introduces();

    private static bool IsHeading(string text)
    {
        if (text.Length > LongestHeading || text.EndsWith('.') || text.EndsWith('?')) return false;
        var words = text.Split([' ', ',', '/', ':', '&', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        // "Overall recommendation" heads what follows as "Recommendations" does; "Recommendation" alone is a label.
        return words.Length <= MostWords && (Array.Exists(words, w => w.Equals("recommendations", StringComparison.OrdinalIgnoreCase))
                || words is [_, .., var ends] && words.Length <= 4 && ends.Equals("recommendation", StringComparison.OrdinalIgnoreCase) && !words.Any(w => w.Any(char.IsAsciiDigit)))
            && !Array.Exists(words, About.Contains) && !Has(text, "report and recommendations") && !Has(text, "review and recommendations");
    }

    // "The panel recommends that:", "The following five recommendations are made."
    private static bool IsSentence(string text)
    {
        var last = text.LastIndexOf(". ", text.Length - 2, StringComparison.Ordinal) + 1;
        var sentence = text[last..];
        if (!sentence.Contains("recommend", StringComparison.OrdinalIgnoreCase)) return false;
        if (text[^1] is ':' or '–' or '—' or '-') return true;
        if (Ends(text, " that") || Ends(text, " to") || Ends(text, " recommends") || Ends(text, " recommend") || Ends(text, " recommended")) return true;
        return text[^1] == '.' && (Has(sentence, "following") || Has(sentence, "as follows") || Has(sentence, "set out below") || Has(sentence, "listed below")
            || Has(sentence, " below.") || MakesSome().IsMatch(sentence));
    }

    // What such a line can begin with: most lines begin with something else, and need no expression.
    private const string Closings = "KkBbWwRrMmTtYyIiDdOoNn-_";

    /// <summary>True for the words that end a letter or a message ("Kind regards,"), and for the line above the message that was answered.</summary>
    public static bool Closes(string text) => text.Length is > 0 and <= 160 && Closings.Contains(text[0]) && Closing().IsMatch(text);

    [GeneratedRegex(@"^(?:(?:[Kk]ind(?:est)?|[Bb]est|[Ww]arm(?:est)?|[Ww]ith kind) regards|[Rr]egards|[Bb]est wishes|[Mm]any thanks|[Tt]hanks(?: again| all)?|[Ww]ith thanks|[Yy]ours (?:sincerely|faithfully|truly))[,.!]?(?:\s+\p{Lu}|\s*$)|^(?:Was|Is|Did you find) this page (?:helpful|useful)|^[-_]{3,}\s?(?:Original|Forwarded) [Mm]essage|^On .{6,60} wrote:|^(?:Date (?:and time )?of (?:the )?)?[Nn]ext (?:[Bb]oard |[Pp]anel )?[Mm]eeting\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Closing();

    // "What are the recommendations?", "What did the review recommend?"
    [GeneratedRegex(@"^(?:[0-9]{1,2}[.)]?\s+)?what (?:(?:are|were) (?:the|our|its) (?:[a-z]+ )?recommendations|(?:does|did) the [a-z]+(?: [a-z]+)? recommend)\?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Asks();

    private static bool Ends(string text, string words) => text.TrimEnd('.', ',').EndsWith(words, StringComparison.OrdinalIgnoreCase);

    private static bool Has(string text, string words) => text.Contains(words, StringComparison.OrdinalIgnoreCase);
}
