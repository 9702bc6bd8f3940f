using System.Globalization;
using GoldenThread.Documents.Tests.Rendering;
using S = DocumentFormat.OpenXml.Spreadsheet;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace GoldenThread.Documents.Tests.Samples;

/// <summary>
/// The invented review in <c>samples/reviews/rv2</c>: chronologies of six organisations with 400 entries, in both templates, and every kind of mistake.
/// </summary>
internal static class ChronologySamples
{
    private const string Baby = "Jory Tremain", Mother = "Keira Tremain", Father = "Dale Marsh", Grandmother = "Sandra Tremain";
    private const string Council = "Northmere Council Children's Services", Health = "Eastmere Community Health Trust", Police = "Northmere Constabulary";
    private const string Infirmary = "Calderwick Royal Infirmary", Practice = "Harbour Lane Medical Practice", Homes = "Northmere Homes";
    private static readonly string[] Header =
    [
        "Date", "Time", "Recorded on", "Source", "Kind of contact", "People", "Who was seen and how", "What was recorded", "Action taken", "Comment",
        "Significance", "Told to",
    ];
    private static readonly DateOnly First = new(2024, 6, 3), Birth = new(2024, 12, 30), Incident = new(2025, 3, 18);

    /// <summary>What makes each file, by its name.</summary>
    public static IReadOnlyDictionary<string, Func<byte[]>> Makers { get; } = new Dictionary<string, Func<byte[]>>(StringComparer.Ordinal)
    {
        ["council.docx"] = () => Word(Council, CouncilRows()),
        ["health-visiting.docx"] = () => Word(Health, HealthRows(), mergedAt: 20),
        ["police.docx"] = () => Word(Police, PoliceRows()),
        ["infirmary.xlsx"] = () => Excel(Infirmary, InfirmaryRows()),
        ["practice.xlsx"] = () => Excel(Practice, PracticeRows()),
        ["homes.xlsx"] = () => Excel(null, HomesRows()),
    };

    private sealed record Row(
        string Date, string Text, string Source = "Case notes", string Kind = "", string People = "", string Time = "", string Recorded = "", string Seen = "",
        string Action = "",
        string Comment = "", string Significance = "", string Told = "")
    {
        public string[] Cells => [Date, Time, Recorded, Source, Kind, People, Seen, Text, Action, Comment, Significance, Told];
    }

    private static List<Row> CouncilRows() =>
    [
        .. Regular(88, 1, "Case notes", Mother, ["Home visit", "Telephone call", "Meeting"],
            [
                "The home was tidy and cold. {0} said that the heating waits for a part.", "{0} talked about the course that she wants to begin in spring.",
                "Nobody answered the door; a card was left.", "{0} said that all goes well and asked for nothing.",
                "The case was talked through; no change to the plan.", "A letter about benefits was written with {0}.",
            ]),
        new(Day(2025, 3, 10), $"{Grandmother} telephoned and said that she worries about the way {Father} holds {Baby}. The worker was on leave and the message was put in the tray.", Kind: "Telephone call", People: $"{Baby}; {Father}; {Grandmother}", Recorded: Day(2025, 3, 17), Significance: "The message was read a week later"),
        new(Day(2025, 3, 11), $"Home visit by Piotr Nowak: {Baby} was asleep and was not seen undressed. {Father} stood in the door.", Kind: "Home visit",
        People: $"{Baby}; {Father}", Time: "14:00", Recorded: Day(2025, 3, 12), Seen: $"{Baby} seen asleep in a cot", Told: $"{Health}, {Day(2025, 3, 20)}"),
    ];

