using System.Text.Json;
using GoldenThread.Plans;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace GoldenThread.Storage.Plans;

/// <summary>Scales are the same where their words are.</summary>
internal sealed class RatingScaleComparer() : ValueComparer<RatingScale>((a, b) => Text(a) == Text(b), s => s.Levels.Length)
{
    private static string? Text(RatingScale? scale) => scale is null ? null : JsonSerializer.Serialize(scale, JsonSerializerOptions.Web);
}
