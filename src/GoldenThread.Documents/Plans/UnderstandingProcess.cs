using GoldenThread.Documents.Reading.Apart;

namespace GoldenThread.Documents.Plans;

/// <summary>The process that reads files and understands long documents (<see cref="ReadingProcess"/>): what it begins with.</summary>
internal static class UnderstandingProcess
{
    /// <summary>Answers questions until there are no more.</summary>
    /// <returns>0, or another code where memory or a fault ended it.</returns>
    public static Task<int> Main() => ReadingProcess.Run(UnderstandingOnTheWay.Answer);
}
