using GoldenThread.Chronologies;
using GoldenThread.Findings;
using GoldenThread.Reviews;
using GoldenThread.Sample.People;
using GoldenThread.Work.Chronologies;
using GoldenThread.Work.Findings;
using GoldenThread.Work.Reviews;

namespace GoldenThread.Sample.Findings;

/// <summary>What the manager finds in an invented chronology, and what the review recommends.</summary>
internal static class SampleFindings
{
    private const string Marks = "A mark on a baby who cannot move";
    private const string Signs = "Signs that stayed where they were seen";

    public static async Task Do(SamplePerson manager, Review review)
    {
        var entries = (await manager.The<FindChronologies>().Of(review)).Chronology.Entries;
        await Find(manager, review, Marks, "A mark was told by telephone and answered with advice to watch it. The agreed way, to refer the same day, was not followed.",
            ["injuries", "infants"], good: false, [.. entries.Where(Says("small blue mark"))]);
        await Find(manager, review, Signs, "A caretaker, a neighbour and the grandmother each saw something. None of it reached those who could put it together.",
            ["sharing", "national-sharing"], good: false, [.. entries.Where(Says("by one arm", "worries about the way"))]);
        await Find(manager, review, "A full look at the baby", "The health visitor saw the baby awake and undressed, and wrote down that no mark was seen.",
            ["infants", "national-daily-life"], good: true, [.. entries.Where(Says("awake and undressed for weighing"))]);
        await Advise(manager, review);
        if (entries.FirstOrDefault(Says("not seen undressed")) is { } asleep && entries.FirstOrDefault(Says("awake and undressed for weighing")) is { } awake)
        {
            await manager.The<JudgeContact>().Decide(
                review, asleep.Place.Key!.Value, awake.Place.Key!.Value, ContactJudgement.Differing,
                "Half an hour apart: asleep in the one, awake and undressed in the other; where the father was differs too.");
        }
    }

    // The words of an entry stand in the finding whole.
    private static Task Find(SamplePerson manager, Review review, string title, string text, string[] themes, bool good, ChronologyEntry[] rests)
    {
        var cites = rests.Take(3).Select(e => new Citation(CitationKinds.Entry, e.Place.Key, $"{e.WhenAsGiven}, {e.Organisation}: {e.Text}"));
        return manager.The<WriteFinding>().Write(review, null, 0, new Finding(title, text, [.. themes], good, Joint: false, [.. cites]), [], words: null);
    }

    private static async Task Advise(SamplePerson manager, Review review)
    {
        var found = (await manager.The<FindReviews>().Records(review, Finding.Kind))
            .ToDictionary(record => ((Finding)record.Content).Title, record => record.Id);
        var write = manager.The<WriteAdvice>();
        await write.Write(review, null, 0, new Advice(
            "Every telephone line of health services for families asks whether the baby can roll before it gives advice on a mark, and refers the same day where it cannot.",
            [found[Marks]], "Eastmere Community Health Trust", "An audit of calls about marks, each quarter", null));
        await write.Write(review, null, 0, new Advice(
            "Housing staff and caretakers have one number to tell what they saw of a baby, and hear back what became of it.", [found[Signs]], "", "", null));
    }

    private static Func<ChronologyEntry, bool> Says(params string[] words) => entry => words.Any(word => entry.Text.Contains(word, StringComparison.Ordinal));
}
