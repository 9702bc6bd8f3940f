using System.Security.Cryptography;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Reading;

/// <summary>A file on its way through a reader.</summary>
/// <param name="Name">File name without folders.</param>
/// <param name="Content">The whole file.</param>
/// <param name="Limits">Limits on size.</param>
internal sealed record DocumentFile(string Name, ReadOnlyMemory<byte> Content, ImportLimits Limits)
{
    private readonly string sha256 = Convert.ToHexStringLower(SHA256.HashData(Content.Span));

    /// <summary>Name, hash and length of the text that was taken out.</summary>
    public DraftSource Source(string text) => new(Name, sha256, text.Length);

    /// <summary>The content as a stream that can only be read.</summary>
    public Stream Open()
        => System.Runtime.InteropServices.MemoryMarshal.TryGetArray(Content, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(Content.ToArray(), writable: false);
}
