using System.Collections.Immutable;
using System.Text.Json;
using GoldenThread.Documents.Reading;
using GoldenThread.Documents.Reading.Apart;
using GoldenThread.Plans;

namespace GoldenThread.Documents.Plans;

/// <summary>What is needed to understand a document, and what was understood of it, as they go between processes.</summary>
internal static class UnderstandingOnTheWay
{
    private static readonly JsonSerializerOptions Options = new() { MaxDepth = 512, IncludeFields = true };

    /// <summary>A question: the document, the scale, and what a person said.</summary>
    public static byte[] Write(SourceDocument document, RatingScale scale, ReadingChoices choices) =>
        JsonSerializer.SerializeToUtf8Bytes(new Asked(DocumentOnTheWay.Write(document), scale, choices, new Dictionary<string, string?>(choices.StatusWords)), Options);

    /// <summary>Answers a question.</summary>
    public static byte[] Answer(byte[] question)
    {
        var asked = JsonSerializer.Deserialize<Asked>(question, Options) ?? throw new JsonException("The question is empty.");
        var understood = PlanUnderstanding.Weigh(DocumentOnTheWay.Read(asked.Document), asked.Scale, asked.Choices with { StatusWords = asked.StatusWords });
        return JsonSerializer.SerializeToUtf8Bytes(new Answered(PlanDraftJson.Write(understood.Draft, indented: false), understood.Proposals, understood.Tables, understood.Lists), Options);
    }

    /// <summary>Reads an answer.</summary>
    public static Understanding Read(ReadOnlySpan<byte> answer)
    {
        var answered = JsonSerializer.Deserialize<Answered>(answer, Options) ?? throw new JsonException("The answer is empty.");
        return new Understanding(PlanDraftJson.Read(answered.Draft), answered.Proposals, answered.Tables, answered.Lists);
    }

    private sealed record Asked(byte[] Document, RatingScale Scale, ReadingChoices Choices, Dictionary<string, string?> StatusWords);

    private sealed record Answered(string Draft, ImmutableArray<Proposal> Proposals, ImmutableArray<TableSeen> Tables, ImmutableArray<(int Start, string Words)> Lists);
}
