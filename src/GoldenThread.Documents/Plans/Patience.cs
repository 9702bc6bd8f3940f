using System.Diagnostics;

namespace GoldenThread.Documents.Plans;

/// <summary>How long a document may take to understand: asked for every piece and row, so that whatever is in it, the work ends.</summary>
/// <param name="most">The longest time.</param>
internal sealed class Patience(TimeSpan most)
{
    private const int Seldom = 64;
    private readonly long began = Stopwatch.GetTimestamp();
    private int asked;

    /// <summary>The longest that a document may take, in seconds.</summary>
    public const int Seconds = 30;

    /// <summary>Ends the work where it takes too long.</summary>
    /// <exception cref="TimeoutException">It does.</exception>
    public void Ask()
    {
        if (asked++ % Seldom == 0 && Stopwatch.GetElapsedTime(began) > most) throw new TimeoutException();
    }
}
