using System.Reflection;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace GoldenThread.Web.Pages.Shared;

/// <summary>A page does a piece of work: what is refused stands at its question, and the second of two people sees what the first wrote.</summary>
internal static class Doing
{
    private const string Usual = "Somebody else changed this while you were editing. Their version is shown on this page. Save again to replace it with yours";
    private const string InOneMoment = "Somebody else saved this at the same moment, so yours was not saved. Open the page again to see what they saved";

    /// <summary>What somebody else wrote meanwhile (Pages/Shared/_Theirs); null where nobody did.</summary>
    public static string? Theirs(this ViewDataDictionary view) => view[nameof(Theirs)] as string;

    /// <summary>Does it; false, with what is wrong said, where it is refused or somebody else was first. The page is loaded and shown again then.</summary>
    /// <param name="page">The page. Where it has a question "Version", that is asked anew from what is kept.</param>
    /// <param name="question">Where a refusal is said that is not about another question of the page.</param>
    /// <param name="work">The piece of work.</param>
    /// <param name="changed">What is said where somebody else was first; null for the usual words.</param>
    /// <param name="told">The same, where what they saved is short enough to be said in the sentence.</param>
    public static Task<bool> Does(this PageModel page, string question, Func<Task> work, string? changed = null, Func<string?, string>? told = null) =>
        page.Does(refused => page.QuestionOf(refused) ?? question, work, changed, told);

    /// <summary>The same where refusals of different types belong to different questions.</summary>
    /// <param name="page">The page. Where it has a question "Version", that is asked anew from what is kept.</param>
    /// <param name="question">Where a refusal is said; where somebody else was first, it is asked with null.</param>
    /// <param name="work">The piece of work.</param>
    /// <param name="changed">What is said where somebody else was first; null for the usual words.</param>
    /// <param name="told">The same, where what they saved is short enough to be said in the sentence.</param>
    public static async Task<bool> Does(
        this PageModel page, Func<RuleException?, string> question, Func<Task> work, string? changed = null, Func<string?, string>? told = null)
    {
        try
        {
            await work();
            return true;
        }
        catch (RuleException refused)
        {
            page.ModelState.Add(refused, question(refused));
        }
        catch (ChangedMeanwhileException first)
        {
            page.ViewData[nameof(Theirs)] = first.Theirs;
            page.ModelState.Remove("Version");
            page.ModelState.AddModelError(question(null), told?.Invoke(first.Theirs) ?? changed ?? (first.InOneMoment ? InOneMoment : Usual));
        }

        return false;
    }

    /// <summary>Says a refusal: at the question that it is about where the page has one of that name, and else at the question that is given.</summary>
    public static void Refuses(this PageModel page, RuleException refused, string question) =>
        page.ModelState.Add(refused, page.QuestionOf(refused) ?? question);

    private static string? QuestionOf(this PageModel page, RuleException? refused) =>
        refused?.About is { } about ? page.GetType().GetProperty(about, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)?.Name : null;
}
