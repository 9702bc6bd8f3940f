using GoldenThread.Children;
using GoldenThread.Children.ChildPlans;
using GoldenThread.Profiles;
using GoldenThread.Sample.People;
using GoldenThread.Storage;
using GoldenThread.Storage.Organisations;
using GoldenThread.Work.Children;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Sample.Children;

/// <summary>
/// Twelve invented families in whom happens what reviews have described again and again. Ages, days and circumstances are made up, and so are the people. Their rows
/// are written as they would have been recorded, all at once, so that the first start waits for no person of the sample to record them.
/// </summary>
internal static class WrittenFamilies
{
    /// <summary>Writes them, with what follows from them.</summary>
    /// <param name="sample">The partnership.</param>
    /// <param name="team">The social worker's team, which leads.</param>
    public static async Task Do(SamplePartnership sample, TeamId team)
    {
        await using var nurse = await sample.At(SamplePeople.Nurse, sample.Now);
        await using var social = await sample.At(SamplePeople.Worker, sample.Now);
        var all = All(() => new FamilyRows(sample.Partnership.Id, sample.Now, nurse.Self.Organisation!.Value, nurse.Self.Person, social.Self.Organisation!.Value, social.Self.Person, team)).ToList();
        await using var desk = await sample.Desk(SamplePeople.Nurse);
        var db = desk.The<GoldenThreadDb>();
        // Watch-points are for visitors by what their organisation is to a child.
        foreach (var (of, kind) in new[] { (nurse.Self.Organisation!.Value, "health-visiting"), (social.Self.Organisation!.Value, "social-care") })
            if (await db.Organisations.IgnoreAutoIncludes().SingleAsync(o => o.Id == of) is { Kind: null } organisation) organisation.WorksWithChildrenAs(kind, organisation.Telephone, organisation.OutOfHours);
        db.AddRange(all.SelectMany(f => f.Rows));
        await desk.The<WhatFollows>().Within(db, [.. all.Select(f => f.Child)]);
        await db.Save("Sample");
    }

