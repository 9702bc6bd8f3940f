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

/// <summary>A partnership's own rule of reminders.</summary>
internal sealed class ReminderRuleConverter() : ValueConverter<ReminderRule, string>(
    rule => JsonSerializer.Serialize(rule, JsonSerializerOptions.Web), json => Read(json))
{
    private static ReminderRule Read(string json) => JsonSerializer.Deserialize<ReminderRule>(json, JsonSerializerOptions.Web)!;
}
