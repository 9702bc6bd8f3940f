using System.Text.RegularExpressions;

namespace GoldenThread.Documents.Plans;

/// <summary>Cuts the words of a lead's cell into names, and tells organisations from the job titles of people in them.</summary>
internal static partial class OrganisationList
{
    private const int LongestTitle = 90;

    private static readonly HashSet<string> Sectors = new(StringComparer.OrdinalIgnoreCase)
    {
        "police", "gp", "education", "schools", "school", "probation", "housing", "cafcass", "csc", "asc", "icb", "ccg", "gps", "gp practices", "primary care", "cps", "hmpps",
        "public health", "adult social care", "children's social care", "childrens social care", "children’s social care", "health", "early help", "mental health",
        "all agencies", "all partners", "all", "partners", "all partner agencies", "fire and rescue", "fire service", "ambulance", "midwifery", "maternity",
        "youth justice", "yjs", "yot", "mash", "nhs", "board", "the board", "partnership", "the partnership", "safeguarding team", "community safety partnership", "csp", "lscb",
        "lscp", "sab", "dwp", "home office", "nhs england", "ofsted", "cqc", "legal services", "domestic abuse service", "voluntary sector", "hospital", "trust",
        "the trust", "local authority", "council", "the council", "health visiting", "school nursing", "social care", "children's services", "adult services", "children and family services", "acute trust", "community health", "ambulance service", "fire", "gps and primary care", "prison", "prisons", "camhs", "drug and alcohol service", "business unit",
    };

    // Departments of government whose names hold what parts others.
    private static readonly string[] Departments =
    [
        "Department of Health and Social Care", "Ministry of Housing, Communities and Local Government", "Department for Levelling Up, Housing and Communities", "Department for Culture, Media and Sport",
        "Department for Digital, Culture, Media and Sport", "Department for Science, Innovation and Technology", "Department for Environment, Food and Rural Affairs", "Department for Business and Trade",
        "Department for Energy Security and Net Zero", "Department for Work and Pensions", "HM Prison and Probation Service", "His Majesty’s Prison and Probation Service", "His Majesty's Prison and Probation Service",
    ];

    private static readonly string[] JoinedSectors = [.. Sectors.Where(s => s.Contains(" and ", StringComparison.Ordinal))];

    private static readonly HashSet<string> OwnEndings = new(StringComparer.Ordinal)
    {
        "Homes", "Housing", "Health", "Healthcare", "Hospice", "Ambulance", "Rescue", "Alliance", "Foundation", "Network", "Collaborative", "School", "Nursery", "Surgery", "Home", "Subgroup", "Sub-group", "Committee", "Forum", "Panel", "Unit", "Hub", "House", "Lodge", "CIC", "CIO",
    };

    // With these a name ends, and never goes on with another noun ("Health Visiting Service").
    private static readonly HashSet<string> Closing = new(StringComparer.Ordinal) { "Homes", "Hospice", "Healthcare", "School", "Nursery", "Surgery", "Alliance" };

    // What begins so is a kind of service, whoever runs it.
    private static readonly HashSet<string> Generic = new(StringComparer.Ordinal)
    {
        "Public", "Mental", "Community", "Child", "Children’s", "Children's", "Adult", "Primary", "Secondary", "Sexual", "Maternal", "Social", "Fire", "Care", "Nursing", "Residential", "The", "All", "Each", "Any",
    };

    /// <summary>Where each name begins and ends, and where what parts it from the next one ends.</summary>
    public static IEnumerable<(int Start, int End, int GapEnd)> Cut(string text, OrganisationNames names)
    {
        foreach (var part in BySigns(text, names))
        {
            if (OwnThenName(text, part, names) is { } gap)
            {
                yield return (part.Start, gap, gap + 1);
                yield return (gap + 1, part.End, part.GapEnd);
                continue;
            }

            // "Northmere ICB Northmere Council" of a narrow column: nothing but names, one after the other.
            var together = text[part.Start..part.End] is { Length: <= LongestTitle } words && words.Trim() == words ? names.In(words) : [];
            if (together.Length < 2 || together[0].Start > 0 || together[^1].End < part.End - part.Start || together.Zip(together.Skip(1)).Any(p => p.Second.Start != p.First.End + 1))
            {
                yield return part;
                continue;
            }

            foreach (var (name, next) in together.Zip(together.Skip(1))) yield return (part.Start + name.Start, part.Start + name.End, part.Start + next.Start);
            yield return (part.Start + together[^1].Start, part.End, part.GapEnd);
        }
    }

