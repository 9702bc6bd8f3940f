using System.Text.RegularExpressions;

namespace GoldenThread.Publications;

/// <summary>
/// Finds words that may be people's names: two or three capitalised words in a row that are no organisation's and no words of the field, and common given
/// names.
/// </summary>
internal sealed partial class NamesInText
{
    private readonly HashSet<string> common = new(StringComparer.OrdinalIgnoreCase);
    private readonly string[] organisations;

    /// <param name="texts">All texts of the plan: what they write in lower case is an ordinary word.</param>
    /// <param name="organisations">Names that are not people's.</param>
    public NamesInText(IEnumerable<string> texts, IEnumerable<string> organisations)
    {
        this.organisations = [.. organisations.Select(name => Plain(name)).Where(name => name.Length > 1).Distinct(StringComparer.OrdinalIgnoreCase)];
        foreach (var text in texts)
            foreach (Match word in LowerWord().Matches(text))
                common.Add(word.Value);
    }

    /// <summary>Start and end of each place.</summary>
    public IEnumerable<(int Start, int End)> In(string text)
    {
        var known = OfOrganisations(text);
        foreach (Match run in CapitalisedWords().Matches(text))
        {
            var words = Word().Matches(run.Value).Select(word => (word.Value, Start: run.Index + word.Index, End: run.Index + word.Index + word.Length))
                .Where(word => !known.Any(place => place.Start <= word.Start && word.End <= place.End)).ToList();
            while (words.Count > 0 && IsSmall(words[0].Value)) words.RemoveAt(0);
            while (words.Count > 0 && IsSmall(words[^1].Value)) words.RemoveAt(words.Count - 1);
            if (words.Count >= 2 && !words.Any(word => IsOfTheField(word.Value)) && !words.All(word => IsOrdinary(word.Value)))
                yield return (words[0].Start, words[^1].End);
            else
                foreach (var given in words.Where(word => GivenNames.Contains(Bare(word.Value))))
                    yield return (given.Start, given.End);
        }

        // "Tamsin ELLERY", as the police and hospitals write names.
        foreach (var match in SurnameInCapitals().Matches(text).Select(m => m.Groups["name"]))
            if (!known.Any(place => place.Start < match.Index + match.Length && match.Index < place.End)
                && !Word().Matches(match.Value).Any(word => IsOfTheField(word.Value) || IsSmall(word.Value)))
                yield return (match.Index, match.Index + match.Length);
    }

    private List<(int Start, int End)> OfOrganisations(string text)
    {
        var plain = Plain(text, sameLength: true);
        var places = new List<(int, int)>();
        foreach (var name in organisations)
            for (var at = plain.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = plain.IndexOf(
                name, at + name.Length, StringComparison.OrdinalIgnoreCase))
                places.Add((at, at + name.Length));
        return places;
    }

    private static string Plain(string text, bool sameLength = false) => (sameLength ? text : text.Trim()).Replace('’', '\'');

    private bool IsOrdinary(string word) => common.Contains(Bare(word));

    private static bool IsSmall(string word) => SmallWords.Contains(Bare(word));

    /// <summary>True for a word of safeguarding, of its organisations or of the calendar.</summary>
    public static bool IsOfTheField(string word) => FieldWords.Contains(Bare(word));

    private static string Bare(string word) =>
        word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word;

