using System.Collections.Immutable;
using System.Diagnostics;
using GoldenThread.Documents.Exports;
using GoldenThread.Documents.Surveys;
using GoldenThread.Surveys;

namespace GoldenThread.Documents.Tests.Surveys;

/// <summary>A form that is written as XLSForm is read as the same form again.</summary>
public sealed class XlsFormRoundTripTests
{
    private static readonly string[] Words = ["How", "often", "does", "the", "baby’s", "bed", "=", "“quoted”", "ŵyr", "100%", "a<b", "&", "+1", "@home", "-", "(in", "winter)"];

    [Fact]
    public async Task Every_form_comes_back_as_it_was()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var form = Drawn(new Random(seed));
            var read = await XlsFormReader.Read("form.xlsx", new MemoryStream(XlsFormWriter.Write(form)), TestContext.Current.CancellationToken);
            read.Problems.ShouldBeEmpty($"seed {seed}");
            Said(read.Form).ShouldBe(Said(form), $"seed {seed}");
            // Whoever answers goes the same way through both.
            var random = new Random(seed);
            for (var i = 0; i < 20; i++)
            {
                var answers = form.Asked.ToDictionary(q => q.Name, q => q.Choices.IsEmpty ? "ok" : q.Choices[random.Next(q.Choices.Length)].Name);
                read.Form.Cleaned(answers).ShouldBe(form.Cleaned(answers), $"seed {seed}");
            }

