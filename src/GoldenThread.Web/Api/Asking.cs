using System.Diagnostics.CodeAnalysis;
using GoldenThread.Plans;
using GoldenThread.Storage;
using GoldenThread.Storage.Mapping;
using GoldenThread.Time;
using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Api;

/// <summary>What every endpoint needs to know of its request: on which day it is asked, on which scale; and how words of a request are read.</summary>
internal sealed class Asking(IHttpContextAccessor requests, Acting acting, FindPlans find)
{
    private RatingScale? scale;

    public HttpContext Http => requests.HttpContext ?? throw new InvalidOperationException("There is no request.");

    public DateOnly Today => acting.Today;

    public async Task<RatingScale> Scale() => scale ??= await find.Scale();

    /// <summary>A level by its key.</summary>
    /// <exception cref="RuleException">The partnership's scale has no such level.</exception>
    public async Task<RatingLevel> Level(string key) => (await Scale()).Find(key)
        ?? throw new RuleException($"“{key}” is not a level of the rating scale. Use one of: {string.Join(", ", (await Scale()).Levels.Select(level => level.Key))}.");

    /// <summary>What is rated; the thing as a whole where it is left out.</summary>
    /// <exception cref="RuleException">There is no such aspect.</exception>
    public static Aspect Aspect(string? word) => word is null ? default : One<Aspect>(word, "aspect");

    /// <summary>A page of a list, each thing as a program reads it.</summary>
    public IResult Answer<TRow, TItem>(Paging paging, Page<TRow> page, Func<TRow, TItem> item) =>
        Tags.Answer(Http, Paged<TItem>.Of(Http, paging, page.Total, [.. page.Rows.Select(item)]));

    /// <summary>A word that must be one of a few.</summary>
    /// <exception cref="RuleException">It is none of them.</exception>
    public static TState One<TState>(string word, string what)
        where TState : struct, Enum
    {
        foreach (var state in Enum.GetValues<TState>())
            if (StateWord.Of(state) == word) return state;
        throw new RuleException($"“{word}” is not a valid {what}. Use one of: {string.Join(", ", Enum.GetValues<TState>().Select(StateWord.Of))}.");
    }

    /// <summary>A date in words.</summary>
    /// <exception cref="RuleException">The words hold no date, or more than one.</exception>
    [return: NotNullIfNotNull(nameof(words))]
    public static ApproximateDate? Date(string? words) => words is null ? null
        : ApproximateDate.TryParse(words, out var date)
        ? date
        : throw new RuleException($"“{words}” is not a single date. Use a form such as “31 March 2027”, “March 2027” or “Summer 2027”.");
}
