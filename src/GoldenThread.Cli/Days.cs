using System.CommandLine;

namespace GoldenThread.Cli;

/// <summary>Days as they are given to a command.</summary>
internal static class Days
{
    /// <summary>An option whose value is a day such as 2026-03-31.</summary>
    public static Option<DateOnly?> Option(string name, string description) => new(name)
    {
        Description = description + ", as 2026-03-31",
        CustomParser = parsed =>
        {
            if (DateOnly.TryParseExact(parsed.Tokens[0].Value, "yyyy-MM-dd", out var day)) return day;
            parsed.AddError($"{name} must be a date such as 2026-03-31, not “{parsed.Tokens[0].Value}”.");
            return null;
        },
    };
}
