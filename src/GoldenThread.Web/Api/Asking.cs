using GoldenThread.Plans;
using GoldenThread.Storage;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Mapping;
using GoldenThread.Time;
using GoldenThread.Web.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Api;

/// <summary>What every endpoint needs to know of its request: for whom, when, on which scale.</summary>
internal sealed class Asking(GoldenThreadDb db, IHttpContextAccessor requests, TimeProvider clock)
{
    private readonly DateTimeOffset now = clock.GetUtcNow();
    private RatingScale? scale;

    public HttpContext Http => requests.HttpContext ?? throw new InvalidOperationException("There is no request.");

    public GoldenThreadDb Db => db;

    public DateOnly Today => LondonTime.Day(now);

    public Actor Actor => Http.User.Actor(now);

    public PartnershipId Partnership => Http.User.Partnership();

    public async Task<RatingScale> Scale() =>
        scale ??= (await db.Partnerships.AsNoTracking().SingleAsync(partnership => partnership.Id == Partnership, Http.RequestAborted)).Scale;

    /// <summary>A word that must be one of a few.</summary>
    /// <exception cref="RuleException">It is none of them.</exception>
    public static TState One<TState>(string word, string what)
        where TState : struct, Enum
    {
        foreach (var state in Enum.GetValues<TState>())
            if (StateWord.Of(state) == word) return state;
        throw new RuleException($"“{word}” is no {what}. It is one of: {string.Join(", ", Enum.GetValues<TState>().Select(StateWord.Of))}.");
    }

    /// <summary>A date in words.</summary>
    /// <exception cref="RuleException">The words hold no date, or more than one.</exception>
    public static ApproximateDate Date(string words) => ApproximateDate.TryParse(words, out var date)
        ? date
        : throw new RuleException($"“{words}” holds no date, or more than one. Write it as “31 March 2027”, “March 2027” or “Summer 2027”.");
}