    // "Wilden Homes Northmere Council": a name that has ended, and a whole name with another place.
    private static int? OwnThenName(string text, (int Start, int End, int GapEnd) part, OrganisationNames names)
    {
        if (part.End - part.Start > LongestTitle) return null;
        for (var gap = text.IndexOf(' ', part.Start); gap > 0 && gap < part.End; gap = text.IndexOf(' ', gap + 1))
        {
            var rest = text[(gap + 1)..part.End];
            if (Closing.Contains(text[(text.LastIndexOf(' ', gap - 1) + 1)..gap]) && IsOwnName(text[part.Start..gap]) && rest.Split(' ') is [var place, _, ..] && !Generic.Contains(place) && !OwnEndings.Contains(place) && !OrganisationNames.EndsName(place) && char.IsUpper(place[0]) && place.Any(char.IsLower) && names.IsName(rest)) return gap;
        }

        return null;
    }

    private static IEnumerable<(int Start, int End, int GapEnd)> BySigns(string text, OrganisationNames names)
    {
        var from = 0;
        // "Marsh, Jane" is one name.
        var person = PersonBeside.SurnameFirstLength(text);
        IEnumerable<Match> gaps = Separator().Matches(text);
        if (text.Contains(" of ", StringComparison.Ordinal)) gaps = gaps.Concat(NextPost().Matches(text)).OrderBy(g => g.Index);
        foreach (var gap in gaps)
        {
            if (gap.Index < person) continue;
            if (gap.Index < from + Department(text.AsSpan(from))) continue;
            var sign = gap.Value.Trim();
            // "Education (Safeguarding Lead) and Northmere Police"
            var before = text[from..Math.Max(from, gap.Index)] is var named && named.EndsWith(')') && named.LastIndexOf('(') is > 2 and var open ? named[..open] : named;
            if (string.IsNullOrWhiteSpace(before)) continue;
            // "Head of Children in Care Head of Housing Options": a second post begins where the first is complete.
            if (gap.Groups["post"].Success)
            {
                if (!IsTitle(before) || IsRankAlone(before) || Rejoin.EndsUnfinished(before.TrimEnd()) || before.TrimEnd() is [.., ',' or ';' or '/' or '&' or '-' or '–' or '—']) continue;
                yield return (from, gap.Index, gap.Groups["post"].Index);
                from = gap.Groups["post"].Index;
                continue;
            }

            // "12;#Northmere Council;#15;#Kestrel Trust": a list of a site counts its values.
            if (sign is ";#" && from == 0 && !before.AsSpan().ContainsAnyExceptInRange('0', '9'))
            {
                yield return (0, 0, gap.Index + gap.Length);
                from = gap.Index + gap.Length;
                continue;
            }

            // "and" is part of many names; it parts two only where each side is a name by itself. So is a dash, unless a job title stands beside it.
            if (sign is "and" or "&" or "with" && (JoinsSector(text, gap) || !PartsTwo(before, First(text, gap.Index + gap.Length, names), sign is "with", names))) continue;
            if (sign is "–" or "—" or "-" && !(IsTitle(before) || First(text, gap.Index + gap.Length, names) is var next && (IsTitle(next) || PersonBeside.IsPlainly(next.Trim(), names)))) continue;
            if (sign is "/" && gap.Length == 1 && !(IsWordy(before) && IsWordy(Next(text, gap.Index + 1)))) continue;
            yield return (from, gap.Index, gap.Index + gap.Length);
            from = gap.Index + gap.Length;
        }

        if (from < text.Length) yield return (from, text.Length, text.Length);
    }

    /// <summary>True for the words that a lead's cell holds: names, sectors ("Police") and job titles alone.</summary>
    public static bool IsLead(string text, OrganisationNames names)
    {
        if (text.Length is 0 or > 200 || Labels.EndsSentence(text.TrimEnd('.'))) return false;
        var any = false;
        foreach (var (start, end, _) in Cut(text, names))
        {
            var part = text[start..end].Trim();
            if (part.Length == 0) continue;
            any = true;
            if (!Stands(part, names) && !IsTitle(part)) return false;
        }

        return any;
    }

    /// <summary>True for the title of a post ("Head of Safeguarding", "Designated Nurse").</summary>
    public static bool IsTitle(string text) => text.Length <= LongestTitle && (Title().IsMatch(text) || Rank().IsMatch(text)) && text.Count(char.IsWhiteSpace) <= 9 && !Labels.EndsSentence(text)
        && !text.Contains(':', StringComparison.Ordinal) && !text.Contains(". ", StringComparison.Ordinal);

    /// <summary>True where the words begin as a title does, whatever noun they end in ("Head of Service").</summary>
    public static bool BeginsTitle(string text) => TitleAtStart().IsMatch(text);

