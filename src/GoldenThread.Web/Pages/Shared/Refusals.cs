using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace GoldenThread.Web.Pages.Shared;

/// <summary>Brings what was refused elsewhere to the question that it belongs to.</summary>
internal static class Refusals
{
    public static void Add(this ModelStateDictionary state, IdentityResult refused, string question)
    {
        foreach (var error in refused.Errors.DistinctBy(one => one.Description)) state.AddModelError(question, error.Description);
    }

    /// <summary>A rule of the work that the model would not bend.</summary>
    public static void Add(this ModelStateDictionary state, RuleException refused, string question) => state.AddModelError(question, refused.Message);
}
