using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Children.ChildPlans;
using GoldenThread.Work.Access;
using GoldenThread.Work.Children;
using GoldenThread.Work.Children.ChildPlans;
using GoldenThread.Work.Profiles;

namespace GoldenThread.Web.Pages.Children;

/// <summary>A child's record, as far as the level shows it, and who may see this page.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class ChildModel(FindChild find, WhoMaySee who, Acting acting) : ChildPage(find)
{
    /// <summary>Everything, the newest first.</summary>
    public IEnumerable<Statement> Chronology => Child.Statements.OrderByDescending(s => s.Happened);

    public IReadOnlyList<(Statement First, Statement Second, Statement? Settled)> Differ =>
        [.. Differing.On(Child.Statements, Today, Child.Known).Select(p => (p.First, p.Second, Differing.SettledBy(Child.Statements, p.First, p.Second, Child.Known)))];

    public IReadOnlyList<FamilyPicture.Line> Family => FamilyPicture.Of(Child, Today);

    /// <summary>Everybody who may see the record now.</summary>
    public IReadOnlyList<WhoMaySee.Viewer> Viewers { get; private set; } = [];

    public DateOnly Today => acting.Today;

    /// <summary>True for a statement of one's own organisation that stands: another's is answered by one that differs.</summary>
    public bool MayCorrect(Statement statement) => statement.Organisation == acting.By.Organisation && statement.Stands(Child.Known);

    /// <summary>What the person's organisation is asked and has not answered, each with where it is answered.</summary>
    public IReadOnlyList<(string Address, string Words)> Asked =>
    [
        .. AskOthers.In(Child).Where(q => AskOthers.MayAnswer(q.Statement, q.Content, q.Answer, acting.Writes.Organisation, acting.By.Person, SeesPlan)).Select(q => ($"{Address}/questions/{q.Statement.Number.Value}", q.Content.What ?? "")),
        .. ProfileQuestions.In(Child).Where(q => q.To == acting.Writes.Organisation && q.Answer is null).Select(q => QuestionContent.Of(q.Question) is var content
            ? ($"{Address}/profile/answer?factor={content.Factor}{(q.Question.About is { } of ? $"&about={of.Value}" : "")}&question={q.Question.Number.Value}", content.What ?? "") : default),
    ];

    public bool SeesRecord => Child.Opened.Level >= Level.Record;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Take(id, "Direct work")) return Nothing();
        if (SeesPlan) Viewers = await who.Of(new ChildId(id));
        return Page();
    }
}