            // And a second time nothing changes at all.
            var again = await XlsFormReader.Read("form.xlsx", new MemoryStream(XlsFormWriter.Write(read.Form)), TestContext.Current.CancellationToken);
            again.Form.Questions.Select(q => string.Join('|', q.Relevant)).ShouldBe(read.Form.Questions.Select(q => string.Join('|', q.Relevant)), $"seed {seed}");
        }
    }

    [Fact]
    public async Task A_form_of_five_hundred_questions_is_written_and_read_in_moderate_time()
    {
        var form = Drawn(new Random(7), 500);
        var clock = Stopwatch.StartNew();
        (await XlsFormReader.Read("form.xlsx", new MemoryStream(XlsFormWriter.Write(form)), TestContext.Current.CancellationToken)).Form.Questions.Length.ShouldBe(500);
        // The aim is one second on a quiet machine; benchmarks measure it. This finds what grows with the square.
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Results_as_a_file_are_counts_with_their_base_and_never_a_row()
    {
        SurveyForm form = new(
            "f", "1", SurveyText.Of("F"), [SurveyLanguage.English],
            [new("saw", QuestionKind.SelectOne, SurveyText.Of("Seen?")) { Choices = [new("yes", SurveyText.Of("Yes")), new("no", SurveyText.Of("No"))] }, new("why", QuestionKind.Text, SurveyText.Of("Why?"))]);
        var survey = new Survey(PartnershipId.New(), "SUR1", "The film", form, new Actor(PersonId.New(), "Robin Hale", Role.BusinessManager, null, DateTimeOffset.UnixEpoch));
        survey.Ask([new SurveyGroup("North", 40, "n"), new SurveyGroup("South", 40, "s")], "Births");
        survey.Open(new(2026, 2, 1), new(2026, 1, 1));
        var count = new SurveyCount(form, ["North", "South"]);
        for (var i = 0; i < 30; i++) count.Add(new Dictionary<string, string> { ["saw"] = i < 27 ? "yes" : "no", ["why"] = "Zzyzx" }, i % 2 == 0 ? "North" : "South");
        survey.Close(count.Result(80, new Dictionary<string, int> { ["North"] = 40, ["South"] = 40 }), new(2026, 2, 2));
        var inside = await Csv(ResultTable.Of(survey));
        inside.ShouldContain("Seen?,Everybody,Yes,27,30,27 of 30 (90%)");
        inside.ShouldContain("Seen?,North,No,1,15,1 of 15 (7%)");
        inside.ShouldNotContain("Zzyzx");
        // What leaves the partnership hides what is small.
        var outside = await Csv(ResultTable.Of("SUR1", "The film", PublishedSurvey.Of(survey)));
        outside.ShouldNotContain(",3,30");
        outside.ShouldNotContain("27 of 30");
    }

    [Fact]
    public void A_column_that_somebody_mapped_is_read_and_one_that_identifies_is_dropped_all_the_same()
    {
        SurveyForm form = new("f", "1", SurveyText.Of("F"), [SurveyLanguage.English], [new("saw", QuestionKind.Text, SurveyText.Of("Seen?")), new("why", QuestionKind.Text, SurveyText.Of("Why?"))]);
        var columns = AnswerColumns.Of(form, ["Q7", "Email address", "saw", "submitdate"], new Dictionary<string, string> { ["Q7"] = "why", ["Email address"] = "why", ["submitdate"] = "saw" });
        columns.Questions.Select(q => (q.Column, q.Question.Name)).ShouldBe([(0, "why"), (2, "saw")]);
        columns.Dropped.ShouldBe([("Email address", true), ("submitdate", true)]);
        columns.Headings["why"].ShouldBe("Q7");
    }

    private static async Task<string> Csv(ExportTable table)
    {
        await using var file = await TableFile.Write(table, "csv", TestContext.Current.CancellationToken);
        return await new StreamReader(file).ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private static string Said(SurveyForm form) => string.Join('\n', form.Questions.Select(q => string.Join(
        " | ", q.Name, q.Kind, All(form, q.Label), All(form, q.Hint), q.Required, All(form, q.RequiredMessage), q.Constraint, All(form, q.ConstraintMessage), All(form, q.Group), string.Join('/', q.Path),
        string.Join(',', q.Choices.Select(c => $"{c.Name}={All(form, c.Label)}"))))) + $"\n{form.Key} {form.Version} {form.Title.In(0)} {string.Join(',', form.Languages.Select(l => l.Code))}";

    private static string All(SurveyForm form, SurveyText text) => string.Join('/', form.Languages.Select((_, i) => text.ByLanguage.ElementAtOrDefault(i) ?? ""));

    private static SurveyForm Drawn(Random random, int many = 0)
    {
        ImmutableArray<SurveyLanguage> languages = random.Next(2) == 0 ? [SurveyLanguage.Of("English (en)"), SurveyLanguage.Of("Welsh (cy)")] : [SurveyLanguage.English];
        SurveyText Text() => new([.. languages.Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(1, 5)).Select(_ => Words[random.Next(Words.Length)])))]);
        SurveyText Maybe() => random.Next(3) == 0 ? Text() : SurveyText.None;
        ImmutableArray<SurveyChoice> yesNo = [new("yes", Text()), new("no", Text())];
        var questions = new List<SurveyQuestion>();
        var (path, heading) = (ImmutableArray<string>.Empty, SurveyText.None);
        for (var i = 0; i < (many > 0 ? many : random.Next(2, 14)); i++)
        {
            if (random.Next(4) == 0) (path, heading) = (path.IsEmpty ? [$"group{i}"] : [], path.IsEmpty ? Text() : SurveyText.None);
            else if (!path.IsEmpty && random.Next(4) == 0) (path, heading) = (path.Add($"inner{i}"), Text());
            var kind = (QuestionKind)random.Next(8);
            var choose = questions.Where(q => q.Kind == QuestionKind.SelectOne).ToList();
            questions.Add(new SurveyQuestion($"q{i}", kind, Text())
            {
                Hint = Maybe(),
                Required = kind != QuestionKind.Note && random.Next(3) == 0,
                RequiredMessage = Maybe(),
                Choices = kind is QuestionKind.SelectOne or QuestionKind.SelectMultiple ? random.Next(2) == 0 ? yesNo : [new($"a{i}", Text()), new($"b{i}", Text()), new($"c{i}", Text())] : [],
                Relevant = choose.Count > 0 && random.Next(2) == 0 ? [.. choose.Take(random.Next(1, 3)).Select(c => $"${{{c.Name}}} = '{c.Choices[0].Name}'")] : [],
                Constraint = kind == QuestionKind.Integer && random.Next(2) == 0 ? ". >= 0 and . <= 60" : "",
                ConstraintMessage = kind == QuestionKind.Integer ? Maybe() : SurveyText.None,
                Group = heading,
                Path = path,
            });
        }

        if (!questions.Any(q => q.IsAsked)) questions.Add(new SurveyQuestion("last", QuestionKind.Text, Text()) { Group = heading, Path = path });
        return new SurveyForm("a-form", "3", languages.Length > 1 && random.Next(2) == 0 ? new SurveyText(["A form of ours", "Ein ffurflen"]) : SurveyText.Of("A form of ours"), languages, [.. questions]);
    }
}
