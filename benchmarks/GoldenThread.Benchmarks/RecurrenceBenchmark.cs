using System.Diagnostics;
using System.Globalization;
using GoldenThread.Documents.Definitions;
using GoldenThread.Documents.Tests.Recurrence;
using GoldenThread.Recurrence;
using Npgsql;

namespace GoldenThread.Benchmarks;

/// <summary>How fast recommendations that say the same are found, and how well.</summary>
internal static class RecurrenceBenchmark
{
    private const int Questions = 200;
    private const int WordsToMix = 12;

    public static async Task<int> Run(string[] counts)
    {
        var labelled = LabelledPairs.Read();
        Speed([.. (counts.Length == 0 ? ["1000", "10000", "100000"] : counts).Select(c => int.Parse(c, CultureInfo.InvariantCulture))], labelled);
        Console.WriteLine();
        Console.WriteLine($"{"ranking",-34} {"recall at 3",11} {"mrr",6} {"hardly",7} {"held out",9}");
        Print("golden thread", labelled, Asked(new RecurrenceIndex(labelled.Earlier, VocabularyDefinition.Current)));
        Print("the same without the vocabulary", labelled, Asked(new RecurrenceIndex(labelled.Earlier, Vocabulary.Empty)));
        if (Environment.GetEnvironmentVariable("ConnectionStrings__GoldenThread") is { Length: > 0 } server) await Beside(server, labelled);
        return 0;
    }

    private static void Speed(int[] counts, LabelledPairs labelled)
    {
        Console.WriteLine($"{"statements",10} {"built in s",11} {"a second",9} {"MB",6} {"hit list ms: median",20} {"slowest",8}");
        foreach (var count in counts)
        {
            var statements = Mixed(labelled, count);
            GC.Collect();
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var clock = Stopwatch.StartNew();
            var index = new RecurrenceIndex(statements, VocabularyDefinition.Current);
            var built = clock.Elapsed.TotalSeconds;
            var megabytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
            var times = statements.Take(Questions).Select(s =>
            {
                clock.Restart();
                _ = index.Like(s.Text);
                return clock.Elapsed.TotalMilliseconds;
            }).Order().ToList();
            Console.WriteLine($"{count,10} {built,11:0.00} {count / built,9:0} {megabytes,6:0} {times[times.Count / 2],20:0.00} {times[^1],8:0.00}");
        }
    }

    // Recommendations of the labelled set, their words mixed with those of others, so that there are as many different ones as are asked for.
    private static List<Statement> Mixed(LabelledPairs labelled, int count)
    {
        var random = new Random(20_261_121);
        var texts = labelled.Earlier.Select(s => s.Text).Concat(labelled.Pairs.Select(p => p.Later)).ToArray();
        var words = texts.SelectMany(t => t.Split(' ')).ToArray();
        return [.. Enumerable.Range(0, count).Select(i => new Statement(
            new Guid(i, 0, 0, [0, 0, 0, 0, 0, 0, 0, 2]), new Guid(i / 8, 0, 0, [0, 0, 0, 0, 0, 0, 0, 3]),
            $"{texts[random.Next(texts.Length)]} {string.Join(' ', random.GetItems(words, WordsToMix))}"))];
    }

    private static Func<string, IReadOnlyList<Guid>> Asked(RecurrenceIndex index) => text => [.. index.Like(text, index.Count).Select(h => h.Statement.Id)];

    private static async Task Beside(string server, LabelledPairs labelled)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await Execute("create extension if not exists pg_trgm; create temp table statement (id uuid, text text, words tsvector)");
        foreach (var statement in labelled.Earlier)
        {
            await using var insert = new NpgsqlCommand(
                "insert into statement values ($1, $2, to_tsvector('english', $2))",
                connection)
            { Parameters = { new() { Value = statement.Id }, new() { Value = statement.Text } } };
            await insert.ExecuteNonQueryAsync();
        }

        Print("PostgreSQL, ts_rank_cd", labelled, Ranked(AnyWord("ts_rank_cd")));
        Print("PostgreSQL, ts_rank", labelled, Ranked(AnyWord("ts_rank")));
        Print("PostgreSQL, trigram similarity", labelled, Ranked("select id from statement order by similarity(text, $1) desc"));

        Func<string, IReadOnlyList<Guid>> Ranked(string sql) => text =>
        {
            using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = text } } };
            using var reader = command.ExecuteReader();
            var ids = new List<Guid>();
            while (reader.Read()) ids.Add(reader.GetGuid(0));
            return ids;
        };

        async Task Execute(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
    }

    // Any of the words: all of them together are never there.
    private static string AnyWord(string ranking)
        => $"select id from statement cross join (select cast(replace(plainto_tsquery('english', $1)::text, '&', '|') as tsquery) as q) asked where words @@ q order by {ranking}(words, q, 1) desc";

    private static void Print(string name, LabelledPairs labelled, Func<string, IReadOnlyList<Guid>> rank)
    {
        var ranks = labelled.Ranks(rank);
        Console.WriteLine(
            $"{name,-34} {Recall(ranks),11:0.000} {ranks.Average(r => r.Rank > 0 ? 1.0 / r.Rank : 0),6:0.000} {Recall([.. ranks.Where(r => r.Pair.Hardly)]),7:0.000} {Recall([.. ranks.Where(r => r.HeldOut)]),9:0.000}");
    }

    private static double Recall(List<(LabelledPairs.Pair Pair, bool HeldOut, int Rank)> ranks) =>
        ranks.Count(r => r.Rank is > 0 and <= 3) / (double)ranks.Count;
}
