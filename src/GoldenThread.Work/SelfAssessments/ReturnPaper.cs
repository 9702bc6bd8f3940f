using GoldenThread.Documents.Publications;
using GoldenThread.SelfAssessments;
using GoldenThread.Time;

namespace GoldenThread.Work.SelfAssessments;

/// <summary>A signed-off return as a document: each statement with score, words, evidence and actions, and what the panel asked and scored.</summary>
internal static class ReturnPaper
{
    /// <summary>The document.</summary>
    public static Paper Of(FoundReturn found)
    {
        var (cycle, of, set) = (found.Cycle, found.Of, found.Cycle.Set);
        var blocks = new List<Block>
        {
            new Block.Heading(1, $"{cycle.Title}: {found.Name}"),
            new Block.Paragraph($"{LondonTime.Day(of.SignedOffAt!.Value):d MMMM yyyy}, by {of.SignedOffByName}. Agreed by {of.AgreedBy}", "Signed off"),
            new Block.Paragraph($"{set.Title}, version {set.Number}", "Standards"),
            new Block.Paragraph(Counts(set, of), "Statements"),
        };
        foreach (var standard in set.Standards)
        {
            blocks.Add(new Block.Heading(2, standard.Title));
            foreach (var statement in standard.Statements) blocks.AddRange(Blocks(found, statement));
        }

        return new Paper($"{cycle.Title}: {found.Name}", false, blocks);
    }

    /// <summary>"25 of 28 apply: Not met 1, Partly met 4, Met 20; 2 without evidence".</summary>
    public static string Counts(StandardSet set, SelfAssessment of)
    {
        var applies = of.Signed.Count(s => s.Score is not null);
        var bare = of.Signed.Count(s => s.WithoutEvidence);
        return $"{applies} of {of.Signed.Count} apply: {string.Join(", ", set.Scores.Select(s => $"{s.Name} {of.Signed.Count(g => g.Score == s.Key)}"))}{(bare > 0 ? $"; {bare} above the lowest score without evidence" : "")}";
    }

    private static IEnumerable<Block> Blocks(FoundReturn found, StandardStatement statement)
    {
        var (set, answer) = (found.Cycle.Set, found.Of.Answer(statement.Reference));
        yield return new Block.Heading(3, $"{statement.Reference} {statement.Words}");
        yield return new Block.Paragraph(SelfAssessmentWords.Score(set, answer), "Score");
        if (answer is { DoesNotApply: true }) yield return new Block.Paragraph(answer.Because, "Does not apply because");
        if (answer is { Words.Length: > 0 }) yield return new Block.Paragraph(answer.Words, "How it is done");
        if (answer is { Evidence.Length: > 0 }) yield return new Block.Paragraph(answer.Evidence, "Evidence");
        if (found.Of.Signed.Any(s => s.Statement == statement.Reference && s.WithoutEvidence)) yield return new Block.Paragraph("Nothing is given that shows it.", Quiet: true);
        if (answer is { IsAsBrought: true }) yield return new Block.Paragraph($"{SelfAssessmentWords.Of(answer.Brought!)}. It was not changed since.", Quiet: true);
        if (answer is { Actions.Length: > 0 }) yield return new Block.Paragraph(answer.Actions, "What needs to be done");
        if (found.Score(statement.Reference) is { } panel)
        {
            yield return new Block.Paragraph(
                $"{set.Name(panel.Score)}{(panel.Because.Length > 0 ? $". {panel.Because}" : "")}{(panel.Agreed == true ? " (agreed)" : panel.Agreed == false ? $" (not agreed: {panel.AgreedWords})" : "")}", "Panel score");
        }

        foreach (var challenge in found.Challenges.Where(c => c.Statement == statement.Reference))
        {
            yield return new Block.Paragraph(challenge.Question, "Question");
            yield return new Block.Paragraph(challenge.Answer ?? "Not answered yet", "Answer");
        }
    }
}
