using System.Collections.Immutable;
using GoldenThread.Documents.Reading;
using GoldenThread.Documents.SelfAssessments;
using GoldenThread.SelfAssessments;
using GoldenThread.Work.Files;

namespace GoldenThread.Work.SelfAssessments;

/// <summary>Takes in a return as a workbook, or as JSON from a neighbouring partnership: looked at first. The same file twice changes nothing.</summary>
internal sealed class TakeReturn(UploadedFiles files, WriteReturn write, FindSelfAssessments find)
{
    /// <summary>Reads a file, and keeps nothing.</summary>
    /// <exception cref="RuleException">It cannot be read.</exception>
    public async Task<ReturnFound> Read(FoundReturn found, GivenFile file, CancellationToken cancellation)
    {
        var (bytes, _) = await files.Read(file, cancellation);
        try
        {
            var (rows, along) = await Rows(file.Name, bytes, cancellation);
            return ReturnFound.Of(found.Cycle.Set, await Names(found), rows, found.Of.Answers, along);
        }
        catch (UnreadableDocumentException fault)
        {
            throw new RuleException(fault.Message);
        }
    }

    /// <summary>Takes in what was found.</summary>
    /// <exception cref="RuleException">There is nothing to take in, or the return is not written any more.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else saved first; nothing was saved.</exception>
    public Task TakeIn(FoundReturn found, uint seen, ReturnFound read) => read.Changed.Length == 0 ? Task.CompletedTask : write.Say(found, seen, [.. read.Changed.Select(c => c.After)]);

    private static async Task<(ImmutableArray<AssessmentRow> Rows, Func<AssessmentRow, BroughtAlong>? Along)> Rows(string name, byte[] bytes, CancellationToken cancellation)
    {
        // Whatever it is called: a brace begins JSON, and no table.
        if (bytes.SkipWhile(b => b is 0xEF or 0xBB or 0xBF or (byte)' ' or (byte)'\r' or (byte)'\n' or (byte)'\t').FirstOrDefault() == (byte)'{')
        {
            var read = ReturnDocument.Read(bytes);
            return (read.Rows, read.Along);
        }

        using var content = new MemoryStream(bytes, writable: false);
        return (await AssessmentFile.Read(name, content, cancellation), null);
    }

    private async Task<IEnumerable<string>> Names(FoundReturn found) =>
        (await find.Register()).Find(found.Of.Organisation) is { } organisation ? organisation.Names.Select(n => n.Name).Prepend(organisation.Name) : [found.Name];
}
