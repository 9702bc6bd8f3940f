using GoldenThread.SelfAssessments;
using GoldenThread.Work.SelfAssessments;

namespace GoldenThread.Web.Pages.SelfAssessments;

/// <summary>Cycles of self-assessment, what waits for the person, and where voices differ.</summary>
[Authorize(May.SeeSelfAssessments)]
[ShowsNoRecord]
internal sealed class IndexModel(FindSelfAssessments find, FindVoices voices, Acting acting) : PageModel
{
    public IReadOnlyList<(Cycle Cycle, CycleProgress Progress)> Cycles { get; private set; } = [];

    public IReadOnlyList<(Cycle Cycle, ReturnRow Row)> ToSignOff { get; private set; } = [];

    public IReadOnlyList<(Cycle Cycle, ReturnRow Row)> ToReply { get; private set; } = [];

    public IReadOnlyList<(Cycle Cycle, ReturnRow Row)> ToJudge { get; private set; } = [];

    public IReadOnlyList<(Cycle Cycle, VoiceQuestion Question)> ToAnswer { get; private set; } = [];

    public IReadOnlyList<DifferingStatement> Differing { get; private set; } = [];

    public DateOnly Today => acting.Today;

    public bool Waits => ToSignOff.Count + ToReply.Count + ToJudge.Count + ToAnswer.Count > 0;

    public async Task OnGetAsync()
    {
        Cycles = await find.All();
        (ToSignOff, ToReply, ToJudge, ToAnswer) = (await find.ToSignOff(), await find.ToReply(), await find.ToJudge(), await find.ToAnswer());
        Differing = await voices.VoicesThatDiffer();
    }
}
