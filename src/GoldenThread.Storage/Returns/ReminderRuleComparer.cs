using System.Text.Json;
using GoldenThread.Returns;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace GoldenThread.Storage.Returns;

/// <summary>Rules are the same where their days are.</summary>
internal sealed class ReminderRuleComparer() : ValueComparer<ReminderRule>((a, b) => Text(a) == Text(b), rule => rule.EscalateAfter)
{
    private static string? Text(ReminderRule? rule) => rule is null ? null : JsonSerializer.Serialize(rule, JsonSerializerOptions.Web);
}