    /// <summary>True for a rank that does not say for what: "Head of Service", "Assistant Director".</summary>
    public static bool IsBareRank(string text) => BareRank().IsMatch(text);

    /// <summary>True for a name with a word that only institutions have.</summary>
    public static bool IsInstitution(string text) => Institution().IsMatch(text) || text.Trim() is var only && only.Length is >= 2 and <= 5 && only.All(char.IsUpper);

    [GeneratedRegex(@"^(?:(?:assistant|deputy|interim|strategic|executive|corporate|group|associate|senior|service|team|area|district)\s+)*(?:head of service|head|director|manager|lead|leader)$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex BareRank();

    [GeneratedRegex(@"\b(?:council|trust|icb|board|police|constabulary|partnership|nhs|association|university|college|hospitals?|authority|academy|school|ltd|limited|cic|cio|government|office|probation|commission|hmp|hmyoi|prison|agency|charity|foundation|homes|borough|county)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Institution();

    /// <summary>True for "All agencies" and the like, which as a heading say that the recommendations below are for everybody.</summary>
    public static bool NamesEverybody(string text) => text.Trim().StartsWith("all", StringComparison.OrdinalIgnoreCase) && Sectors.Contains(text.Trim());

    /// <summary>True for "Police", "Education" and the like, which name a sector.</summary>
    public static bool IsSector(string text) => Sectors.Contains(text.Trim());

    /// <summary>True for words that stand for an organisation by themselves.</summary>
    public static bool Stands(string text, OrganisationNames names) => Sectors.Contains(text.Trim()) || names.IsName(text) || IsOwnName(text.Trim());

    /// <summary>"Kestrel Vale Community Health", "Wilden Homes": names whose last word would say too little inside a sentence.</summary>
    public static bool IsOwnName(string text)
    {
        if (text.Length > LongestTitle || !char.IsUpper(text.FirstOrDefault()) || text.Contains(':', StringComparison.Ordinal)) return false;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 7 && !text.Contains(':', StringComparison.Ordinal) && OwnEndings.Contains(words[^1]) && !Generic.Contains(words[0]) && Array.TrueForAll(words, w => char.IsUpper(w[0]) || w is "and" or "of" or "&" or "the" or "for");
    }

    // "Northmere Council and Westmere Council", "Ward manager & Matron", "Cafcass and Designated Judge", "Placing authorities and Admissions Manager": each side is whole.
    private static bool PartsTwo(string one, string other, bool isWith, OrganisationNames names) => Stands(one, names) && Stands(other, names) || !isWith && IsGovernment(one) && IsGovernment(other)
        || !isWith && (IsPost(one) && (IsPost(other) || IsWholeName(other, names)) || IsPost(other) && (IsWholeName(one, names) || SmallPlural().IsMatch(one)));

    // "Police" and "Housing" go on with "and" to a post ("Housing and Homelessness Manager"); a council's or court's own name does not.
    private static bool IsWholeName(string text, OrganisationNames names) => text.Trim() is "Cafcass" or "Ofsted" || !IsSector(text) && names.IsName(text) && IsInstitution(text) && text.Trim().Contains(' ', StringComparison.Ordinal);

    [GeneratedRegex(@"^\s*\p{Lu}[\p{L}’'-]+ (?:[\p{L}’'-]+ )*(?:authorities|agencies|schools|trusts|councils|providers|hospitals|homes|boards|practices|partners|forces|colleges|services|teams)\s*$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex SmallPlural();

    // "Department for Education and Welsh Government"
    private static bool IsGovernment(string text) => text.Trim() is var name && (name.StartsWith("Department ", StringComparison.Ordinal) || name.StartsWith("Ministry of ", StringComparison.Ordinal) || name is "Home Office" or "Cabinet Office" or "Welsh Government" or "HM Treasury");

    // How long the name of such a department at the beginning of a text is; 0 where there is none.
    private static int Department(ReadOnlySpan<char> text)
    {
        var start = text.TrimStart();
        var before = text.Length - start.Length + (start.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? 4 : 0);
        foreach (var name in Departments)
            if (text[before..].StartsWith(name, StringComparison.OrdinalIgnoreCase)) return before + name.Length;
        return 0;
    }

    // "Fire & Rescue Service" is one sector, although "Fire" is one, too.
    private static bool JoinsSector(string text, Match gap)
    {
        var begin = Math.Max(0, gap.Index - LongestTitle);
        var from = begin + text.AsSpan(begin, gap.Index - begin).LastIndexOfAny(",;/\n(") + 1;
        var whole = $"{text[from..gap.Index].TrimStart()} and {Next(text, gap.Index + gap.Length)}";
        return JoinedSectors.Any(s => whole.StartsWith(s, StringComparison.OrdinalIgnoreCase));
    }

    // "Ward manager & Matron": two posts, each of which could stand alone. "Named Nurse and Doctor" is not parted.
    private static bool IsPost(string text) => text.Trim() is var post && char.IsUpper(post.FirstOrDefault()) && IsTitle(post) && PostAtEnd().IsMatch(post);

    [GeneratedRegex(@"^(?:(?:DSL|DSLs|SENCO|(?:[Dd]esignated |[Ll]ead |[Rr]esident )?(?:[Ff]amily )?[Jj]udges?|Head ?teachers?|Matrons?|Governors?|Principals?|IROs?|CEO|Chair)|\p{L}[\p{L}’'-]+ (?:[\p{L}’'-]+ )*(?:[Mm]anagers?|[Dd]irectors?|[Oo]fficers?|[Nn]urses?|[Dd]octors?|[Mm]atrons?|[Mm]idwife|[Cc]hair|[Cc]oordinators?|[Cc]o-ordinators?|[Ll]eads?|[Ww]orkers?|[Pp]ractitioners?|[Ss]uperintendents?|[Ii]nspectors?|[Cc]onstable|[Ee]xecutive|[Aa]dvis[eo]rs?|[Tt]eachers?|[Gg]overnors?))$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex PostAtEnd();

    // The words up to the next sign that parts names.
    private static string First(string text, int from, OrganisationNames names)
    {
        var rest = Next(text, from);
        if (names.In(rest) is [{ Start: 0 } name, ..]) return rest[..name.End];
        return Separator().Match(rest) is { Success: true } gap ? rest[..gap.Index] : rest;
    }

    private static bool IsWordy(string text) => text.Trim().TakeWhile(c => c is not ('/' or ',' or ';')).Count() >= 2 && text.Trim() is [var first, ..] && char.IsUpper(first);

    private static string Next(string text, int from) => text[from..Math.Min(text.Length, from + 120)];

    private static bool IsRankAlone(string before) => before.Trim() is var rank && (!rank.Contains(' ', StringComparison.Ordinal) || IsBareRank(rank));

    [GeneratedRegex(@"\s(?<post>(?:(?:Assistant|Deputy|Interim|Strategic|Acting|Associate|Executive) )*(?:Head|Director|Chair) of )", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex NextPost();

    [GeneratedRegex(@"\s*;#(?:[0-9]{1,6};#)?\s*|[\s,;]+(?:supported by|with support from|in partnership with|in conjunction with|in collaboration with|working with|together with|jointly with)\s+(?:the\s+)?|\s*,\s+with\s+(?:the\s+)?|[\s,;]+(?:[Ss]upport(?:ing|ed by)?(?: (?:agency|agencies|partners?))?|[Ll]ead (?:agency|officer)|[Oo]perational(?: lead)?|[Ss]trategic(?: lead)?|[Oo]wner|SRO)\s*:\s*|\s*[;\n•]\s*|\s*,\s*(?:and\s+)?|\s+/\s*|\s*/\s+|/|\s+(?:and|&|with|[–—-])\s+|&", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(?:T/)?(?:DI|DS|DCI|DCS|DSU|D/?Supt|Det\.? (?:Supt|Insp|Sgt|Ch Insp)|Supt|Insp|Ch Insp|CI|Sgt|PC|ACC|DCC|CNO|COO|CFO|SRO|HoS|AD)\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Rank();

    [GeneratedRegex(@"^(?:(?:assistant|deputy|interim|strategic|service|team|operations?|executive|group)\s+)*(?:head|director|manager|chief|lead|named|designated|chair|superintendent|inspector)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex TitleAtStart();

    [GeneratedRegex(@"\b(?:named gp|head|director|manager|managers|chief|officer|nurse|doctor|chair|coordinator|co-ordinator|commissioner|superintendent|inspector|principal|secretary|minister|adviser|advisor|consultant|chief executive|ceo|lead|leader|dcs|dass|headteacher|head teacher|judge|coroner|magistrate|sergeant|matron|clinician|practitioner|supervisor|administrator|medical director|team|directorate|unit|midwife|midwives|paediatrician|psychiatrist|psychologist|pharmacist|therapist|social worker|governor|bursar|solicitor|registrar|president|vice-chair|deputy|analyst|trainer|champion|specialist|sister|ward clerk|dean|provost|professional|named lead|councillor|cllr|dsl|iro|auditor|executive|portfolio holder|cabinet member)s?\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Title();
}
