using GoldenThread.Plans;

namespace GoldenThread.Documents.Tests.Rendering;

/// <summary>Invented sentences of the field, chosen by a seed.</summary>
public sealed class InventedWords(int seed)
{
    private static readonly string[] Organisations =
    [
        "Northmere Council Children's Services", "Eastmere NHS Foundation Trust", "Calderwick Constabulary", "Northmere Housing Partnership",
        "Calderwick Council Children’s Services", "Eastmere Clinical Commissioning Group", "Westerby Hospitals NHS Trust", "Northmere Probation Service",
    ];

    private static readonly string[] Verbs = ["reviewed", "revised", "published", "tested", "introduced", "audited", "simplified", "replaced"];
    private static readonly string[] Nouns =
    [
        "supervision", "handover", "referral", "escalation", "induction", "recording", "thresholds", "rota", "checklist", "pathway",
    ];
    private static readonly string[] Adjectives = ["shared", "clear", "weekly", "joint", "written", "short", "common", "local"];
    private static readonly string[] Ends =
    [
        "so that staff know whom to ask", "with frontline teams", "across every team", "and asked families what they thought of it",
        "after a survey of staff", "so that concerns are written down on the same day", "– and keep it under review", "(including night staff)",
    ];

    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private readonly Random random = new(seed);

    public string Reference() => $"{Pick(["NM", "EM", "CW"])}{Between(1, 99)}";

    public string Noun() => Pick(Nouns);

    public string Organisation() => Pick(Organisations);

    public string Rating() => Pick(["Completed", "On Track", "Limited Progress"]);

    public bool OneIn(int times) => random.Next(times) == 0;

    public int Between(int least, int most) => random.Next(least, most + 1);

    public string Recommendation() => $"Partners should agree a {Pick(Adjectives)} approach to {Noun()} and {Noun()}, {Pick(Ends)}.";

    public string Question() => $"How will the board know that {Noun()} has improved?";

    public string Action(string organisation)
    {
        var text = $"{organisation} have {Pick(Verbs)} the {Pick(Adjectives)} {Noun()} {Pick(Ends)}.";
        for (var more = Between(0, 3); more > 0; more--)
            text += $" The {Pick(Adjectives)} {Noun()} was {Pick(Verbs)} {Pick(Ends)}.";
        return text;
    }

    public string Impact() => $"Staff say that the {Pick(Adjectives)} {Noun()} is easier to follow and {Pick(Ends[..3])}.";

    public GeneratedDate Month(DateMeaning meaning)
    {
        var month = Between(1, 12);
        var year = Between(2019, 2026);
        return new GeneratedDate($"{Months[month - 1]} {year}", $"{year}-{month:00}", meaning);
    }

    public GeneratedDate ActionDate()
    {
        var date = Month(DateMeaning.None);
        return Between(0, 3) switch
        {
            0 => date with { Text = "Completed " + date.Text, Meaning = DateMeaning.Completed },
            1 => date with { Text = "Confirmed " + date.Text, Meaning = DateMeaning.Confirmed },
            2 => date with { Text = "Due " + date.Text, Meaning = DateMeaning.Due },
            _ => date,
        };
    }

    private string Pick(string[] choices) => choices[random.Next(choices.Length)];
}
