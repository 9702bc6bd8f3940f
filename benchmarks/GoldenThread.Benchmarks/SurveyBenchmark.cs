using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using GoldenThread.Documents.Surveys;
using GoldenThread.Storage;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Cluster;
using GoldenThread.Storage.Running;
using GoldenThread.Storage.Surveys;
using GoldenThread.Surveys;
using GoldenThread.Time;
using Npgsql;

namespace GoldenThread.Benchmarks;

/// <summary>So many questionnaires, counted in memory and out of the database, and taken out of the letter box; a form of five hundred questions, written and read.</summary>
internal static class SurveyBenchmark
{
    private const int FormQuestions = 500;

    public static async Task<int> Run(string folder, string[] counts)
    {
        await Form();
        Directory.CreateDirectory(folder);
        await using var cluster = await PrivateCluster.Start(Path.Combine(folder, "postgres"));
        await using var database = await DatabaseStart.Open(cluster.Logins(), InstallationKey.FromFileOrMake(Path.Combine(folder, InstallationKey.FileName)), null, CancellationToken.None);
        foreach (var count in (counts.Length == 0 ? ["1000", "100000"] : counts).Select(c => int.Parse(c, CultureInfo.InvariantCulture))) await Count(cluster, database, count);
        return 0;
    }

    /// <summary>A partnership with a survey of twelve questions and four groups that is open.</summary>
    internal static async Task<(PartnershipId Partnership, Survey Survey)> Open(Database database, string mark)
    {
        var id = PartnershipId.New();
        SurveyForm form = new(
            "benchmark", "1", SurveyText.Of("Benchmark"), [SurveyLanguage.English],
            [
                .. Enumerable.Range(0, 10).Select(i => new SurveyQuestion($"q{i}", i % 4 == 3 ? QuestionKind.SelectMultiple : QuestionKind.SelectOne, SurveyText.Of($"Question {i}?"))
                {
                    Choices = [.. Enumerable.Range(0, 5).Select(c => new SurveyChoice($"a{c}", SurveyText.Of($"Answer {c}")))],
                    Relevant = i is 4 or 7 ? ["${q0} = 'a1' or ${q1} != 'a2'"] : [],
                }),
                new SurveyQuestion("weeks", QuestionKind.Integer, SurveyText.Of("How many weeks?")), new SurveyQuestion("words", QuestionKind.Text, SurveyText.Of("Anything else?")),
            ]);
        var by = new Actor(PersonId.New(), "Robin Hale", Role.BusinessManager, null, TimeProvider.System.GetUtcNow());
        var today = LondonTime.Today(TimeProvider.System);
        var survey = new Survey(id, "SUR1", "Benchmark", form, by);
        survey.Ask([.. Enumerable.Range(0, 4).Select(g => new SurveyGroup($"Group {g}", 100_000, $"{mark}{g}"))], "Invented");
        survey.Open(today.AddDays(30), today);
        await using var db = await database.Open(Session.System(id));
        db.Add(new Partnership { Id = id, Name = $"Partnership {mark}", Slug = $"p-{id.Value:N}" });
        await db.Save();
        db.Add(survey);
        await db.Save();
        return (id, survey);
    }

    internal static Dictionary<string, string> Answers(SurveyForm form, int n)
    {
        var random = new Random(n);
        return form.Asked.ToDictionary(
            q => q.Name,
            q => q.Kind switch
            {
                QuestionKind.SelectOne => $"a{random.Next(5)}",
                QuestionKind.SelectMultiple => $"a{random.Next(2)} a{2 + random.Next(3)}",
                QuestionKind.Integer => $"{random.Next(60)}",
                _ => random.Next(5) == 0 ? $"Somebody should ring back in the evening, and say so ({n})." : "No",
            });
    }

