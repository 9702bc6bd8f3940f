using GoldenThread.Work.Access;
using GoldenThread.Work.Children;
using GoldenThread.Work.Children.ChildPlans;

namespace GoldenThread.Web.Pages.Children.ChildPlans;

/// <summary>A form that adds one thing to a child's plan: what is refused stands at its question, and what is added on the plan.</summary>
internal abstract class PlanAddition(FindChild find, FindPlan plan, FindColleagues colleagues) : PlanForm(find, plan, colleagues)
{
    public async Task<IActionResult> OnGetAsync(Guid id) => await TakeForm(id, "Plan") ? Page() : Nothing();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await TakeForm(id, "To write")) return Nothing();
        var (question, add, said) = await Adds(new ChildId(id));
        if (!ModelState.IsValid || !await this.Does(question, add)) return Page();
        this.Say(said);
        return Redirect(PlanAddress);
    }

    /// <summary>What is added: the question at which a refusal stands, the work, and what is said when it is done.</summary>
    /// <param name="child">To whose plan.</param>
    protected abstract Task<(string Question, Func<Task> Add, string Said)> Adds(ChildId child);

    /// <summary>The same where nothing is waited for.</summary>
    protected static Task<(string, Func<Task>, string)> Adding(string question, Func<Task> add, string said) => Task.FromResult((question, add, said));
}
