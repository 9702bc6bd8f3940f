using System.Buffers.Binary;

namespace GoldenThread.Publications;

/// <summary>The picture that stands at the head of a partnership's publications: PNG or JPEG, nothing that could hold a program.</summary>
public sealed record Logo
{
    /// <summary>How many bytes it may hold: it is written into every document.</summary>
    public const int Most = 300 * 1024;

    /// <summary>The longest side, in pixels.</summary>
    public const int LongestSide = 4000;

    private Logo(byte[] bytes, string mediaType, int width, int height) => (Bytes, MediaType, Width, Height) = (bytes, mediaType, width, height);

    /// <summary>The file as it was given.</summary>
    public byte[] Bytes { get; }

    /// <summary>"image/png" or "image/jpeg".</summary>
    public string MediaType { get; }

    /// <summary>Its width in pixels.</summary>
    public int Width { get; }

    /// <summary>Its height in pixels.</summary>
    public int Height { get; }

    /// <summary>The picture as the address of itself, for a web page that stands by itself.</summary>
    public string Address => $"data:{MediaType};base64,{Convert.ToBase64String(Bytes)}";

    /// <summary>Looks at a file.</summary>
    /// <exception cref="RuleException">It is no PNG or JPEG picture, or too large.</exception>
    public static Logo Of(byte[] bytes)
    {
        if (bytes.Length > Most) throw new RuleException($"The logo is {bytes.Length / 1024} kB. Choose a picture of up to {Most / 1024} kB");
        var (type, width, height) = OfPng(bytes) ?? OfJpeg(bytes) ?? throw new RuleException("Choose a picture that is a PNG or a JPEG file");
        return width is 0 or > LongestSide || height is 0 or > LongestSide
            ? throw new RuleException($"The logo is {width} by {height} pixels. Choose a picture of up to {LongestSide} pixels a side")
            : new Logo(bytes, type, width, height);
    }

    // Portable Network Graphics, 5.2 and 11.2.2: the signature, then the header with width and height.
    private static (string, int, int)? OfPng(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 33 && bytes[0] == 0x89 && bytes[1..8].SequenceEqual("PNG\r\n\x1a\n"u8) && bytes[12..16].SequenceEqual("IHDR"u8)
            ? ("image/png", (int)Math.Min(int.MaxValue, BinaryPrimitives.ReadUInt32BigEndian(bytes[16..])), (int)Math.Min(int.MaxValue, BinaryPrimitives.ReadUInt32BigEndian(bytes[20..])))
            : null;

    // ITU-T T.81, B.1.1.3 and B.2.2: segments with their lengths, until the one that begins a frame.
    private static (string, int, int)? OfJpeg(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes[0] != 0xff || bytes[1] != 0xd8) return null;
        for (var at = 2; at + 9 <= bytes.Length && bytes[at] == 0xff;)
        {
            var marker = bytes[at + 1];
            if (marker is >= 0xc0 and <= 0xcf and not (0xc4 or 0xc8 or 0xcc))
                return ("image/jpeg", BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }

        return null;
    }
}
