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

/// <summary>Rules are the same where their days are.</summary>
internal sealed class ReminderRuleComparer() : ValueComparer<ReminderRule>((a, b) => Text(a) == Text(b), rule => rule.EscalateAfter)
{
    private static string? Text(ReminderRule? rule) => rule is null ? null : JsonSerializer.Serialize(rule, JsonSerializerOptions.Web);
}
