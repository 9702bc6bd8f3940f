using System.Text.Json;
using GoldenThread.Plans;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GoldenThread.Storage.Plans;

/// <summary>A partnership's own scale.</summary>
internal sealed class RatingScaleConverter() : ValueConverter<RatingScale, string>(
    scale => JsonSerializer.Serialize(scale, JsonSerializerOptions.Web), json => Read(json))
{
    private static RatingScale Read(string json) => JsonSerializer.Deserialize<RatingScale>(json, JsonSerializerOptions.Web)!;
}
