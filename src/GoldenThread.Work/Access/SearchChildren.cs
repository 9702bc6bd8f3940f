using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Access;

/// <summary>Searches among one's own children by any part of a name, and beyond them by exact identity.</summary>
internal sealed class SearchChildren(GoldenThreadDb db, Acting acting, AsSystem system, Tell tell, SearchPace pace)
{
    /// <summary>How many of one's own children a part of a name finds at most.</summary>
    public const int Most = 200;

    private const int ManySearches = 10;

    /// <summary>Searches. What comes back says no more than one may know, and no sooner whatever the reason.</summary>
    /// <param name="asked">What is searched for.</param>
    /// <returns>The search's entry in the history, and what was found.</returns>
    /// <exception cref="RuleException">It asks for nothing, or the number is none.</exception>
    public async Task<(Guid Entry, IReadOnlyList<Headline> Found)> Search(IdentityAsked asked)
    {
        var read = asked with { NhsNumber = asked.NhsNumber is { } number ? NhsNumber.Read(number) : null };
        if (read.PartOfName is null && !read.IsExact) throw new RuleException("Enter an NHS number, or a full name and a date of birth. For a child not yet born, enter the mother's full name and the due date") { About = nameof(asked.FullName) };
        var waits = pace.Begin();
        var answer = await ChildrenShown.Search(db, read);
        await Watch(read, answer.Entry);
        await waits;
        return answer;
    }

    // One's own name, and many searches in a day that led to no opening.
    private async Task Watch(IdentityAsked asked, Guid entry)
    {
        var (me, name, since) = (acting.By.Person, acting.By.Name, acting.Now.AddDays(-1));
        var surname = name.Split(' ')[^1];
        if ((asked.PartOfName ?? asked.FullName ?? asked.Mother ?? "").Split(' ').Contains(surname, StringComparer.OrdinalIgnoreCase)) tell.Officer(null, entry, "own-surname", "Somebody searched for their own surname");
        if (asked.PartOfName is { Length: > 0 } part && Place.Key(part) is { Length: >= 5 } place && await db.OwnAddresses.AnyAsync(a => a.Account == me && (a.PlaceKey == place || a.PlaceKey.Contains(place))))
            tell.Officer(null, entry, "own-address", "Somebody searched for their own address");
        var (searches, openings) = await system.Do(async s => (await s.ChildLists.CountAsync(l => l.Person == me && l.Kind == "search" && l.At > since), await s.Openings.CountAsync(o => o.Person == me && o.At > since && o.Level >= Level.Own)));
        if (searches >= ManySearches && openings == 0) tell.Officer(null, entry, "sweep", $"{searches} searches in a day, without opening a record");
        await db.Save("Search");
    }
}
