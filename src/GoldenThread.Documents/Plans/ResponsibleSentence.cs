using System.Text.RegularExpressions;

namespace GoldenThread.Documents.Plans;

/// <summary>Sentences that say whose an action is: "The Chief Nurse is responsible.", "Housing will lead on this."</summary>
internal static partial class ResponsibleSentence
{
    /// <summary>The name such a sentence gives; null where none does, or where it names nobody that is known.</summary>
    public static string? Who(string text, OrganisationNames names)
    {
        foreach (Match match in Sentence().Matches(text))
        {
            var who = match.Groups["who"].Value.Trim();
            if (OrganisationList.IsLead(who, names)) return who;
        }

        return null;
    }

    [GeneratedRegex(@"(?:^|[.;\n]\s+)(?:[Tt]he |[Oo]ur )?(?<who>\p{Lu}[^.;:\n]{1,90}?) (?:(?:is|are|will be) (?:responsible|accountable|the (?:responsible|accountable|lead|named) (?:officer|person|director|manager)|the (?:action )?(?:lead|owner)|leading)|(?:leads|will lead|is leading|owns|will oversee|oversees))(?: (?:for|on) (?:this|it|delivery|the action|this action|this work|implementation))?(?: (?:this|it))?(?:[.;]|$)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Sentence();
}
