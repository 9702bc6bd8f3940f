using GoldenThread.Statistics;

namespace GoldenThread.Policies;

/// <summary>How many people chose the right answer to a question: numbers alone, ten people at a time.</summary>
/// <param name="Question">Number of the question, from 1.</param>
/// <param name="Right">How many chose the right answer.</param>
/// <param name="Answered">How many answered.</param>
public sealed record QuestionAnswered(int Question, int Right, int Answered)
{
    /// <summary>"14 of 20 (70%) chose the right answer".</summary>
    public string InWords() => $"{new Share(Right, Answered).InWords()} chose the right answer";
}
