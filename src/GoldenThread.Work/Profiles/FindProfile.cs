using GoldenThread.Children;
using GoldenThread.Documents.Profiles;
using GoldenThread.Profiles;
using GoldenThread.Storage;
using GoldenThread.Storage.Children;
using GoldenThread.Time;
using GoldenThread.Work.Children;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Profiles;

/// <summary>A child's profile: for somebody who has opened the record, of the answers that they see; for the system, of all of them.</summary>
internal sealed class FindProfile(GoldenThreadDb db, FindAround around)
{
    /// <summary>For somebody who has opened the record. What is sealed or limited against them is left out, and so is what is worked out from it.</summary>
    /// <param name="shown">What they have opened.</param>
    /// <param name="when">The moment asked about, in UTC.</param>
    public async Task<ProfileShown> Of(ChildShown shown, DateTimeOffset when) =>
        Made(shown.Opened.Child, shown.Statements, when, shown.Known, await around.Of(shown, LondonTime.Day(when)));

    /// <summary>For the system, which sees everything, or of what some know alone. When the child was born is known to whoever names the child.</summary>
    /// <param name="child">The child.</param>
    /// <param name="when">The moment asked about, in UTC.</param>
    /// <param name="known">As known at, in UTC.</param>
    /// <param name="only">Which statements are looked at; null for all.</param>
    public async Task<ProfileShown> Whole(ChildId child, DateTimeOffset when, DateTimeOffset known, Func<Statement, bool>? only = null)
    {
        var all = await db.Statements.AsNoTracking().Where(s => s.Child == child && s.Recorded <= known).ToListAsync();
        return Made(child, only is null ? all : all.FindAll(s => only(s) || IsBirth(s, child)), when, known, await around.Whole(child, LondonTime.Day(when), known, only));
    }

    private static bool IsBirth(Statement one, ChildId child) => one is { Fact: FactKind.Born, About.Value: var about } ? about == child.Value : one is { Kind: StatementKind.Event, Value: "birth" };

    private static ProfileShown Made(ChildId child, IReadOnlyList<Statement> statements, DateTimeOffset when, DateTimeOffset known, AroundShown around)
    {
        var profile = new Profile(ProfileDefinitions.On(LondonTime.Day(when)), child, statements, known);
        // Whoever is around the child has a column before anybody asks; whoever was asked about keeps theirs.
        List<IndividualId> adults = [.. around.People.Select(p => p.Person), .. profile.AnsweredAbout.OrderBy(p => p.Value).Where(p => around.People.All(o => o.Person != p))];
        return new ProfileShown(profile, when, around) { Adults = adults, Factors = [.. profile.All(adults, when)] };
    }
}
