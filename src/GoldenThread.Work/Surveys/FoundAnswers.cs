using System.Collections.Immutable;
using GoldenThread.Documents.Surveys;
using GoldenThread.Surveys;

namespace GoldenThread.Work.Surveys;

/// <summary>What was found in a file of another tool. Nothing of it is kept yet, and nothing of what identifies was read.</summary>
/// <param name="Columns">What its columns are.</param>
/// <param name="Answers">The answers of each row that can be used.</param>
/// <param name="Refused">Rows that cannot, up to as many as are listed.</param>
/// <param name="RefusedRows">How many there are.</param>
/// <param name="Digest">SHA-256 of the file.</param>
/// <param name="Mapped">Columns that somebody mapped to a question.</param>
/// <param name="IsThere">True where this very file was taken in before.</param>
internal sealed record FoundAnswers(
    AnswerColumns Columns, IReadOnlyList<ImmutableSortedDictionary<string, string>> Answers, IReadOnlyList<RefusedAnswers> Refused, int RefusedRows, string Digest, ImmutableDictionary<string, string> Mapped, bool IsThere)
{
    /// <summary>The heading of the column of each question that has one.</summary>
    public IReadOnlyDictionary<string, string> Headings => Columns.Headings;

    /// <summary>How many rows there are.</summary>
    public int Rows => Answers.Count + RefusedRows;
}
