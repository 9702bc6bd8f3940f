using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using GoldenThread.Documents.Reading;
using GoldenThread.SelfAssessments;

namespace GoldenThread.Documents.SelfAssessments;

/// <summary>
/// A signed-off return as JSON, for a neighbouring partnership that asks the same: an organisation answers once. Its shape is
/// <c>definitions/self-assessment.schema.json</c>.
/// </summary>
public static class ReturnDocument
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/json";

    /// <summary>What the field "format" says.</summary>
    public const string Format = "golden-thread/self-assessment";

    private const int Version = 1;
    private const string Day = "yyyy-MM-dd";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
    };

    /// <summary>Writes one.</summary>
    /// <param name="partnership">Name of the partnership that it was written for.</param>
    /// <param name="organisation">Name of the organisation.</param>
    /// <param name="cycle">The cycle.</param>
    /// <param name="of">The return, signed off.</param>
    /// <param name="signedOffOn">The day on which it was.</param>
    public static byte[] Write(string partnership, string organisation, Cycle cycle, SelfAssessment of, DateOnly signedOffOn)
    {
        var set = cycle.Set;
        return JsonSerializer.SerializeToUtf8Bytes(
            new ReturnFile
            {
                Format = Format,
                Version = Version,
                Partnership = partnership,
                Cycle = cycle.Reference,
                Organisation = organisation,
                SignedOffOn = signedOffOn.ToString(Day, CultureInfo.InvariantCulture),
                AgreedBy = of.AgreedBy ?? "",
                Standards = new StandardsFile { Key = set.Key, Number = set.Number, Title = set.Title, Scores = [.. set.Scores.Select(s => s.Name)] },
                Answers =
                [
                    .. set.Statements.Select(s => (Statement: s, Answer: of.Answer(s.Reference))).Where(s => s.Answer is not null).Select(s => new AnswerFile
                    {
                        Reference = s.Statement.Reference,
                        Statement = s.Statement.Words,
                        Score = s.Answer!.Score is { } score ? set.Name(score) : null,
                        DoesNotApplyBecause = s.Answer.DoesNotApply ? s.Answer.Because : null,
                        Words = s.Answer.Words,
                        Evidence = s.Answer.Evidence,
                        Actions = s.Answer.Actions,
                    }),
                ],
            },
            Json);
    }

    /// <summary>Reads one, with where it came from.</summary>
    /// <exception cref="UnreadableDocumentException">It is none, or something is missing in it.</exception>
    public static (ImmutableArray<AssessmentRow> Rows, Func<AssessmentRow, BroughtAlong> Along, string Organisation) Read(byte[] json)
    {
        ReturnFile? file;
        try
        {
            file = JsonSerializer.Deserialize<ReturnFile>(json, Json);
        }
        catch (JsonException fault)
        {
            throw new UnreadableDocumentException($"This is not a return as JSON. Line {(fault.LineNumber ?? 0) + 1}: something is missing or wrong.");
        }

        if (file?.Format != Format) throw new UnreadableDocumentException($"This is not a return of a self-assessment: its field “format” is not “{Format}”.");
        if (file.Version > Version) throw new UnreadableDocumentException($"This return was written by a newer version of Golden Thread ({file.Version}). This one reads up to {Version}.");
        if (!DateOnly.TryParseExact(file.SignedOffOn, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)) throw new UnreadableDocumentException("This return does not say when it was signed off (signedOffOn, such as 2026-11-20).");
        if (string.IsNullOrWhiteSpace(file.Organisation) || file.Answers is null or { Count: 0 }) throw new UnreadableDocumentException("This return has no organisation or no answers.");
        var from = $"{file.Partnership}, {file.Cycle}";
        ImmutableArray<AssessmentRow> rows =
        [
            .. file.Answers.Index().Where(a => a.Item is not null).Select(a => new AssessmentRow("", a.Index + 1, "", a.Item.Reference ?? "", a.Item.Statement ?? "", a.Item.DoesNotApplyBecause is null ? a.Item.Score ?? "" : "N/A")
            {
                Organisation = file.Organisation,
                Words = a.Item.Words ?? "",
                Evidence = a.Item.Evidence ?? "",
                Actions = a.Item.Actions ?? "",
                Because = a.Item.DoesNotApplyBecause ?? "",
            }),
        ];
        return (rows, r => new BroughtAlong(on, from, AssessmentReading.IsNotApplicable(r.Score) ? "" : r.Score, r.Words.Trim(), r.Evidence.Trim()), file.Organisation);
    }

    private sealed class ReturnFile
    {
        public string? Format { get; set; }

        public int Version { get; set; }

        public string? Partnership { get; set; }

        public string? Cycle { get; set; }

        public string? Organisation { get; set; }

        public string? SignedOffOn { get; set; }

        public string? AgreedBy { get; set; }

        public StandardsFile? Standards { get; set; }

        public List<AnswerFile>? Answers { get; set; }
    }

    private sealed class StandardsFile
    {
        public string? Key { get; set; }

        public int Number { get; set; }

        public string? Title { get; set; }

        public List<string> Scores { get; set; } = [];
    }

    private sealed class AnswerFile
    {
        public string? Reference { get; set; }

        public string? Statement { get; set; }

        public string? Score { get; set; }

        public string? DoesNotApplyBecause { get; set; }

        public string? Words { get; set; }

        public string? Evidence { get; set; }

        public string? Actions { get; set; }
    }
}
