using GoldenThread.Documents.Plans;

namespace GoldenThread.Documents.Tests.Said;

/// <summary>A small invented document and the notice that it brings.</summary>
/// <param name="Kind">The notice's kind.</param>
/// <param name="File">The document's name.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Sentence">What a person is told.</param>
/// <param name="At">The words that the notice points at.</param>
internal sealed record NoticeCase(string Kind, string File, Func<byte[]> Content, string Sentence, params string[] At)
{
    /// <summary>What a person said of the document.</summary>
    public ReadingChoices Choices { get; init; } = ReadingChoices.None;
}
