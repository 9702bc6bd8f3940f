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

/// <summary>A partnership's own scale.</summary>
internal sealed class RatingScaleConverter() : ValueConverter<RatingScale, string>(
    scale => JsonSerializer.Serialize(scale, JsonSerializerOptions.Web), json => Read(json))
{
    private static RatingScale Read(string json) => JsonSerializer.Deserialize<RatingScale>(json, JsonSerializerOptions.Web)!;
}
