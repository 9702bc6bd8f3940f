using System.Text.RegularExpressions;

namespace GoldenThread.Publications;

/// <summary>
/// Looks for personal data that may have slipped into what is to be published. It finds by form and never decides: a person looks at each place.
/// It cannot find everything (a rare single name, a story that tells who somebody is), and the page says so.
/// </summary>
public static partial class PersonalDataCheck
{
    /// <summary>How the place of a contact ends.</summary>
    internal const string OfContact = ", contact as named";

    private sealed record Pattern(PersonalDataKind Kind, Regex Form, Func<string, bool>? Holds = null);

    // The more telling comes first: what lies within a place that was found already is not listed again.
    private static readonly Pattern[] Patterns =
    [
        new(PersonalDataKind.Email, Email()),
        new(PersonalDataKind.NhsNumber, TenDigits(), IsNhsNumber),
        new(PersonalDataKind.DateOfBirth, BirthDate()),
        new(PersonalDataKind.Address, StreetAddress()),
        new(PersonalDataKind.Address, Postcode()),
        new(PersonalDataKind.Telephone, Telephone(), text => text.Count(char.IsAsciiDigit) is >= 10 and <= 13),
        new(PersonalDataKind.Number, InsuranceNumber()),
        new(PersonalDataKind.Number, PupilNumber()),
        new(PersonalDataKind.Number, CaseNumber()),
        new(PersonalDataKind.Name, TitleAndName(), text => !IsPost(text)),
        new(PersonalDataKind.Initials, Initials()),
        new(PersonalDataKind.Initials, PersonAndLetter()),
    ];

    /// <summary>The places that may hold personal data, in the order of reading.</summary>
    /// <param name="plan">What is to be published.</param>
    /// <param name="organisations">Names of organisations, those of the plan aside: they are not people's.</param>
    public static IReadOnlyList<PersonalDataFinding> Find(PublishedPlan plan, IEnumerable<string> organisations)
    {
        var texts = plan.Texts().ToList();
        var names = new NamesInText(
            texts.Select(one => one.Text),
            [plan.Partnership, plan.Reference, .. organisations, .. plan.Recommendations.SelectMany(r => r.Actions).SelectMany(a => a.Organisations)]);
        return [.. texts.SelectMany(one => Find(one.Where, one.Text, names)).Distinct()];
    }

    /// <summary>The same of words that somebody wrote, by themselves.</summary>
    public static IReadOnlyList<PersonalDataFinding> Find(string words) => [.. Find("", words, new NamesInText([words], [])).Distinct()];

    /// <summary>True for ten digits, spaces and hyphens aside, whose last is the check digit of an NHS number.</summary>
    /// <remarks>Modulus 11, as the NHS Data Dictionary defines it for NHS NUMBER.</remarks>
    public static bool IsNhsNumber(string text)
    {
        var digits = text.Where(char.IsAsciiDigit).Select(c => c - '0').ToArray();
        if (digits.Length != 10) return false;
        var check = 11 - digits.Take(9).Select((digit, i) => digit * (10 - i)).Sum() % 11;
        return check != 10 && digits[9] == check % 11;
    }

    // Whoever is named as a contact is looked at, whatever the words.
    private static List<PersonalDataFinding> Find(string where, string text, NamesInText names)
    {
        if (where.EndsWith(OfContact, StringComparison.Ordinal)) return [new PersonalDataFinding(PersonalDataKind.Contact, text, where, text)];
        var found = new List<(int Start, int End, PersonalDataKind Kind)>();
        foreach (var pattern in Patterns)
            foreach (Match match in pattern.Form.Matches(text))
                if (pattern.Holds?.Invoke(match.Value) ?? true) Add(found, match.Index, match.Index + match.Length, pattern.Kind);
        foreach (var (start, end) in names.In(text)) Add(found, start, end, PersonalDataKind.Name);
        return
        [
            .. found.OrderBy(one => one.Start).Select(
                one => new PersonalDataFinding(one.Kind, text[one.Start..one.End], where, Around(text, one.Start, one.End))),
        ];
    }

