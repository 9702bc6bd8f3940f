using System.Text.Json;
using GoldenThread.Returns;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GoldenThread.Storage.Returns;

/// <summary>A partnership's own rule of reminders.</summary>
internal sealed class ReminderRuleConverter() : ValueConverter<ReminderRule, string>(
    rule => JsonSerializer.Serialize(rule, JsonSerializerOptions.Web), json => Read(json))
{
    private static ReminderRule Read(string json) => JsonSerializer.Deserialize<ReminderRule>(json, JsonSerializerOptions.Web)!;
}
