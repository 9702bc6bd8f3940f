using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Children;
using GoldenThread.Work.Access;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Children;

/// <summary>
/// A risk that an adult may pose (ADS18 R2) is recorded once, about the adult, and reaches the record of every child around whom they are, whether or not
/// whoever records it may see that record; whoever works with the child is told. Whoever records it is told how many children, and sees none of them.
/// </summary>
internal sealed class ShareAdultRisk(GoldenThreadDb db, Acting acting, AsSystem system, WhatFollows follows, Tell tell)
{
    private const string Kind = "adult-risk-recorded";

    /// <summary>Records it about an adult who is named exactly; where nobody here is exactly that, a duty team gets it.</summary>
    /// <param name="fullName">The full name.</param>
    /// <param name="born">The day of birth.</param>
    /// <param name="nhsNumber">The NHS number, where it is known.</param>
    /// <param name="because">What the risk is, and how it is known.</param>
    /// <returns>How many children's records it reached.</returns>
    /// <exception cref="RuleException">The adult is not named exactly, or nothing is said.</exception>
    public async Task<int> Record(string? fullName, DateOnly? born, string? nhsNumber, string? because)
    {
        var number = string.IsNullOrWhiteSpace(nhsNumber) ? null : NhsNumber.Read(nhsNumber);
        if (number is null && (string.IsNullOrWhiteSpace(fullName) || born is null)) throw new RuleException("Enter an NHS number, or a full name and a date of birth") { About = nameof(fullName) };
        var (name, day) = (fullName?.Trim(), born?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        var adults = await system.Do(within => Exactly(within, name, day, number));
        var reached = await Record(adults, because);
        if (reached == 0)
            await system.Save(
                within =>
                {
                    within.Intakes.Add(new Intake
                    {
                        Partnership = acting.Partnership,
                        Organisation = acting.Writes.Organisation,
                        By = acting.Person,
                        ByName = acting.Name,
                        At = acting.Now,
                        Named = new IdentityAsked { FullName = name, Born = born, NhsNumber = number },
                        Text = $"A risk that an adult may pose: {because!.Trim()}",
                    });
                    return Task.CompletedTask;
                },
                "A risk that an adult may pose");
        return reached;
    }

    /// <summary>Records it about an adult whom records know by these ids.</summary>
    /// <exception cref="RuleException">Nothing is said.</exception>
    public async Task<int> Record(IReadOnlyCollection<IndividualId> adults, string? because)
    {
        if (string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter what the risk is, and how you know") { About = nameof(because) };
        var (by, number, reached) = (acting.Writes, StatementId.New(), new List<ChildId>());
        await system.Save(
            async within =>
            {
                foreach (var (child, adult) in (await within.Appearances.AsNoTracking().Where(a => adults.Contains(a.Individual)).Select(a => new { a.Child, a.Individual }).ToListAsync())
                    .Select(a => (a.Child, a.Individual)).OrderBy(a => a.Child.Value))
                {
                    if (reached.Contains(child) || await Under(within, child, adult) is not { } under) continue;
                    reached.Add(child);
                    within.Add(new Statement(acting.Partnership, child, number, StatementKind.Event, by, new Given { Part = Part.Plan, Seal = under.Seal })
                    {
                        Value = Kind,
                        About = adult,
                        Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["because"] = because.Trim() },
                    });
                    foreach (var worker in await Workers(within, child, under.Openers)) tell.Person(within, worker, child, number.Value, "adult-risk", "A service told of a risk that an adult may pose to a child");
                }

                if (reached.Count > 0) await follows.Within(within, reached);
            },
            "A risk that an adult may pose");
        return reached.Count;
    }

    // What is known of the adult in this record by something sealed alone is sealed with it; null where they are not around the child.
    private async Task<(SealId? Seal, IReadOnlyList<PersonId>? Openers)?> Under(GoldenThreadDb within, ChildId child, IndividualId adult)
    {
        var statements = await within.Statements.AsNoTracking().Where(s => s.Child == child).ToListAsync();
        bool IsAround(IEnumerable<Statement> some) => new Around(child, some, acting.Now).On(acting.Today, _ => CoreAnswers.NotAsked).Any(p => p.Person == adult);
        if (!IsAround(statements)) return null;
        var closed = (await within.Seals.AsNoTracking().Where(s => s.Child == child).ToListAsync()).Where(s => s.ClosedAt(acting.Now)).ToDictionary(s => s.Id);
        bool IsOpen(Statement one) => !(one.Seal is { } seal && closed.ContainsKey(seal)) && !one.AlsoSealed.Any(s => closed.ContainsKey(new SealId(s)));
        if (closed.Count == 0 || IsAround(statements.Where(IsOpen))) return (null, null);
        var under = statements.Where(s => !IsOpen(s) && (s.About == adult || s.Other == adult) && s.Seal is not null).Select(s => closed.GetValueOrDefault(s.Seal!.Value)).OfType<Seal>().FirstOrDefault() ?? closed.Values.First();
        return (under.Id, under.Openers);
    }

    private async Task<IReadOnlyList<PersonId>> Workers(GoldenThreadDb within, ChildId child, IReadOnlyList<PersonId>? only) =>
        [.. (await within.Involvements.AsNoTracking().Where(i => i.Child == child && i.Worker != null).ToListAsync()).Where(i => i.HoldsOn(acting.Today)).Select(i => i.Worker!.Value).Distinct()
            .Where(w => w != db.Session?.Person && (only is null || only.Contains(w)))];

    private static async Task<IReadOnlyCollection<IndividualId>> Exactly(GoldenThreadDb within, string? name, string? born, string? number)
    {
        var facts = within.Statements.AsNoTracking().Where(s => s.Kind == StatementKind.Fact && s.IsSo && s.About != null && s.WithdrawnAt == null && s.SupersededAt == null);
        var found = number is null ? [] : await facts.Where(s => s.Fact == FactKind.NhsNumber && s.Value == number).Select(s => s.About!.Value).ToListAsync();
        if (name is null || born is null) return [.. found.Distinct()];
        var (like, named) = (name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal), facts.Where(s => s.Fact == FactKind.Name));
        var called = await named.Where(s => EF.Functions.ILike(s.Value!, like)).Select(s => s.About!.Value).Distinct().ToListAsync();
        var bornThen = await facts.Where(s => s.Fact == FactKind.Born && s.Value == born && called.Contains(s.About!.Value)).Select(s => s.About!.Value).ToListAsync();
        return [.. found.Concat(bornThen).Distinct()];
    }
}
