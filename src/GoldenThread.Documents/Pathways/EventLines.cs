using System.Text;

namespace GoldenThread.Documents.Pathways;

/// <summary>The lines of a text, one after the other; one that does not end is refused before it fills the memory.</summary>
/// <param name="reader">The text, but for its first character.</param>
/// <param name="first">The first character.</param>
internal sealed class EventLines(TextReader reader, char first)
{
    private const int Longest = 4 * 1024 * 1024;
    private readonly char[] buffer = new char[64 * 1024];
    private readonly StringBuilder begun = new(first.ToString());
    private int at;
    private int end;

    /// <summary>The number of the last line, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The next line; null at the end.</summary>
    /// <exception cref="UnreadableEventException">The line has more than four million characters.</exception>
    public async ValueTask<string?> Next(CancellationToken cancellation)
    {
        Number++;
        while (true)
        {
            var rest = buffer.AsSpan(at, end - at);
            if (rest.IndexOf('\n') is >= 0 and var length)
            {
                at += length + 1;
                if (begun.Length == 0) return new string(rest[..length]);
                var whole = begun.Append(rest[..length]).ToString();
                begun.Clear();
                return whole;
            }

            begun.Append(rest);
            if (begun.Length > Longest) throw new UnreadableEventException(Number, $"The line is longer than {Longest} characters. Put one event on each line.");
            (at, end) = (0, await reader.ReadAsync(buffer.AsMemory(), cancellation));
            if (end > 0) continue;
            if (begun.Length == 0) return null;
            var last = begun.ToString();
            begun.Clear();
            return last;
        }
    }
}
