using System.ComponentModel.DataAnnotations;
using System.Globalization;
using GoldenThread.Time;

namespace GoldenThread.Web.Pages.Shared;

/// <summary>What every page asks on which somebody raises an immediate concern: what, who was told of it, and when.</summary>
internal abstract class ConcernPage(Acting acting) : PageModel
{
    /// <summary>Who asks.</summary>
    protected Acting By => acting;

    /// <summary>What was seen or written; each page has its own label.</summary>
    public abstract string? What { get; set; }

    [BindProperty]
    [UpTo(Longest.Line, "Who was told")]
    public string? ToldWhom { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter the day you told them")]
    public DateOnly? Day { get; set; }

    [BindProperty]
    [UpTo(Longest.Key, "Time")]
    public string? Time { get; set; }

    /// <summary>The empty form: whoever was told was told today, as a rule.</summary>
    protected PageResult Empty()
    {
        Day = acting.Today;
        return Page();
    }

    /// <summary>Raises it, unless something is missing; what was typed stays then.</summary>
    protected async Task<bool> Raised(Func<string, string, DateTimeOffset, Task> raise)
    {
        if (!TimeOnly.TryParse(Time, CultureInfo.InvariantCulture, out var time)) ModelState.AddModelError(nameof(Time), "Enter the time you told them, such as 14:30");
        if (!ModelState.IsValid) return false;
        var told = new DateTimeOffset(LondonTime.Utc(Day!.Value.ToDateTime(time)), TimeSpan.Zero);
        return await this.Does(
            refused => refused?.About?.ToLowerInvariant() switch { "toldwhom" => nameof(ToldWhom), "toldat" => nameof(Time), _ => nameof(What) }, () => raise(What ?? "", ToldWhom ?? "", told));
    }
}
