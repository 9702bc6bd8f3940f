using System.Collections.Immutable;
using GoldenThread.Chronologies;
using GoldenThread.Documents;
using GoldenThread.Documents.Chronologies;
using GoldenThread.Documents.Reading;
using GoldenThread.Findings;
using GoldenThread.Reviews;
using GoldenThread.Storage;
using GoldenThread.Storage.Chronologies;
using GoldenThread.Storage.Reviews;
using GoldenThread.Time;
using GoldenThread.Work.Organisations;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Sample;

/// <summary>The invented review of <c>samples/reviews/rv2</c>: six organisations sent their chronologies in, with the mistakes that people make, and findings were written.</summary>
internal static class SampleReview
{
    private static readonly (string File, string Organisation)[] Chronologies =
    [
        ("council.docx", "Northmere Council Children's Services"), ("health-visiting.docx", "Eastmere Community Health Trust"), ("police.docx", "Northmere Constabulary"),
        ("infirmary.xlsx", "Calderwick Royal Infirmary"), ("practice.xlsx", "Harbour Lane Medical Practice"), ("homes.xlsx", "Northmere Homes"),
    ];

    public static async Task Load(IServiceProvider services, PartnershipId partnership, Actor by)
    {
        var db = services.GetRequiredService<GoldenThreadDb>();
        var today = LondonTime.Day(by.Now);
        var incident = new ReviewIncident(
            ApproximateDate.Parse("18 March 2025"), new DateOnly(2025, 3, 19), KindOfHarm.LifeThreateningInjury, AgeGroup.UnderOne,
            "An infant of eleven weeks was brought to hospital with an injury of the head for which nobody has an explanation.", "Serious harm to a child; abuse is suspected.", "");
        var review = new Review(partnership, "RV2", "Injury to an infant of eleven weeks", incident, by, today);
        review.Complete("notification", new DateOnly(2025, 3, 24), "By the online form", by, today);
        review.Complete("rapid-review", new DateOnly(2025, 4, 11), null, by, today);
        review.Decide(new ReviewDecision(ReviewOutcome.LocalReview, new DateOnly(2025, 4, 11), "The safeguarding partners", "Several organisations saw signs, and none had all of them."), by, today);
        db.Add(review);
        await db.Save("Sample");
        var requests = new List<ReviewRequest>();
        foreach (var (file, name) in Chronologies)
        {
            var request = new ReviewRequest(review, await Organisation(services, name), RequestKind.Chronology, "All contacts from the first booking appointment to the day of the incident.", null, by, today);
            var bytes = Bytes(file);
            var read = ChronologyImport.Read(await DocumentReading.Read(file, bytes), today);
            request.Receive(today, today);
            db.Add(request);
            db.Add(new ReviewFile(partnership, review.Id, request, file, MediaType.Of(file), bytes, by));
            db.AddRange(read.Written.Select((written, i) => new KeptEntry(request, written, file, read.Entries[i].Place.Row)));
            requests.Add(request);
        }

        var glossary = GlossaryImport.Read(await DocumentReading.Read("glossary.csv", Bytes("glossary.csv")));
        db.Add(new ReviewRecord(review, GlossaryContent.Kind, new GlossaryContent(glossary.Entries, ["Calderwick Royal"]), by));
        await db.Save("Sample");
        await Write(db, review, by);
    }

