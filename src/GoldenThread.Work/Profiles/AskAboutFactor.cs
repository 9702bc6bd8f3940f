using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Documents.Definitions;
using GoldenThread.Profiles;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Children;
using GoldenThread.Work.Access;
using GoldenThread.Work.Children;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Profiles;

/// <summary>
/// A question of the profile to another organisation, with the basis on which it is asked. Those of it who work with the child are told; where nobody does,
/// its safeguarding leads are, and what was asked is shared with them for ten working days. It answers in its own words, in its own statement.
/// </summary>
internal sealed class AskAboutFactor(WriteStatement write, Acting acting, AsSystem system, FindLine line, Tell tell)
{
    private const int WorkingDaysShared = 10;
    private const string Asked = "to";
    private const string BasisOf = "sharing-basis";

    /// <summary>The bases on which a question may be asked. Consent is a basis only where nothing else is, and is asked for elsewhere.</summary>
    public static IReadOnlyList<string> Bases { get; } = ["duty to safeguard", "public task", "legal obligation", "vital interests"];

    /// <summary>The questions of an opened record that stand, the last first, with the answer that was given to each.</summary>
    public static IReadOnlyList<(Statement Question, OrganisationId To, Statement? Answer)> In(ChildShown shown)
    {
        var answers = shown.Statements.Where(s => s.Kind == StatementKind.Answer && s.Stands(shown.Known)).ToList();
        return
        [
            .. shown.Statements.Where(s => s.Kind == StatementKind.Question && s.Words.ContainsKey(ProfileWords.Factor) && s.Stands(shown.Known) && Guid.TryParse(s.Words.GetValueOrDefault(Asked), out _)).OrderByDescending(s => s.Recorded).ThenByDescending(s => s.Id)
                .Select(q => (q, new OrganisationId(Guid.Parse(q.Words[Asked])), answers.Find(a => a.Words.GetValueOrDefault(Owners.Of) == q.Number.Value.ToString()))),
        ];
    }

    /// <summary>Asks it.</summary>
    /// <param name="child">In whose record, which is open.</param>
    /// <param name="factor">The factor.</param>
    /// <param name="person">The adult, of a factor for adults.</param>
    /// <param name="organisation">Whom.</param>
    /// <param name="basis">On which basis.</param>
    /// <param name="what">The question, in one's own words.</param>
    /// <returns>The statement.</returns>
    /// <exception cref="RuleException">Something is missing, or one's own organisation is asked.</exception>
    public async Task<StatementId> Ask(ChildId child, ProfileFactor factor, IndividualId? person, OrganisationId? organisation, string? basis, string? what)
    {
        var by = acting.Writes;
        if (organisation is not { } to) throw new RuleException("Choose the organisation") { About = nameof(organisation) };
        if (to == by.Organisation) throw new RuleException("Choose another organisation. Your own answers on the profile") { About = nameof(organisation) };
        if (basis is null || !Bases.Contains(basis)) throw new RuleException("Choose the basis for asking") { About = nameof(basis) };
        if (string.IsNullOrWhiteSpace(what)) throw new RuleException("Enter your question") { About = nameof(what) };
        var (today, now) = (acting.Today, acting.Now);
        var involved = await system.Do(db => db.Involvements.AsNoTracking().Where(i => i.Child == child && i.Organisation == to && i.FromDay <= today && (i.ToDay == null || i.ToDay >= today)).ToListAsync());
        var number = await write.Write([child], new Draft
        {
            Kind = StatementKind.Question,
            About = person,
            Words = new Dictionary<string, string>(StringComparer.Ordinal) { [ProfileWords.Factor] = factor.Id, [Asked] = to.Value.ToString(), [BasisOf] = basis, [ProfileWords.What] = what.Trim() },
            Given = new Given { Part = Part.Plan },
        }, involved.Count > 0 ? null : new LimitAsked([to.Value], "A question of the profile", TimetableDefinitions.WorkingDays.Add(today, WorkingDaysShared), NotToFamily: false, NoOnwardSharing: true));
        var told = involved.Select(i => i.Worker).OfType<PersonId>().Distinct().ToList();
        if (told.Count == 0) told = await line.WhoMayKnow(child, await line.SafeguardingLeadsOf(to));
        await system.Save(
            db =>
            {
                if (involved.Count == 0) db.AccessGrants.Add(new AccessGrant { Partnership = acting.Partnership, Child = child, Organisation = to, Kind = GrantKind.Share, Level = Level.Own, At = now, ToDay = TimetableDefinitions.WorkingDays.Add(today, WorkingDaysShared), GivenBy = acting.Person, Of = number.Value });
                foreach (var person in told) tell.Person(db, person, child, number.Value, "profile-question", "Another organisation asks yours a question about a child");
                return Task.CompletedTask;
            },
            $"A question of the profile: {basis}");
        return number;
    }
}
