using GoldenThread.Indicators;
using GoldenThread.Storage.Mapping;

namespace GoldenThread.Web.Api.Indicators;

/// <summary>A reading. It is never changed: a later one of the same period and organisation takes its place. A stated percentage proves nothing.</summary>
internal sealed record ReadingResource(
    Guid Id, string Period, DateOnly From, DateOnly To, Guid? Organisation, string Shown, decimal? Numerator, decimal? Denominator, decimal? Value, string? Stated,
    string? MissingBecause, bool Excused, bool Provisional, int Version, string Source, string? SourceText, DateTimeOffset? AsOf, DateTimeOffset? KnownAt, string? Digest, string? Note,
    DateTimeOffset At, string By)
{
    public static ReadingResource Of(IndicatorReading reading) => new(
        reading.Id, reading.Period.Text, reading.Period.First, reading.Period.Last, reading.Organisation?.Value, reading.Figure.Words, reading.Numerator, reading.Denominator,
        reading.Value, reading.Stated, reading.MissingBecause, reading.IsExcused, reading.IsProvisional, reading.VersionNumber, StateWord.Of(reading.Source), reading.SourceText,
        reading.AsOf, reading.KnownAt, reading.Digest, reading.Note, reading.At, reading.ByName);
}
