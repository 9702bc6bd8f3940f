namespace GoldenThread.Web.Pages.SelfAssessments;

/// <summary>An answer to a question of a panel as a form has it.</summary>
internal sealed class ReplyRow
{
    public Guid Id { get; set; }

    public uint Version { get; set; }

    [UpTo(Longest.Text, "Answer")]
    public string? Answer { get; set; }
}