    private static List<Row> HealthRows() =>
    [
        .. Regular(77, 2, "0–19 record", Baby, ["Home visit", "Clinic", "Telephone call"],
            [
                "{0} gains weight along the line.", "{0} was not brought to the clinic; a new date was sent.",
                "Feeding was talked through. {0} takes six bottles a day.", "Safe sleeping was talked through with the mother; the father was not there.",
                "{0} smiles and follows a face.", "The questionnaire on mood was filled in; the score is noted.",
            ], from: Birth),
        new(Day(2025, 3, 11), $"Oluchi Bassey saw {Baby} at home, awake and undressed for weighing. No mark was seen. {Father} was not in the room.",
        "0–19 record", "Home visit", $"{Baby}; {Mother}", "14:30", Day(2025, 3, 11), $"{Baby} seen awake and undressed"),
        new(Day(2025, 3, 13), $"{Mother} telephoned: {Baby} has a small blue mark on the cheek from a toy. Advice was given to watch it.", "0–19 record",
        "Telephone call", $"{Baby}; {Mother}", "", Day(2025, 3, 14), Comment: "The agreed way for a bruise in a baby who cannot move was not followed",
        Significance: "A bruise in a baby of ten weeks"),
        new("", $"A note without a date: {Grandmother} offers to take {Baby} at weekends.", "0–19 record", "Note", Grandmother),
    ];

    private static List<Row> PoliceRows() =>
    [
        .. Regular(42, 3, "Incident log", Mother, ["Incident", "Check", "Telephone call"],
            [
                "Neighbours heard shouting. {0} said it was the television. No offence.", "A check was asked for and answered.", "{0} reported a lost purse.",
                "Attended at the address; two adults spoken to apart; no injury seen.", "A notification was sent to the front door of the council.",
                "No reply to a second call.",
            ]),
        new("evening of 9 March 2025", $"Attended after a call of a neighbour. {Father} and {Mother} argued. {Baby} slept in the next room and was not seen.",
        "Incident log", "Incident", $"{Baby}; {Father}; {Mother}", "", Day(2025, 3, 9), Told: $"{Council}, {Day(2025, 3, 19)}"),
        new(Day(2035, 3, 12), "The notification was graded and closed.", "Incident log", "Check", Mother),
        new(Day(2025, 3, 18), $"Called by the infirmary about an injury of {Baby}. An investigation was begun.", "Incident log", "Incident",
        $"{Baby}; {Father}; {Mother}", "23:40", Day(2025, 3, 16)),
    ];

    private static List<Row> InfirmaryRows() =>
    [
        .. Regular(70, 4, "Maternity record", Mother, ["Appointment", "Ward", "Telephone call"],
            [
                "Booking and later checks: blood pressure as expected.", "{0} came alone. Routine enquiry was made and nothing told.",
                "{0} did not come; a message was left.", "Routine enquiry was not made: {1} stayed in the room.", "Growth was measured and stands on the line.",
                "{0} asked about feeding and was given the leaflet.",
            ], to: Birth),
        new(Day(2024, 12, 30), $"Birth of {Baby}, 3,140 g. Hannah Voss noted that {Father} was short with staff.", "Maternity record", "Ward",
        $"{Baby}; {Mother}; {Father}", "04:12", Day(2024, 12, 30)),
        new("week of 6 January 2025", $"Midwives visited at home. {Baby} well. {Father} slept.", "Maternity record", "Home visit", $"{Baby}; {Mother}"),
        new("?22 January 2025", $"Discharged from midwifery. The day is not certain: two records differ.", "Maternity record", "Appointment",
        $"{Baby}; {Mother}"),
        new(Day(2025, 3, 18), $"{Baby} was brought by ambulance with a swelling of the head. The adults have no explanation.", "Emergency department",
        "Attendance", $"{Baby}; {Mother}; {Father}", "21:55", Day(2025, 3, 18), $"{Baby} examined by a paediatrician",
        "The police and the council were telephoned.", Told: $"{Police}, {Day(2025, 3, 18)}; {Council}, {Day(2025, 3, 18)}"),
        new(Day(2025, 3, 19), "", "Ward record", "Ward", Baby),
    ];

    // Dates in figures that show no order: none has a day over 12.
    private static List<Row> PracticeRows()
    {
        var next = Numbers(5);
        var rows = Enumerable.Range(0, 58).Select(i =>
        {
            var (day, month) = (1 + next(12), 1 + (i * 9 / 58));
            return new Row(
                $"{day:00}/{month:00}/2024", Pick(
                    next,
                    [
                        "Repeat prescription.", "Telephone consultation about sleep.", "Did not attend; letter sent.",
                        "Mood low since the move; talking therapy offered.", "Letter of the infirmary read and filed.", "Six-week check offered.",
                    ]), i == 7
                    ? ""
                    : "Practice record", Pick(next, ["Consultation", "Telephone call", "Letter"]), Mother);
        }).ToList();
        rows[20] = rows[20] with { Date = "some time in the new year" };
        return
        [
            .. rows, new(
                Day(2025, 2, 12), $"Six-week check of {Baby}: well. {Mother} tearful and asked for nothing. {Father} is not registered here.",
                "Practice record", "Consultation", $"{Baby}; {Mother}", "", Day(2025, 2, 12), $"{Baby} seen"), rows[30],
        ];
    }

