using System.Text;

namespace GoldenThread.Documents.Reading;

/// <summary>Bytes of a text file become characters.</summary>
internal static class DecodedText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // What Windows programs call "ANSI" in western Europe: every byte is a character, so decoding cannot fail.
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Decodes by byte order mark, else as UTF-8 where the bytes are valid, else as Windows-1252. The mark is left out.</summary>
    public static string Decode(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return Encoding.UTF8.GetString(content[3..]);
        if (Wide(content) is { } wide)
            return wide.Encoding.GetString(content[wide.MarkLength..]);
        try
        {
            return StrictUtf8.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return Windows1252.GetString(content);
        }
    }

    /// <summary>False for bytes that no text file holds.</summary>
    public static bool LooksLikeText(ReadOnlySpan<byte> content)
        => Wide(content) is not null || content.IndexOf((byte)0) < 0;

    private static (Encoding Encoding, int MarkLength)? Wide(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
            return (Encoding.UTF32, 4);
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return (Encoding.Unicode, 2);
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return (Encoding.BigEndianUnicode, 2);
        return null;
    }
}