    // "Nurse Safeguarding Children" is a post, as "Nurse Ellery" is not.
    private static bool IsPost(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is ["Nurse" or "Doctor" or "Sister", var next, ..] && NamesInText.IsOfTheField(next);

    private static void Add(List<(int Start, int End, PersonalDataKind Kind)> found, int start, int end, PersonalDataKind kind)
    {
        if (!found.Any(one => one.Start <= start && end <= one.End)) found.Add((start, end, kind));
    }

    private static string Around(string text, int start, int end)
    {
        var from = Math.Max(0, start - 50);
        var to = Math.Min(text.Length, end + 50);
        if (from > 0) from = text.IndexOf(' ', from) is var gap && gap >= 0 && gap < start ? gap + 1 : start;
        if (to < text.Length) to = text.LastIndexOf(' ', to) is var gap && gap > end ? gap : end;
        return $"{(from > 0 ? "…" : "")}{text[from..to]}{(to < text.Length ? "…" : "")}";
    }

    private const RegexOptions AnyCase = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", RegexOptions.NonBacktracking, 2000)]
    private static partial Regex Email();

    [CannotRunAway("No repetition in it is without a bound.")]
    [GeneratedRegex(@"(?<![\d-])\d{3}[\s.‑–-]{0,2}\d{3}[\s.‑–-]{0,2}\d{4}(?![\d-])", RegexOptions.None, 2000)]
    private static partial Regex TenDigits();

    private const string Day = @"(?:\d{1,4}[ ./-]\d{1,2}[ ./-]\d{1,4}|\d{1,2}(?:st|nd|rd|th)?\s+\p{L}{3,9},?\s+\d{2,4}|\p{L}{3,9}\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\p{L}{3,9}\s+\d{4}|\d{4})";

    [GeneratedRegex($@"\b(?:born\W{{0,3}}(?:(?:on|in|the)\W+){{0,2}}{Day}|(?:d\.?o\.?b\b\.?|date of birth|birthday|birth date)(?:\W{{0,3}}(?:(?:on|is|was|the)\W+){{0,2}}{Day})?)", RegexOptions.NonBacktracking | AnyCase, 2000)]
    private static partial Regex BirthDate();

    [GeneratedRegex(@"\b(?:(?:[Ff]lat|[Aa]partment|[Rr]oom|[Uu]nit)\s+\d{1,4}[A-Za-z]?,?\s+)?\d{1,4}[A-Za-z]?,?\s+(?:\p{Lu}[\p{L}'’-]+\s+){1,3}(?:Street|Road|Avenue|Lane|Close|Drive|Crescent|Way|Terrace|Court|Gardens|Place|Grove|Row|Square|Hill|View|Walk|Mews|Rise|Park|Green|St|Rd|Ave)\b|\b[Ff]lat\s+\d{1,4}[A-Za-z]?\b", RegexOptions.NonBacktracking, 2000)]
    private static partial Regex StreetAddress();

    [GeneratedRegex(@"\b(?:[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[a-z]{1,2}\d[a-z\d]?\s\d[a-z]{2})\b", RegexOptions.NonBacktracking, 2000)]
    private static partial Regex Postcode();

    [CannotRunAway("No repetition in it is without a bound.")]
    [GeneratedRegex(@"(?<![\d.])(?:\+44|0)[\d\s().‑–-]{8,14}\d(?!\d)", RegexOptions.None, 2000)]
    private static partial Regex Telephone();

    [GeneratedRegex(@"\b[A-CEGHJ-PR-TW-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b", RegexOptions.NonBacktracking | AnyCase, 2000)]
    private static partial Regex InsuranceNumber();

    [GeneratedRegex(@"\b[A-Z]\d{11}[A-Z\d]\b", RegexOptions.NonBacktracking, 2000)]
    private static partial Regex PupilNumber();

    [GeneratedRegex(@"\b(?:case|crime|incident|custody|hospital|patient|record|pupil|client|system|urn|lac|ics)\W{0,2}(?:(?:no\.?|number|ref(?:erence)?|id)\W{0,2})?[A-Z]{0,4}[/-]?\d{4,}(?:[/-]\d+)*\b", RegexOptions.NonBacktracking | AnyCase, 2000)]
    private static partial Regex CaseNumber();

    [GeneratedRegex(@"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Doctor|Professor|Prof|PC|DC|DS|DI|DCI|WPC|Sgt|Sergeant|Sister|Nurse|Judge|HHJ|Sir|Dame|Lady|Lord|Cllr|Councillor|Rev|Reverend)\.?\s+(?:\p{Lu}\.?\s+)*\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+)?", RegexOptions.NonBacktracking, 2000)]
    private static partial Regex TitleAndName();

    [CannotRunAway("Its one repetition without a bound ends it, so that what it took it keeps.")]
    [GeneratedRegex(@"(?<![\p{L}.])(?:\p{Lu}\.\s?){2,4}(?!\p{Ll})|(?<![\p{L}.])\p{Lu}\.\s\p{Lu}[\p{Ll}'’-]+", RegexOptions.None, 2000)]
    private static partial Regex Initials();

    [CannotRunAway("It goes back at most once over the white space after one word.")]
    [GeneratedRegex(@"\b(?:[Cc]hild|[Ii]nfant|[Bb]aby|[Mm]other|[Ff]ather|[Ss]ibling|[Ss]ister|[Bb]rother|[Aa]dult|[Pp]arent|[Yy]oung [Pp]erson|[Ss]ubject|[Ff]amily|[Pp]artner|[Cc]arer)\s+(?-i:\p{Lu}{1,3}\d?)(?=['’]s\b|[\s.,;:!?)/-]|$)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex PersonAndLetter();
}