    private static async Task Count(PrivateCluster cluster, Database database, int count)
    {
        var (partnership, survey) = await Open(database, $"c{count}x");
        var all = Enumerable.Range(0, count).Select(i => Answers(survey.Form, i)).ToList();
        var groups = survey.Groups.Select(g => g.Name).ToArray();
        var (memory, kept) = (double.MaxValue, double.MaxValue);
        for (var again = 0; again < 3; again++)
        {
            var clock = Stopwatch.StartNew();
            var counted = new SurveyCount(survey.Form, [.. groups]);
            for (var i = 0; i < all.Count; i++) counted.Add(all[i], groups[i % groups.Length]);
            counted.Result(survey.Asked);
            memory = Math.Min(memory, clock.Elapsed.TotalSeconds);
        }

        await using (var connection = new NpgsqlConnection(cluster.ConnectionString()))
        {
            await connection.OpenAsync();
            await using var copy = await connection.BeginTextImportAsync("copy letter_box (partnership_id, survey_id, group_name, language, answers) from stdin");
            for (var i = 0; i < all.Count; i++)
                await copy.WriteAsync($"{partnership.Value}\t{survey.Id.Value}\t{groups[i % groups.Length]}\ten\t{JsonSerializer.Serialize(all[i]).Replace("\\", "\\\\", StringComparison.Ordinal)}\n");
        }

        var taking = Stopwatch.StartNew();
        await using (var db = await database.Open(Session.System(partnership)))
        {
            await Questionnaires.TakeIn(db, survey.Id, new DateOnly(2026, 11, 23));
            await db.Save();
        }

        taking.Stop();
        for (var again = 0; again < 3; again++)
        {
            await using var db = await database.Open(Session.System(partnership));
            var clock = Stopwatch.StartNew();
            (await Questionnaires.Count(db, survey)).Result(survey.Asked);
            kept = Math.Min(kept, clock.Elapsed.TotalSeconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} questionnaires of 12 questions in 4 groups: counted in {memory:0.00} s in memory, in {kept:0.00} s out of the database; taken out of the letter box in {taking.Elapsed.TotalSeconds:0.00} s"));
    }

    private static async Task Form()
    {
        SurveyForm form = new(
            "long", "1", SurveyText.Of("Long"), [SurveyLanguage.Of("English (en)"), SurveyLanguage.Of("Welsh (cy)")],
            [
                .. Enumerable.Range(0, FormQuestions).Select(i => new SurveyQuestion($"q{i}", i % 3 == 0 ? QuestionKind.SelectOne : i % 3 == 1 ? QuestionKind.Text : QuestionKind.Integer, new([$"Question {i} in English?", $"Cwestiwn {i} yn Gymraeg?"]))
                {
                    Hint = new(["A hint", "Awgrym"]),
                    Choices = i % 3 == 0 ? [.. Enumerable.Range(0, 5).Select(c => new SurveyChoice($"a{c}", new([$"Answer {c} of {i}", $"Ateb {c} o {i}"])))] : [],
                    Relevant = i > 0 && i % 5 == 0 ? [$"${{q{(i - 1) / 3 * 3}}} = 'a1'"] : [],
                    Constraint = i % 3 == 2 ? ". >= 0 and . <= 60" : "",
                }),
            ]);
        var (write, read, first) = (double.MaxValue, double.MaxValue, 0.0);
        for (var again = 0; again < 4; again++)
        {
            var clock = Stopwatch.StartNew();
            var bytes = XlsFormWriter.Write(form);
            write = Math.Min(write, clock.Elapsed.TotalSeconds);
            clock.Restart();
            var found = await XlsFormReader.Read("form.xlsx", new MemoryStream(bytes));
            if (found.Problems.Length > 0 || found.Form.Questions.Length != FormQuestions) throw new InvalidOperationException("The form did not come back.");
            if (again == 0) first = clock.Elapsed.TotalSeconds;
            read = Math.Min(read, clock.Elapsed.TotalSeconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"XLSForm of {FormQuestions} questions in two languages: written in {write:0.00} s, read in {first:0.00} s at first and {read:0.00} s again"));
    }
}
