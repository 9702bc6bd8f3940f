using System.Linq.Expressions;
using System.Text.Json;
using GoldenThread.Assurance;
using GoldenThread.Chronologies;
using GoldenThread.Organisations;
using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;
using GoldenThread.Publications;
using GoldenThread.Returns;
using GoldenThread.Reviews;
using GoldenThread.Storage.Files;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GoldenThread.Storage.Mapping;

/// <summary>Scales are the same where their words are.</summary>
internal sealed class RatingScaleComparer() : ValueComparer<RatingScale>((a, b) => Text(a) == Text(b), s => s.Levels.Length)
{
    private static string? Text(RatingScale? scale) => scale is null ? null : JsonSerializer.Serialize(scale, JsonSerializerOptions.Web);
}
