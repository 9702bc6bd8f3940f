using System.Reflection;
using System.Text.RegularExpressions;
using GoldenThread.Documents.Plans;
using GoldenThread.Documents.Reading;
using GoldenThread.Plans;

namespace GoldenThread.Documents.Tests.Reading;

/// <summary>No regular expression can be made to run away: it never goes back, or it is proved that it goes back little.</summary>
public class ExpressionTests
{
    private static readonly string Sources = Path.GetFullPath(Path.Combine(SampleFile.Path(), "..", "src"));

    private static readonly (MethodInfo Method, Regex Regex)[] Expressions =
    [
        .. new[] { typeof(Plan).Assembly, typeof(DocumentReading).Assembly }
            .SelectMany(a => a.GetTypes()).SelectMany(
                t => t.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(m => m.GetCustomAttribute<GeneratedRegexAttribute>() is not null)
            .Select(m => (m, (Regex)m.Invoke(null, null)!)),
    ];

    public static TheoryData<string> Pumped =>
        [
            .. new[] { ". ", "“a ", "\"a\" ", "Aa-", "Aa BBBB ", "A ", "A. ", "recommendation ", "by ", "at 1 ", "(", "12/", "1.", "0 ", "\t", "\n", "a", "1",
            "a.", "a@", ": ", "…", "the ", "born ", "Dr A. ", "x\u00a0", "…………1 " },
        ];

    [Fact]
    public void Every_expression_never_goes_back_or_carries_its_proof() =>
        Expressions.Where(
            e => !e.Regex.Options.HasFlag(RegexOptions.NonBacktracking)
                && string.IsNullOrWhiteSpace(e.Method.GetCustomAttribute<CannotRunAwayAttribute>()?.Because))
            .Select(e => $"{e.Method.DeclaringType!.Name}.{e.Method.Name}").ShouldBeEmpty();

    [Fact]
    public void Every_expression_is_one_of_those()
    {
        var files = Directory.EnumerateFiles(Sources, "*", SearchOption.AllDirectories)
            .Where(
                f => Path.GetExtension(f) is ".cs" or ".cshtml" or ".razor" && !f.Contains("/obj/", StringComparison.Ordinal)
                    && !f.Contains("/bin/", StringComparison.Ordinal))
            .Select(f => (Name: Path.GetRelativePath(Sources, f), Lines: File.ReadAllLines(f))).ToList();

        var made = files.SelectMany(
            f => f.Lines.Where(l => l.TrimStart().StartsWith("[GeneratedRegex(", StringComparison.Ordinal))
                .Select(l => (Project: f.Name.Split('/')[0], Line: l))).ToLookup(
                f => f.Project is "GoldenThread" or "GoldenThread.Documents", f => f.Line);
        made[true].Count().ShouldBe(Expressions.Length);
        made[false].Where(l => !l.Contains("NonBacktracking", StringComparison.Ordinal))
            .ShouldBeEmpty("Elsewhere than in the model and in documents an expression carries no proof: it never goes back");
        // A method of Regex itself takes any expression and says nothing of how it goes.
        files.SelectMany(
            f => f.Lines.Where(
                l => OfRegexItself(l) || (l.Contains("new Regex(", StringComparison.Ordinal) && !l.Contains("NonBacktracking", StringComparison.Ordinal))
                    || l.Contains("RegularExpression(", StringComparison.Ordinal)).Select(l => $"{f.Name}: {l.Trim()}")).ShouldBeEmpty();
        Expressions.Length.ShouldBeGreaterThan(70);
    }

    [Theory]
    [MemberData(nameof(Pumped))]
    public void None_takes_long_over_words_that_repeat_themselves(string words)
    {
        var texts = new[] { string.Concat(Enumerable.Repeat(words, 60_000 / words.Length)),
        "Recommendation 1" + string.Concat(Enumerable.Repeat(words, 60_000 / words.Length)) + "!" };
        foreach (var (method, regex) in Expressions)
            foreach (var text in texts)
                Should.NotThrow(() => regex.Count(text), $"{method.DeclaringType!.Name}.{method.Name}");
    }

    [Fact]
    public async Task A_long_line_of_full_stops_is_read_and_understood()
    {
        var document = await Reads.File("dots.txt", string.Concat(Enumerable.Repeat(". ", 20_000)));

        PlanUnderstanding.Of(document, RatingScale.Three).ShouldNotBeNull();
    }

    private static bool OfRegexItself(string line) =>
        new[] { "IsMatch", "Match", "Matches", "Replace", "Split", "Count", "EnumerateMatches",
        "EnumerateSplits" }.Any(m => line.Contains($" Regex.{m}(", StringComparison.Ordinal)
            || line.Contains($"(Regex.{m}(", StringComparison.Ordinal) || line.Contains($"!Regex.{m}(", StringComparison.Ordinal));
}
