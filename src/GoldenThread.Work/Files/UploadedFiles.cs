using GoldenThread.Documents.Reading;
using GoldenThread.Plans;
using GoldenThread.Storage;
using GoldenThread.Storage.Files;
using GoldenThread.Storage.Plans;

namespace GoldenThread.Work.Files;

/// <summary>Takes in files that people attach: limited in size, scanned, kept under their hash.</summary>
internal sealed class UploadedFiles(GoldenThreadDb db, IVirusScan scan, ImportLimits limits)
{
    /// <summary>The whole of an uploaded file, scanned.</summary>
    /// <exception cref="RuleException">It is empty, too large or infected, or the scanner does not answer; nothing was kept.</exception>
    public async Task<(byte[] Bytes, ScanResult Scan)> Read(GivenFile file, CancellationToken cancellation)
    {
        var name = Path.GetFileName(file.Name);
        if (file.Length == 0) throw new RuleException($"“{name}” is empty.");
        if (file.Length > limits.Bytes) throw new RuleException($"“{name}” is {file.Length / 1048576.0:0.0} MB. Choose a file of up to {limits.Bytes / 1048576} MB.");
        using var memory = new MemoryStream((int)file.Length);
        await using (var content = file.Open()) await content.CopyToAsync(memory, cancellation);
        var bytes = memory.ToArray();
        try
        {
            var result = await scan.Scan(bytes, cancellation);
            return result == ScanResult.Infected
                ? throw new RuleException($"The virus scanner found a problem in “{name}”, so the file was not uploaded.")
                : (bytes, result);
        }
        catch (ScanFailedException failed)
        {
            throw new RuleException(failed.Message);
        }
    }

    /// <summary>The whole of a file that is to be attached, scanned, with the media type that its content has.</summary>
    /// <exception cref="RuleException">As <see cref="Read"/>, or its kind is not taken.</exception>
    public async Task<(byte[] Bytes, ScanResult Scan, string MediaType)> ReadAttachment(GivenFile file, CancellationToken cancellation)
    {
        var (bytes, scanned) = await Read(file, cancellation);
        return (bytes, scanned, AttachedFile.Check(file.Name, bytes));
    }

    /// <summary>Attaches a file to an action; the caller saves.</summary>
    /// <param name="file">The file.</param>
    /// <param name="action">The action.</param>
    /// <param name="ofReturn">The return that it is sent with; null for evidence. A file that hangs on neither is seen by nobody.</param>
    /// <param name="by">Who attaches it.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<Attachment> Attach(GivenFile file, PlanAction action, Guid? ofReturn, Actor by, CancellationToken cancellation)
    {
        var (bytes, result, mediaType) = await ReadAttachment(file, cancellation);
        var attachment = new Attachment
        {
            Partnership = action.Partnership,
            Plan = action.Plan,
            Action = action.Id,
            Organisation = by.Organisation,
            ReturnId = ofReturn,
            Sha256 = await FileKeeping.Keep(db, bytes, cancellation),
            Name = Path.GetFileName(file.Name),
            MediaType = mediaType,
            Length = bytes.LongLength,
            Scan = result,
            At = by.Now,
            By = by.Person,
            ByName = by.Name,
        };
        db.Attachments.Add(attachment);
        return attachment;
    }
}
