using System.Collections.Concurrent;
using GoldenThread.Documents.Reading;

namespace GoldenThread.Documents.Tests.Samples;

/// <summary>The samples of <c>samples/plans</c> as they are read; each is read once for all tests.</summary>
internal static class SampleReads
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<SourceDocument>>> Read = new(StringComparer.Ordinal);

    /// <summary>What is read of a sample.</summary>
    public static Task<SourceDocument> Of(string name) => Read.GetOrAdd(name, _ => new Lazy<Task<SourceDocument>>(
        async () => await DocumentReading.Read(name, await File.ReadAllBytesAsync(SampleFile.Path("plans", name))))).Value;
}
