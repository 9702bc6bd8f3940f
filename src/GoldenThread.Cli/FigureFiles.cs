using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using GoldenThread.Documents.Indicators;
using GoldenThread.Documents.Reading;
using GoldenThread.Indicators;
using GoldenThread.Statistics;
using GoldenThread.Time;

namespace GoldenThread.Cli;

/// <summary>What the commands that work on files of figures share: how a file is given, and how their JSON is written.</summary>
internal static class FigureFiles
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static Option<bool> JsonOption() => new("--json") { Description = "Print JSON" };

    public static Argument<string> FileArgument(string description) => new("FILE") { Description = description };

    public static Option<string> BetterOption(string otherwise)
    {
        var better = new Option<string>("--better") { Description = "Which way is better: higher, lower or neither", DefaultValueFactory = _ => otherwise };
        better.CompletionSources.Add("higher", "lower", "neither");
        better.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string>() is var word && word is not ("higher" or "lower" or "neither")) given.AddError($"--better must be higher, lower or neither, not “{word}”.");
        });
        return better;
    }

    public static Better BetterOf(string word) => word switch { "higher" => Better.Higher, "lower" => Better.Lower, _ => Better.Neither };

    /// <summary>Opens a file.</summary>
    /// <exception cref="UnreadableDocumentException">There is none, or it may not be read.</exception>
    public static FileStream Open(string file)
    {
        if (Directory.Exists(file)) throw new UnreadableDocumentException($"“{file}” is a folder. Enter a CSV or Excel file.");
        if (!File.Exists(file)) throw new UnreadableDocumentException($"There is no file “{file}”.");
        try
        {
            return File.OpenRead(file);
        }
        catch (UnauthorizedAccessException)
        {
            throw new UnreadableDocumentException($"You are not allowed to read “{file}”.");
        }
    }

    /// <summary>The series of readings in a file; every row has to be good.</summary>
    public static async Task<IReadOnlyList<SeriesPeriod>> Series(string file, CancellationToken cancellation)
    {
        await using var content = Open(file);
        var read = await ReadingsFile.Read(file, content, LondonTime.Today(TimeProvider.System), anyPeriod: true, cancellation: cancellation);
        if (read.Problems is [var first, ..])
            throw new UnreadableDocumentException($"Row {first.Row} of “{Path.GetFileName(file)}”: {first.Says}{(read.Problems.Length > 1 ? $" {(read.Problems.Length == 2 ? "There is 1 more problem" : $"There are {read.Problems.Length - 1} more problems")}; golden-thread readings check lists all." : "")}");
        if (read.Readings.Select(r => NameOf(r.Indicator)).Distinct(StringComparer.Ordinal).Count() > 1)
            throw new UnreadableDocumentException($"“{Path.GetFileName(file)}” has readings of several indicators. Use a file for each.");
        var series = ReadingSeries.Of(read.Readings);
        return series.IsEmpty ? throw new UnreadableDocumentException($"“{Path.GetFileName(file)}” has no readings.") : series;
    }

    /// <summary>A place of a series that a period names.</summary>
    /// <exception cref="RuleException">There is none.</exception>
    public static int Place(IReadOnlyList<SeriesPeriod> series, string words)
    {
        for (var i = 0; i < series.Count; i++)
        {
            if (string.Equals(series[i].Label, words.Trim(), StringComparison.OrdinalIgnoreCase)
                || (series[i].Period is { } period && ReadingPeriod.TryParse(words, period.Kind) == period))
                return i;
        }

        throw new RuleException($"The file has no reading for “{words}”. It has {series[0].Label} to {series[^1].Label}.");
    }

    /// <summary>A target that was given for a series.</summary>
    /// <exception cref="RuleException">It is none, or no percentage where the series is one.</exception>
    public static decimal Target(string words, IReadOnlyList<SeriesPeriod> series) =>
        Number(words) is var target && target > 100 && series.Any(s => s.Figure is Figure.OfShare or Figure.Stated)
            ? throw new RuleException($"The target {words} is not a percentage from 0 to 100.") : target;

    /// <summary>A number that was given.</summary>
    /// <exception cref="RuleException">It is none.</exception>
    public static decimal Number(string words) => FigureReading.Number(words.TrimEnd('%'), "");

    /// <summary>A whole number that was given, from 1 up.</summary>
    /// <exception cref="RuleException">It is none.</exception>
    public static int Whole(string words) =>
        Number(words) is var number && decimal.IsInteger(number) && number is >= 1 and <= int.MaxValue
            ? (int)number : throw new RuleException($"“{words}” is not a whole number from 1 up.");

    public static void Write(object value) => Console.Out.WriteLine(JsonSerializer.Serialize(value, Json));

    private static string NameOf(string indicator) => Organisations.NameForm.Of(indicator);
}
