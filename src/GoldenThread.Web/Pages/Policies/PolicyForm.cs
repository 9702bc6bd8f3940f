using System.ComponentModel.DataAnnotations;
using GoldenThread.Policies;
using GoldenThread.Work.Policies;

namespace GoldenThread.Web.Pages.Policies;

/// <summary>What is asked of every version of a policy.</summary>
internal abstract class PolicyForm(FindPolicies find) : PageModel
{
    [BindProperty]
    [UpTo(Longest.Definition, "Words of the policy")]
    public string? Words { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    [UpTo(Longest.Heading, "Address of the document")]
    public string? Address { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter the day from which it is in force")]
    public DateOnly? InForceFrom { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter the day by which it is reviewed")]
    public DateOnly? ReviewBy { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Recommendations behind it")]
    public string? Recommendations { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Another reason")]
    public string? Because { get; set; }

    [BindProperty]
    public bool AsksReaders { get; set; }

    [BindProperty]
    public List<QuestionRow> Questions { get; set; } = [];

    protected FindPolicies Finder => find;

    protected async Task<PolicyDraft?> Draft()
    {
        QuestionRow.Fill(Questions);
        var behind = await PolicyPage.Recommendations(find, Recommendations);
        if (behind is null && ModelState.GetFieldValidationState(nameof(Recommendations)) != Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid)
            ModelState.AddModelError(nameof(Recommendations), "Enter the address of a recommendation's page on each line");
        return !ModelState.IsValid ? null
            : new PolicyDraft(InForceFrom!.Value, ReviewBy!.Value, Words ?? "", Address) { BecauseOf = [.. behind!], Because = Because, AsksReaders = AsksReaders, Questions = [.. Questions.Select(q => q.Asked())] };
    }
}
