using GoldenThread.Documents.Reading;

namespace GoldenThread.Work.Files;

/// <summary>Documents that people give to be read: received and scanned as every file, and taken apart.</summary>
internal sealed class GivenDocuments(UploadedFiles files, ImportLimits limits)
{
    /// <summary>Reads a document; what is understood of its words is said by the one who asks.</summary>
    /// <param name="file">The file.</param>
    /// <param name="understand">Makes something of it.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="UnreadableFileException">It cannot be read, or nothing can be made of it.</exception>
    /// <exception cref="RuleException">It is empty, too large or infected.</exception>
    public async Task<(string Name, byte[] Bytes, T Understood)> Read<T>(GivenFile file, Func<SourceDocument, T> understand, CancellationToken cancellation)
    {
        var (bytes, _) = await files.Read(file, cancellation);
        var name = Path.GetFileName(file.Name);
        try
        {
            return (name, bytes, understand(await DocumentReading.Read(name, bytes, limits, cancellation)));
        }
        catch (UnreadableDocumentException unreadable)
        {
            throw new UnreadableFileException(unreadable.Message);
        }
    }
}