    private static IEnumerable<FamilyRows> All(Func<FamilyRows> family)
    {
        const string row = "Tanner Close, Northmere";
        // Drinking is denied to each service in turn, and each believes it; the aunt would have known.
        yield return family().Begin("Bryn Tarn", 95, "Booked with maternity services").Works(90, true).Person("carys", "Carys Tarn", FactKind.ParentOf, 95, nuance: "birth").Person("aunt", "Mair Tarn", FactKind.HasContactWith, 60, nuance: "overnight")
            .Home("carys", $"4 {row}", 95, Basis.Observed).Home(null, $"4 {row}", 95, Basis.Observed)
            .Contact(88, false, "Tidy home; Bryn settled", "Carys says she does not drink", "carys:seen").Contact(61, true, null, "Carys says she stopped drinking years ago", "carys:seen aunt:of-carys").Contact(20, false, "Bottles by the door", "Carys says they are a neighbour's", "carys:seen aunt:of-carys")
            .Answer("alcohol", "carys", AnswerValue.Excluded, 61, true, Basis.OwnAccount, "Carys says she stopped years ago", "carys").Answer("alcohol", "carys", AnswerValue.Excluded, 20, false, Basis.OwnAccount, "Carys says she does not drink", "carys")
            .Answer("sleep-place", null, AnswerValue.Excluded, 20, false, Basis.Observed, "A cot beside the bed, nothing in it")
            .Watch("evening", "Who looks after Bryn after six in the evening?", 60, "Bottles were seen; nobody has visited in the evening", "Evenings with Bryn").Looked("evening", LookedResult.CouldNotLook, 45, false, "A morning visit").Looked("evening", LookedResult.CouldNotLook, 32, true, "Carys was out").Looked("evening", LookedResult.CouldNotLook, 20, false, "A morning visit");
        // Two true pictures that nobody lays beside each other: a warm clinic, a cold kitchen.
        yield return family().Begin("Lark Ellery", 240, "Referred by the nursery").Works(200, true).Person("dot", "Dot Ellery", FactKind.ParentOf, 230, nuance: "birth").Home("dot", $"11 {row}", 230, Basis.Observed).Home(null, $"11 {row}", 230, Basis.Observed)
            .Contact(70, false, "Lark laughs and reaches for her mother in the clinic", null, "dot:seen", showed: "Laughed").Contact(63, true, "No heating, no food in the kitchen, Lark in a wet nappy", "Dot says the meter ran out today", "dot:seen", showed: "Cried and was not picked up").Contact(30, false, "Weight gain as expected", null, "dot:seen")
            .Answer("feeding-growth", null, AnswerValue.Present, 63, true, Basis.Observed, "No food in the kitchen; asked the health visitor to weigh her").Answer("feeding-growth", null, AnswerValue.Excluded, 5, false, Basis.RecordsChecked, "Weighed at the clinic, gain as expected");
        // The father is called protective, and is at work all day; when he is met he does not talk.
        yield return family().Begin("Sorrel Frost", 150, "Midwife's concern").Works(148, true).Person("jude", "Jude Frost", FactKind.ParentOf, 150, nuance: "birth").Person("cal", "Cal Frost", FactKind.ParentOf, 150, nuance: "birth").Home("jude", $"23 {row}", 150, Basis.Observed).Home("cal", $"23 {row}", 150, Basis.OwnAccount, saidBy: "jude").Home(null, $"23 {row}", 150, Basis.Observed)
            .Contact(120, false, "Jude alone with Sorrel", "Jude says Cal keeps everybody safe", "jude:seen cal:of-jude").Contact(64, true, "Cal came in and left the room", null, "jude:seen cal:silent").Contact(15, true, null, "Cal is on shift until the evening", "jude:seen cal:tried")
            .Answer("protection", "cal", AnswerValue.CouldNotBeAssessed, 64, true, null, "Cal left the room", attempts: "A visit at the end of a shift: he did not talk").Answer("engagement", "jude", AnswerValue.Excluded, 15, true, Basis.Observed, "Jude keeps appointments and asks for help");
        // A former partner is named at every contact and never met.
        yield return family().Begin("Ash Penhallow", 400, "Domestic abuse notification").Works(390, true).Person("nia", "Nia Penhallow", FactKind.ParentOf, 400, nuance: "birth").Person("rhod", "Rhod Vane", FactKind.FormerPartnerOf, 390, Basis.OwnAccount, "nia", "nia").Home("nia", $"31 {row}", 400, Basis.Observed).Home(null, $"31 {row}", 400, Basis.Observed)
            .Happened("domestic-abuse-incident", 120, true, "Shouting at the door at night").Contact(118, false, null, "Nia says Rhod does not come any more", "nia:seen rhod:of-nia").Contact(40, true, "A man's coat in the hall", "Nia says it is her brother's", "nia:seen rhod:of-nia");
        // Rough handling was seen on a ward and told to one person; the discharge was told to nobody.
        yield return family().Begin("Moss Greenleaf", 48, "Born early").Works(45, true).Person("fen", "Fen Greenleaf", FactKind.ParentOf, 48, nuance: "birth").Home("fen", $"2 {row}", 45, Basis.Observed).Home(null, $"2 {row}", 20, Basis.Observed)
            .Contact(26, false, "On the ward Fen pulled Moss up by one arm", "Told to the nurse in charge", "fen:seen", showed: "Startled and cried").Happened("discharged-from-hospital", 12, false).Contact(3, false, null, null, "fen:tried", result: ContactResult.NoAccess);
        // A plan that has lasted for a year and changes nothing.
        yield return family().Begin("Una Selby", 900, "Neglect").Works(420, true).Person("iris", "Iris Selby", FactKind.ParentOf, 420, nuance: "birth").Home("iris", $"40 {row}", 420, Basis.Observed).Home(null, $"40 {row}", 420, Basis.Observed)
            .Happened("child-protection-conference", 400, true).Happened("child-protection-plan-begins", 400, true).Happened("core-group", 390, true).Happened("review-conference", 310, true).Happened("review-conference", 130, true)
            .Contact(95, true, "The same as in spring", "Iris says things are better", "iris:seen").Contact(35, true, "No change since the last visit", null, "iris:seen")
            .Need("Somebody who helps with meals and bedtime", true, -200, 300, "Una goes to bed at midnight", "Una is in bed by eight on school nights", "Help with meals and bedtime").Watch("bed", "When did Una go to bed yesterday?", 300, "She falls asleep at nursery", "Bedtime").Looked("bed", LookedResult.Concern, 95, true, "Half past eleven").Looked("bed", LookedResult.Concern, 35, true, "After eleven");
        // What the family needs is nobody's to get.
        yield return family().Begin("Piers Calloway", 300, "Housing referred").Works(260, true).Person("wyn", "Wyn Calloway", FactKind.ParentOf, 300, nuance: "birth").Home("wyn", $"17 {row}", 300, Basis.Observed).Home(null, $"17 {row}", 300, Basis.Observed)
            .Contact(110, false, "The washing machine is broken; clothes are wet", "Wyn asked the council for help", "wyn:seen").Contact(80, true, "Still broken", "Wyn says the health visitor wanted to ask", "wyn:seen").Contact(21, false, "Still broken; nappies on the radiator", null, "wyn:seen")
            .Met("core group", "core-group", 78, "Wyn Calloway, the health visitor, the social worker", "Wyn says the washing is what gets her down most")
            .Need("A washing machine that works", true, -30, 78, "Clothes and bedding are wet; Wyn washes by hand at night", "It is in the kitchen, and it runs", "A washing machine that works", NeedKind.Material)
            .Need("The housing assessment", true, 12, 78, "Damp in the room where Piers sleeps", "The housing officer has written what must be done", "Somebody looks at the damp in your home", NeedKind.Housing)
            .Watch("dry", "Are the clothes and the bedding dry?", 78, "The washing machine is broken", "Keeping warm and dry").Looked("dry", LookedResult.Nothing, 60, true, null).Looked("dry", LookedResult.Concern, 21, false, "Wet nappies on the radiator beside the cot")
            .Watch("sleep", "Where does Piers sleep, and is it dry?", 78, "Damp was seen beside the window", "Where Piers sleeps")
            .If("Nobody opens twice in a row", "Ring the lead the same day", 78, "If we miss each other twice, we will ring you").Visits(false, 14, 77, "weigh Piers").Visits(true, 14, 70, "look at the plan together")
            .Agreed("A warm and dry home for Piers", "We bring a washing machine and ask the housing officer to come", "wyn", "I ring the health visitor when I need help", "We meet again and change the plan", "Read together with Wyn, who said it in her own words", 20, 18)
            .Answer("material-need", null, AnswerValue.Present, 21, false, Basis.Observed, "The washing machine is still broken; asked the lead again").Answer("sleep-place", null, AnswerValue.Excluded, 10, false, Basis.Observed, "A cot of his own, away from the window");
        // Missed appointments here, closed doors there, and nobody counts them together.
        yield return family().Begin("Tess Larkin", 500, "Growth").Works(480, true).Person("bo", "Bo Larkin", FactKind.ParentOf, 500, nuance: "birth").Home("bo", $"52 {row}", 500, Basis.Observed).Home(null, $"52 {row}", 500, Basis.Observed)
            .Contact(160, false, null, null, "bo:tried", result: ContactResult.NotBrought).Contact(131, false, null, null, "bo:tried", result: ContactResult.NotBrought).Contact(90, true, null, "Curtains drawn, voices inside", "bo:tried", result: ContactResult.NoAccess).Contact(52, false, null, null, "bo:tried", result: ContactResult.NotBrought).Contact(9, true, null, "Bo says they need nobody any more", "bo:phone", result: ContactResult.Withdrew);
        // Home on a supervision order, which nobody in the hospital knows of.
        yield return family().Begin("Owen Thornbury", 700, "Returned home").Works(300, true).Person("max", "Max Thornbury", FactKind.ParentOf, 400, nuance: "birth").Home("max", $"8 {row}", 400, Basis.Observed).Home(null, $"8 {row}", 150, Basis.Observed)
            .Happened("supervision-order-begins", 190, true).Happened("returned-home", 150, true).Happened("strategy-discussion", 148, true).Contact(120, true, "Owen ran to his father", null, "max:seen", showed: "Ran to his father").Happened("address-changed", 60, true).Happened("unscheduled-attendance", 16, false, "A cut lip; said to have fallen");
        // A service for adults knew of a risk, and no service for children did.
        yield return family().Begin("Kit Whitlock", 330, "Universal").Works(320, false).Person("sian", "Sian Whitlock", FactKind.ParentOf, 330, nuance: "birth").Person("lee", "Lee Marsh", FactKind.PartnerOf, 200, Basis.OwnAccount, "sian", "sian").Home("sian", $"66 {row}", 330, Basis.Observed).Home("lee", $"66 {row}", 180, Basis.Observed).Home(null, $"66 {row}", 330, Basis.Observed)
            .Contact(150, false, "Kit well", "Sian says Lee is often away", "sian:seen lee:of-sian").Happened("adult-risk-recorded", 25, true, "A service for adults told of threats by Lee").Contact(6, false, null, "Sian says there is nothing to it", "sian:seen lee:of-sian");
        // A bruise on a baby who cannot roll over, explained and not examined.
        yield return family().Begin("Fern Marsden", 70, "New birth visit").Works(66, true).Person("ula", "Ula Marsden", FactKind.ParentOf, 70, nuance: "birth").Person("gil", "Gil Marsden", FactKind.ParentOf, 70, nuance: "birth").Home("ula", $"71 {row}", 70, Basis.Observed).Home("gil", $"71 {row}", 70, Basis.Observed).Home(null, $"71 {row}", 70, Basis.Observed)
            .Contact(60, false, "Fern settled", null, "ula:seen gil:seen").Contact(13, false, "A round mark on the left cheek", "Gil says she lay on her dummy", "ula:seen gil:seen", showed: "Watched the faces", ticked: "bruise-not-mobile");
        // A baby who is expected, a concern that was recorded early, and a plan that nobody has written.
        yield return family().Begin("", -24, "Concern about an unborn baby").Works(110, true).Person("eve", "Eve Ashdown", FactKind.ParentOf, 110, nuance: "birth").Person("tam", "Tam Rook", FactKind.PartnerOf, 90, Basis.OwnAccount, "eve", "eve").Home("eve", $"80 {row}", 110, Basis.Observed)
            .Happened("unborn-concern-begins", 110, true).Contact(88, false, "Eve well; the flat is bare", "Eve says Tam will look after them", "eve:seen tam:of-eve", seen: false).Contact(30, true, null, "Tam was asleep", "eve:seen tam:tried", seen: false);
    }
}
