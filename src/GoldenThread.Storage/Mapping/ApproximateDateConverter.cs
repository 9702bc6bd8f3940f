using System.Text.Json;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GoldenThread.Storage.Mapping;

/// <summary>A date as given, with what was understood of it.</summary>
internal sealed class ApproximateDateConverter() : ValueConverter<ApproximateDate, string>(date => Write(date), json => Read(json))
{
    private sealed record Kept(string Text, string Edtf, DateOnly Earliest, DateOnly Latest);

    public static string Write(ApproximateDate date) =>
        JsonSerializer.Serialize(new Kept(date.Text, date.Edtf, date.Earliest, date.Latest), JsonSerializerOptions.Web);

    public static ApproximateDate Read(string json)
    {
        var kept = JsonSerializer.Deserialize<Kept>(json, JsonSerializerOptions.Web)!;
        return ApproximateDate.Kept(kept.Text, kept.Edtf, kept.Earliest, kept.Latest);
    }
}
