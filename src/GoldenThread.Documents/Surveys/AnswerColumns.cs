using System.Collections.Immutable;
using GoldenThread.Organisations;
using GoldenThread.Surveys;

namespace GoldenThread.Documents.Surveys;

/// <summary>What the columns of a file of answers are: questions, choices of a question, or nothing that is kept.</summary>
/// <param name="Questions">Columns that answer a question.</param>
/// <param name="Choices">Columns that say of one choice whether it was chosen.</param>
/// <param name="Dropped">Columns that are not read, and whether that is because they could identify somebody.</param>
public sealed record AnswerColumns(
    ImmutableArray<(int Column, SurveyQuestion Question)> Questions, ImmutableArray<(int Column, SurveyQuestion Question, SurveyChoice Choice)> Choices, ImmutableArray<(string Heading, bool Identifies)> Dropped)
{
    /// <summary>The heading of each question that has a column, or columns.</summary>
    public ImmutableDictionary<string, string> Headings { get; init; } = ImmutableDictionary<string, string>.Empty;

    // In the form of names. ODK, KoBoToolbox, LimeSurvey, Microsoft and Google Forms, SurveyMonkey, SmartSurvey.
    private static readonly HashSet<string> Identifying = new(StringComparer.Ordinal)
    {
        "start", "end", "today", "deviceid", "device id", "subscriberid", "simserial", "phonenumber", "phone number", "phone", "telephone", "mobile", "username", "user name", "email", "e mail", "email address",
        "audit", "location", "id", "uuid", "instanceid", "instance id", "meta instanceid", "meta instancename", "instancename", "rootuuid", "meta rootuuid", "key", "parent key", "submissiondate", "submission date", "submission time", "submitted by",
        "submitterid", "submitter id", "submittername", "submitter name", "submitter", "geolocation", "latitude", "longitude", "altitude", "precision", "index", "response id", "responseid", "submitdate", "date submitted",
        "lastpage", "last page", "seed", "startdate", "start date", "datestamp", "date started", "date last action", "ipaddr", "ip", "ip address", "refurl", "referrer url", "token", "access code", "firstname", "first name",
        "lastname", "last name", "surname", "forename", "name", "full name", "your name", "start time", "completion time", "last modified time", "timestamp", "respondent id", "collector id", "date created", "date modified", "enddate", "end date",
        "recorded date", "recordeddate", "recipientlastname", "recipientfirstname", "recipientemail", "locationlatitude", "locationlongitude", "distributionchannel", "userid", "user id", "user", "address", "home address", "postcode",
        "nhs number", "date of birth", "dob", "interviewtime", "total time", "user agent", "browser", "session", "session id", "tags", "status", "validation status", "edits", "attachmentspresent", "attachmentsexpected", "devicename", "device",
        "completed", "started", "created", "created at", "updated at", "date", "time", "case id", "participant", "participant id", "respondent", "unique id", "external reference", "externalreference",
    };

    /// <summary>Finds what each column is. A column that is no question of the form is never read further.</summary>
    /// <param name="form">The form.</param>
    /// <param name="headings">The headings.</param>
    /// <param name="mapped">Names of questions by heading, as somebody mapped them; what identifies is not mapped.</param>
    public static AnswerColumns Of(SurveyForm form, IReadOnlyList<string> headings, IReadOnlyDictionary<string, string>? mapped = null)
    {
        var (questions, choices, dropped) = (new List<(int, SurveyQuestion)>(), new List<(int, SurveyQuestion, SurveyChoice)>(), new List<(string, bool)>());
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < headings.Count; at++)
        {
            var heading = headings[at].Trim();
            if (heading.Length == 0) continue;
            if ((Mapped(form, heading, mapped) ?? Question(form, heading)) is { } question && taken.Add(question.Name)) questions.Add((at, question));
            else if (Choice(form, heading) is ({ } of, { } choice)) choices.Add((at, of, choice));
            else dropped.Add((heading, Identifies(heading)));
        }

        var (whole, single) = (questions.ToImmutableArray(), choices.Where(c => !taken.Contains(c.Item2.Name)).ToImmutableArray());
        return new AnswerColumns(whole, single, [.. dropped])
        {
            Headings = whole.Select(q => (q.Item2.Name, q.Item1)).Concat(single.GroupBy(c => c.Item2.Name).Select(g => (g.Key, g.First().Item1))).ToImmutableDictionary(q => q.Item1, q => headings[q.Item2].Trim()),
        };
    }

    private static SurveyQuestion? Mapped(SurveyForm form, string heading, IReadOnlyDictionary<string, string>? mapped) =>
        mapped is not null && mapped.TryGetValue(heading, out var name) && !Identifies(heading) ? form.Asked.FirstOrDefault(q => q.Name == name) : null;

    private static bool Identifies(string heading)
    {
        var form = NameForm.Of(heading.Replace('_', ' '));
        return Identifying.Contains(form) || Identifying.Contains(NameForm.Of(heading[(heading.LastIndexOfAny(['/', '.', ':']) + 1)..].Replace('_', ' '))) || form.StartsWith("geolocation", StringComparison.Ordinal)
            || form.EndsWith("latitude", StringComparison.Ordinal) || form.EndsWith("longitude", StringComparison.Ordinal);
    }

    // By its name, with the names of its groups or without; else by its words in any language.
    private static SurveyQuestion? Question(SurveyForm form, string heading)
    {
        foreach (var question in form.Asked)
        {
            if (heading.Equals(question.Name, StringComparison.OrdinalIgnoreCase)) return question;
            foreach (var between in (char[])['/', '-', ':', '.'])
                if (!question.Path.IsEmpty && heading.Equals(string.Join(between, question.Path.Append(question.Name)), StringComparison.OrdinalIgnoreCase)) return question;
        }

        var words = NameForm.Of(heading);
        foreach (var question in form.Asked)
        {
            var own = question.Label.ByLanguage.Select(NameForm.Of).Where(l => l.Length > 0).ToList();
            // LimeSurvey: "Q1. Did you see the film?"
            if (own.Any(l => l == words || words == $"{NameForm.Of(question.Name)} {l}")) return question;
        }

        return heading.LastIndexOf('/') is > 0 and var slash ? form.Asked.FirstOrDefault(q => heading[(slash + 1)..].Equals(q.Name, StringComparison.OrdinalIgnoreCase)) : null;
    }

    // "services/gp" (KoBoToolbox, ODK), "services[gp]" (LimeSurvey), or both by their words.
    private static (SurveyQuestion?, SurveyChoice?) Choice(SurveyForm form, string heading)
    {
        var open = heading.EndsWith(']') ? heading.LastIndexOf('[') : -1;
        var between = open > 0 ? open : heading.LastIndexOfAny(['/', '.', ':']);
        if (between <= 0) return default;
        var (of, one) = (heading[..between].Trim(), heading[(between + 1)..].TrimEnd(']').Trim());
        if (Question(form, of) is not { Kind: QuestionKind.SelectMultiple } question) return default;
        return (question, question.Choices.FirstOrDefault(c => c.Name.Equals(one, StringComparison.OrdinalIgnoreCase) || c.Label.ByLanguage.Any(l => NameForm.Of(l) == NameForm.Of(one))));
    }
}
