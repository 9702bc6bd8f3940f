using GoldenThread.Audits;
using GoldenThread.Documents.Audits;
using GoldenThread.Documents.Reading;
using GoldenThread.Work.Files;

namespace GoldenThread.Work.Audits;

/// <summary>Reads a list of cases, pasted or out of a file.</summary>
internal sealed class ReadCases(UploadedFiles files)
{
    /// <summary>Its rows.</summary>
    /// <exception cref="RuleException">There is neither, or the file cannot be read.</exception>
    public async Task<IReadOnlyCollection<FrameRow>> Of(string? pasted, GivenFile? file, string? by, CancellationToken cancellation)
    {
        if (file is null) return string.IsNullOrWhiteSpace(pasted) ? throw new RuleException("Paste the references or choose a file.") { About = "List" } : FrameFile.Pasted(pasted);
        try
        {
            var (bytes, _) = await files.Read(file, cancellation);
            using var content = new MemoryStream(bytes, writable: false);
            return await FrameFile.Read(file.Name, content, null, string.IsNullOrWhiteSpace(by) ? null : by, cancellation);
        }
        catch (UnreadableDocumentException fault)
        {
            throw new RuleException(fault.Message) { About = "Upload" };
        }
    }
}
