using GoldenThread.Chronologies;
using GoldenThread.Documents.Chronologies;
using GoldenThread.Documents.Reading;
using GoldenThread.Reviews;
using GoldenThread.Sample.People;
using GoldenThread.Time;
using GoldenThread.Work.Chronologies;
using GoldenThread.Work.Files;
using GoldenThread.Work.Organisations;
using GoldenThread.Work.Reviews;

namespace GoldenThread.Sample.Reviews;

/// <summary>The invented review of <c>samples/reviews/rv2</c>: six organisations sent their chronologies in, with the mistakes that people make.</summary>
internal static class WrittenReview
{
    private static readonly (string File, string Organisation)[] Chronologies =
    [
        ("council.docx", "Northmere Council Children's Services"), ("health-visiting.docx", "Eastmere Community Health Trust"),
        ("police.docx", "Northmere Constabulary"),
        ("infirmary.xlsx", "Calderwick Royal Infirmary"), ("practice.xlsx", "Harbour Lane Medical Practice"), ("homes.xlsx", "Northmere Homes"),
    ];

    /// <summary>The manager takes it in, leads it, and receives what organisations send.</summary>
    public static async Task<Review> Do(SamplePerson manager)
    {
        var review = await Decided(manager);
        await Ask(manager, review);
        foreach (var (file, name) in Chronologies) await Receive(manager, review, file, name);
        var glossary = GlossaryImport.Read(await DocumentReading.Read("glossary.csv", Bytes("glossary.csv")));
        await manager.The<KeepGlossary>().Write(review, null, 0, new GlossaryContent(glossary.Entries, ["Calderwick Royal"]));
        await Write(manager, review);
        return review;
    }

    private static async Task<Review> Decided(SamplePerson manager)
    {
        var incident = new ReviewIncident(
            ApproximateDate.Parse("18 March 2025"), new DateOnly(2025, 3, 19), KindOfHarm.LifeThreateningInjury, AgeGroup.UnderOne,
            "An infant of eleven weeks was brought to hospital with an injury of the head for which nobody has an explanation.",
            "Serious harm to a child; abuse is suspected.", "");
        var review = await manager.The<BeginReview>().Record("RV2", "Injury to an infant of eleven weeks", incident);
        await manager.Complete(review, StepKeys.Notification, new DateOnly(2025, 3, 24), "By the online form");
        await manager.Complete(review, StepKeys.RapidReview, new DateOnly(2025, 4, 11));
        await manager.The<ChangeReview>().Decide(
            review, review.Version,
            new ReviewDecision(
                ReviewOutcome.LocalReview, new DateOnly(2025, 4, 11), "The safeguarding partners",
                "Several organisations saw signs, and none had all of them."));
        return review;
    }

    private static async Task Ask(SamplePerson manager, Review review)
    {
        var asked = new List<Guid>();
        foreach (var (_, name) in Chronologies)
        {
            var named = (await manager.The<FindOrganisations>().Register()).Named(name) is [var known, ..]
                ? known
                : await manager.The<AddOrganisation>().Add(name);
            asked.Add(named.Id.Value);
        }

        await manager.The<AskOrganisations>().Ask(
            review, asked, RequestKind.Chronology, "All contacts from the first booking appointment to the date of the incident.", due: null);
    }

    private static async Task Receive(SamplePerson manager, Review review, string file, string name)
    {
        var find = manager.The<FindChronologies>();
        var asked = (await find.Requests(review)).Single(one => one.Organisation == name);
        var (request, organisation) = (await find.Request(asked.Request.Id))!.Value;
        var bytes = Bytes(file);
        await manager.The<ReceiveChronology>().Table(
            request, organisation, new GivenFile(file, bytes.Length, () => new MemoryStream(bytes)), CancellationToken.None);
        await manager.The<ChangeContribution>().Receive(request, request.Version);
    }

    private static async Task Write(SamplePerson manager, Review review)
    {
        await Note(
            NoteKinds.Terms,
            ("purpose", "To learn how services saw the infant and the adults around it, and what made it easy or hard to act."),
            ("period", "From the first booking appointment to the date of the incident"),
            ("lines", "Who knew of the father, and what was asked of him?\n"
                + "How was a mark on a baby who cannot move understood?\n"
                + "How did what a neighbour or a caretaker saw reach those who could act?"),
            ("author", "An author from another region, who never worked for one of the organisations."));
        await Note(
            NoteKinds.Parallel, ("kind", "Criminal investigation"), ("began", "2025-03-19"),
            ("holds-up", "The parents are not asked to contribute before the decision on charges."));
        await Note(
            NoteKinds.Event, ("title", "Practitioner event"), ("kind", "Practitioner event"), ("on", "2025-09-16"),
            ("invited", "Northmere Council: 6\nEastmere Community Health Trust: 4\nNorthmere Constabulary: 3"),
            ("attended", "Northmere Council: 5\nEastmere Community Health Trust: 4\nNorthmere Constabulary: 1"),
            ("met-later", "Two officers, met on 30 September by the author"), ("questions", "What did you know of the father on the day you met him?"),
            ("minutes", "Nobody had the father's record open. The message of the grandmother was found a week later."));
        await Note(
            NoteKinds.Family, ("who", "MGM"), ("invited", "2025-10-02"), ("wishes", "To be spoken to at home, with her sister there"),
            ("contribution", "She telephoned and does not know whether anybody read her message."), ("use", "In the report, not in their words"));

        Task Note(NoteKind kind, params (string Key, string Answer)[] answers) =>
            manager.The<WriteNote>().Write(review, kind, null, 0, answers.ToDictionary(a => a.Key, a => a.Answer).GetValueOrDefault);
    }

    private static byte[] Bytes(string file)
    {
        using var stream = typeof(WrittenReview).Assembly.GetManifestResourceStream($"samples/rv2/{file}") ?? throw new FileNotFoundException(file);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
