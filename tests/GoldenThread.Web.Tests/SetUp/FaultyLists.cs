namespace GoldenThread.Web.Tests.SetUp;

/// <summary>Lists of forty lines with every fault that a list can have.</summary>
internal static class FaultyLists
{
    /// <summary>A name that a spreadsheet would take for a formula: it is a name here.</summary>
    public const string Formula = "=HYPERLINK(\"https://elsewhere.example\")";

    /// <summary>Forty organisations: one that is there already, some with mistakes, the rest as they should be.</summary>
    public static string Organisations { get; } = "Name,Other names,ODS code\n" + string.Join('\n', Enumerable.Range(2, 40).Select(Organisation)) + "\n,,\n\n";

    /// <summary>The lines of it that have a mistake.</summary>
    public static IReadOnlySet<int> FaultyOrganisationLines { get; } = new HashSet<int> { 7, 9, 12, 15, 20, 22, 24, 31 };

    public static int FaultyOrganisations => FaultyOrganisationLines.Count;

    /// <summary>The lines of people that have a mistake.</summary>
    public static IReadOnlySet<int> FaultyPeopleLines { get; } = new HashSet<int> { 5, 6, 8, 11, 13, 17, 19, 23, 29 };

    /// <summary>Forty people: one who has an account already, one whose account is shut, one who has an account at another partnership, some with mistakes, the rest as they should be.</summary>
    public static string People(string known, string left, string elsewhere, string organisation) =>
        "Name,Email,Role,Organisation\n" + string.Join('\n', Enumerable.Range(2, 40).Select(line => Person(line, known, left, elsewhere, organisation))) + "\n";

    /// <summary>The list without its lines that have a mistake.</summary>
    public static string Corrected(string list, IReadOnlySet<int> faulty) =>
        string.Join('\n', list.TrimEnd('\n').Split('\n').Where((_, at) => !faulty.Contains(at + 1))) + "\n";

    private static string Organisation(int line) => line switch
    {
        5 => "Made-up Trust 05,\"MUT5; Trust Five, Northmere\",RXA",
        7 => ",No name,RXB",
        9 => "MADE-UP  trust 05,,",
        12 => "Made-up Trust 12,mut5,",
        15 => "\"" + new string('x', 501) + "\",,",
        20 => "***,,",
        22 => "Made-up Trust 22,,R-22",
        24 => "Made-up Trust 24,,r02",
        25 => "Northmere Children's Services,,",
        31 => "Made-up Trust 31,Northmere Children’s Services,",
        34 => $"\"{Formula.Replace("\"", "\"\"", StringComparison.Ordinal)}\",,R34",
        40 => "Made-up Trust 40,Made-up Trust 40,",
        _ => $"Made-up Trust {line:00},,R{line:00}",
    };

    private static string Person(int line, string known, string left, string elsewhere, string organisation) => line switch
    {
        4 => $"Kim Known,{known.ToUpperInvariant()},Reader,",
        5 => ",person05@example.org,Reader,",
        6 => "Six,not an address,Reader,",
        8 => "Eight,PERSON02@example.org,Reader,",
        11 => "Eleven,person11@example.org,Owner,",
        13 => "Thirteen,person13@example.org,Organisation lead,",
        17 => "Seventeen,person17@example.org,Organisation lead,Nowhere Trust",
        19 => "Nineteen,person19@example.org,,",
        23 => "Twenty-three,,Reader,",
        29 => new string('x', 201) + ",person29@example.org,Reader,",
        33 => $"Lee Left,{left},Reader,",
        35 => $"El Elsewhere,{elsewhere},Reader,",
        30 => $"Thirty,person30@example.org,lead,\"{organisation}\"",
        _ => $"Person {line:00},person{line:00}@example.org,{(line % 2 == 0 ? "Reader" : "BOARD MEMBER")},",
    };
}