    private static HashSet<string> Words(string list) =>
        new(list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> SmallWords = Words("""
        a an the this that these those all any each every both some no our their its his her my your we they he she it there here who what when where why how which
        in on at by for from with without within to of and or but as if so then also after before during since until while where once following further however
        is are was were be been has have had will would should must may can could do does did not yes
        new first second third one two three four five six seven eight nine ten other another same such more most many
        """);

    private static readonly HashSet<string> FieldWords = Words("""
        january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter
        easter christmas quarter week month year q1 q2 q3 q4
        action actions plan plans strategy strategic policy policies procedure procedures protocol protocols guidance guide pathway pathways toolkit tool tools template framework
        review reviews report reports audit audits inquiry enquiry enquiries inspection finding findings recommendation recommendations learning lessons briefing bulletin newsletter
        children child childrens young people person family families infant infants baby babies parent parents parenting father fathers mother mothers carer carers adult adults youth
        safeguarding protection partnership partnerships partner partners board boards committee panel group groups subgroup forum network team teams hub unit executive council councils
        county city borough district town north south east west northern southern eastern western central england english wales welsh british uk national regional local
        police constabulary officer officers health healthcare hospital hospitals nhs trust trusts foundation clinical commissioning integrated care ward clinic surgery gp midwifery midwife
        midwives maternity obstetric paediatric paediatrics emergency department departments ambulance mental community primary secondary acute urgent visitor visitors visiting nursing nurse nurses
        service services centre centres agency agencies authority authorities office school schools college colleges university academy nursery education educational early help years start nhsft injury haemorrhage
        social work worker workers practitioner practitioners manager managers director directors head lead leads chair chairs named designated doctor doctors professional professionals
        probation prison court courts justice offending housing homes home domestic abuse violence sexual exploitation substance misuse alcohol drug drugs refuge charity
        training programme programmes project projects course courses workshop conference conferences meeting meetings event events week day days campaign
        assessment assessments referral referrals threshold thresholds multi agency single section working together act order orders regulations statutory serious case form forms document documents grid locality nurses universities practice improvement
        quality assurance performance data information sharing record records system systems signs safety risk pre birth post natal ante neonatal sleep safe safer coping crying icon mash marac mappa cafcass ofsted
        cqc hmicfrs ccg icb lscb lscp sabs cdop dv dva dash ehm sudi cin cp lac independent reviewing public private voluntary sector support supervision standard standards model operational
        specialist senior principal consultant associate assistant deputy interim chief commissioner commissioners secretary state government department
        """);

    // Frequent in England; those that are ordinary words as well (Grace, Mark, Will, May) only count beside another name.
    private static readonly HashSet<string> GivenNames = new(Words("""
        Oliver George Arthur Noah Muhammad Mohammed Leo Oscar Harry Archie Jack Henry Charlie Freddie Theo Alfie Jacob Thomas Finley Isaac Joshua James William Logan Lucas Edward Ethan
        Alexander Mason Elijah Daniel Samuel Benjamin Joseph Adam Dylan Liam Ryan Connor Callum Jayden Kyle Jake Nathan Matthew Luke Michael David John Paul Peter Andrew Stephen Steven
        Olivia Amelia Isla Ava Mia Isabella Sophia Emily Charlotte Ella Evie Sophie Freya Florence Phoebe Alice Jessica Millie Elsie Matilda Evelyn Lily Poppy Chloe Lucy Hannah Megan
        Leah Zara Fatima Aisha Maryam Sarah Emma Laura Rebecca Rachel Jennifer Susan Karen Nicola Samantha Michelle Lisa Julie Claire Kelly Stacey Gemma Natalie Danielle Lauren Amy Kayleigh
        Robert Richard Christopher Anthony Kevin Darren Wayne Gary Simon Neil Ian Craig Lee Jason Scott Shane Declan Kieran Tyler Bradley Jordan Aaron Reece Kai Riley Jaxon Harrison
        """), StringComparer.Ordinal);

    [CannotRunAway("It begins only where no letter stands before, and what it took it keeps.")]
    [GeneratedRegex(@"(?<![\p{L}])\p{Ll}[\p{Ll}'’]+", RegexOptions.None, 2000)]
    private static partial Regex LowerWord();

    [CannotRunAway("From its first two letters on everything may be missing, so that what it took it keeps.")]
    [GeneratedRegex(@"(?<![\p{L}\d])\p{Lu}(?:['’]\p{Lu})?\p{Ll}[\p{L}'’-]*(?:[ \u00a0]+\p{Lu}(?:['’]\p{Lu})?\p{Ll}[\p{L}'’-]*){0,5}", RegexOptions.None, 2000)]
    private static partial Regex CapitalisedWords();

    [GeneratedRegex(@"(?:\b|_)(?<name>\p{Lu}\p{Ll}[\p{L}'’-]*[ \u00a0]+\p{Lu}['’]?\p{Lu}{3,})(?:\b|_)", RegexOptions.NonBacktracking, 2000)]
    private static partial Regex SurnameInCapitals();

    [GeneratedRegex(@"\p{Lu}[\p{L}'’-]*[\p{L}]|\p{Lu}", RegexOptions.NonBacktracking, 2000)]
    private static partial Regex Word();
}