    private static List<Row> HomesRows()
    {
        List<Row> rows =
        [
            .. Regular(46, 6, "Tenancy record", Mother, ["Visit", "Letter", "Telephone call"],
                [
                    "Rent arrears letter sent.", "The heating was reported; a part was ordered.", "The heating was reported again.",
                    "The caretaker met {0} and a man who is not on the tenancy.", "Noise reported by a neighbour; a diary was sent.",
                    "Nobody at home for the gas check.",
                ]),
            new(Day(2025, 3, 3), $"The caretaker saw {Father} carry {Baby} by one arm across the yard and told the office. Nobody was told beyond it.",
            "Tenancy record", "Visit", $"{Baby}; {Father}", "", "soon after", Significance: "The first sign of rough handling"),
            new(Day(2025, 1, 9), "The tenancy was reviewed.", "Tenancy record", "Visit", Mother),
        ];
        rows.Add(rows[10]);
        rows.Add(new(Day(2025, 3, 18), "An ambulance at the address in the evening, says the caretaker.", "Tenancy record", "Telephone call", "", "22:10"));
        return rows;
    }

    // Entries over the time of the review, the same ones each time.
    private static IEnumerable<Row> Regular(
        int many, int seed, string source, string person, string[] kinds, string[] texts, DateOnly? from = null, DateOnly? to = null)
    {
        var next = Numbers(seed);
        var (first, last) = (from ?? First, to ?? Incident.AddDays(-10));
        var span = last.DayNumber - first.DayNumber;
        for (var i = 0; i < many; i++)
        {
            var day = first.AddDays(i * span / many);
            var text = string.Format(CultureInfo.InvariantCulture, Pick(next, texts), person, Father);
            yield return new Row(Day(day), $"{text} ({i + 1})", source, Pick(next, kinds), person, next(4) == 0
                ? $"{9 + next(8)}:{15 * next(4):00}"
                : "", Day(day.AddDays(next(3))));
        }
    }

    private static Func<int, int> Numbers(int seed)
    {
        var state = (uint)(seed * 2654435761);
        return below =>
        {
            state = (state * 1664525) + 1013904223;
            return (int)((state >> 16) % below);
        };
    }

    private static string Pick(Func<int, int> next, string[] words) => words[next(words.Length)];

    private static string Day(int year, int month, int day) => Day(new DateOnly(year, month, day));

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static byte[] Word(string organisation, List<Row> rows, int mergedAt = -1) => WordRenderings.Document(body => body.Append(
        WordRenderings.Paragraph($"Organisation: {organisation}"),
        new W.Table(rows.Select(r => r.Cells).Prepend(Header).Select((cells, row) => new W.TableRow(cells.Select((c, column) =>
        {
            var merged = mergedAt >= 0 && column == 3 && (row == mergedAt || row == mergedAt + 1);
            var cell = new W.TableCell(WordRenderings.Paragraph(merged && row == mergedAt + 1 ? "" : c));
            if (merged)
                cell.PrependChild(
                    new W.TableCellProperties(row == mergedAt ? new W.VerticalMerge { Val = W.MergedCellValues.Restart } : new W.VerticalMerge()));
            return cell;
        }))))));

    private static byte[] Excel(string? organisation, List<Row> rows) => ExcelRenderings.Workbook("Chronology", sheet => sheet.Append(new S.SheetData(
        rows.Select(r => r.Cells).Prepend(Header).Prepend(organisation is null ? ["Chronology"] : [$"Organisation: {organisation}"])
            .Select((row, i) => new S.Row(row.Select((words, column) => ExcelRenderings.Cell(words, column, i + 1))) { RowIndex = (uint)(i + 1) }))));
}