    private static async Task Write(GoldenThreadDb db, Review review, Actor by)
    {
        db.AddRange(
            Kept(NoteKinds.Terms, ("purpose", "To learn how services saw the infant and the adults around it, and what made it easy or hard to act."), ("period", "From the first booking appointment to the day of the incident"), ("lines", "Who knew of the father, and what was asked of him?\nHow was a mark on a baby who cannot move understood?\nHow did what a neighbour or a caretaker saw reach those who could act?"), ("author", "An author from another region, who never worked for one of the organisations.")),
            Kept(NoteKinds.Parallel, ("kind", "Criminal investigation"), ("began", "2025-03-19"), ("holds-up", "The parents are not asked to contribute before the decision on charges.")),
            Kept(NoteKinds.Event, ("title", "Practitioner event"), ("kind", "Practitioner event"), ("on", "2025-09-16"), ("invited", "Northmere Council: 6\nEastmere Community Health Trust: 4\nNorthmere Constabulary: 3"), ("attended", "Northmere Council: 5\nEastmere Community Health Trust: 4\nNorthmere Constabulary: 1"), ("met-later", "Two officers, met on 30 September by the author"), ("questions", "What did you know of the father on the day you met him?"), ("minutes", "Nobody had the father's record open. The message of the grandmother was found a week later.")),
            Kept(NoteKinds.Family, ("who", "MGM"), ("invited", "2025-10-02"), ("wishes", "To be spoken to at home, with her sister there"), ("contribution", "She telephoned and does not know whether anybody read her message."), ("use", "In the report, not in their words")));
        var kept = await new KeptChronology(db).Read(review.Id, LondonTime.Day(by.Now));
        Citation[] Cites(params string[] words) => [.. kept.Chronology.Entries.Where(e => words.Any(w => e.Text.Contains(w, StringComparison.Ordinal))).Take(3).Select(e => new Citation("entry", e.Place.Key, $"{e.WhenAsGiven}, {e.Organisation}: {e.Text}"))];
        var marks = new ReviewRecord(review, Finding.Kind, new Finding("A mark on a baby who cannot move", "A mark was told by telephone and answered with advice to watch it. The agreed way, to refer the same day, was not followed.", ["injuries", "infants"], false, false, [.. Cites("small blue mark")]), by);
        var signs = new ReviewRecord(review, Finding.Kind, new Finding("Signs that stayed where they were seen", "A caretaker, a neighbour and the grandmother each saw something. None of it reached those who could put it together.", ["sharing", "national-sharing"], false, false, [.. Cites("by one arm", "worries about the way")]), by);
        var good = new ReviewRecord(review, Finding.Kind, new Finding("A full look at the baby", "The health visitor saw the baby awake and undressed, and wrote down that no mark was seen.", ["infants", "national-daily-life"], true, false, [.. Cites("awake and undressed for weighing")]), by);
        db.AddRange(
            marks, signs, good,
            new ReviewRecord(review, Advice.Kind, new Advice("Every telephone line of health services for families asks whether the baby can roll before it gives advice on a mark, and refers the same day where it cannot.", [marks.Id], "Eastmere Community Health Trust", "An audit of calls about marks, each quarter", null), by),
            new ReviewRecord(review, Advice.Kind, new Advice("Housing staff and caretakers have one number to tell what they saw of a baby, and hear back what became of it.", [signs.Id], "", "", null), by));
        if (kept.Chronology.Entries.FirstOrDefault(e => e.Text.Contains("not seen undressed", StringComparison.Ordinal)) is { } asleep && kept.Chronology.Entries.FirstOrDefault(e => e.Text.Contains("awake and undressed for weighing", StringComparison.Ordinal)) is { } awake)
        {
            var (one, other) = asleep.Place.Key!.Value.CompareTo(awake.Place.Key!.Value) < 0 ? (asleep, awake) : (awake, asleep);
            db.Add(new ReviewRecord(review, ContactVerdict.Kind, new ContactVerdict(one.Place.Key!.Value, other.Place.Key!.Value, ContactJudgement.Differing, "Half an hour apart: asleep in the one, awake and undressed in the other; where the father was differs too."), by));
        }

        await db.Save("Sample");

        ReviewRecord Kept(NoteKind kind, params (string Key, string Answer)[] answers)
        {
            var given = answers.ToImmutableDictionary(a => a.Key, a => (string?)a.Answer);
            return new ReviewRecord(review, kind.Key, Note.Of(kind, key => given.GetValueOrDefault(key)), by);
        }
    }

    private static async Task<OrganisationId> Organisation(IServiceProvider services, string name) =>
        (await services.GetRequiredService<FindOrganisations>().Register()).Named(name) is [var own, ..] ? own.Id : (await services.GetRequiredService<AddOrganisation>().Add(name)).Id;

    private static byte[] Bytes(string file)
    {
        using var stream = typeof(SampleReview).Assembly.GetManifestResourceStream($"samples/rv2/{file}") ?? throw new FileNotFoundException(file);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
