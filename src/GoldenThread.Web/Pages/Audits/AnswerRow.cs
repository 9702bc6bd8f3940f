using GoldenThread.Audits;

namespace GoldenThread.Web.Pages.Audits;

/// <summary>An answer to a question of a sheet as a form has it.</summary>
internal sealed class AnswerRow
{
    [UpTo(Longest.Key)]
    public string Question { get; set; } = "";

    public SheetAnswer? Answer { get; set; }

    public static IEnumerable<SelectListItem> Choices =>
    [
        new("Yes", nameof(SheetAnswer.Yes)), new("Partly", nameof(SheetAnswer.Partly)), new("No", nameof(SheetAnswer.No)), new("Does not apply", nameof(SheetAnswer.DoesNotApply)),
    ];
}
