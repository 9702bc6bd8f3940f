using GoldenThread.Indicators;
using GoldenThread.Storage;
using GoldenThread.Storage.Indicators;
using GoldenThread.Storage.Organisations;
using GoldenThread.Work.Proofs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Indicators;

/// <summary>Adds a reading that a program sends: once for each key, and over another one only where the program says which it takes the place of.</summary>
internal sealed class SendReading(GoldenThreadDb db, Acting acting, Saving saving, KeepDoubts doubts)
{
    /// <summary>Adds it.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="row">What was sent.</param>
    /// <param name="organisation">The organisation; null for the whole, and for one's own.</param>
    /// <param name="isProvisional">True where it may still change.</param>
    /// <param name="key">The program's key of it.</param>
    /// <param name="supersedes">The reading that it takes the place of; null where it takes the place of none.</param>
    /// <exception cref="RuleException">It cannot be added.</exception>
    public async Task<SentReading> Send(Indicator indicator, ReadingRow row, OrganisationId? organisation, bool isProvisional, string key, Guid? supersedes)
    {
        if (string.IsNullOrWhiteSpace(key) || key.Length > Longest.Key) throw new RuleException($"Send a key of 1 to {Longest.Key} characters as Idempotency-Key.");
        var figure = WorkforceFormula.Of(indicator.On(acting.Today)) is { } formula ? formula.Figure(row).Figure : FigureReading.Of(row, out _);
        if (figure is Figure.Missing { Reason: "" }) throw new RuleException("Send the reading, or why it is missing.");
        var period = AddReadings.Period(indicator, row.Period, acting.Today);
        var by = await Organisation(indicator, period, organisation);
        var origin = new ReadingOrigin(ReadingSource.Typed, "Sent by a program", row.Note, isProvisional) { RequestKey = key };
        var reading = new IndicatorReading(indicator, period, by, figure, origin, acting.By);
        var id = indicator.Id;
        if (await db.IndicatorReadings.AsNoTracking().SingleOrDefaultAsync(r => r.Indicator == id && r.RequestKey == key) is { } sent)
            return IsSame(sent, reading) ? new SentReading(sent, false, null) : new SentReading(null, false, sent);
        var known = (await IndicatorLoading.Records(db, [id]))[id].Known(acting.Today).FirstOrDefault(r => r.Period == period && r.Organisation == by);
        if (known is not null && IsSame(known, reading)) return new SentReading(known, false, null);
        if (known is not null && known.Id != supersedes) return new SentReading(null, false, known);
        await saving.Add(() => db.Add(reading));
        await doubts.Of(acting.Partnership, id);
        return new SentReading(reading, true, null);
    }

    private static bool IsSame(IndicatorReading one, IndicatorReading other) =>
        (one.Period, one.Organisation, one.Figure, one.IsProvisional) == (other.Period, other.Organisation, other.Figure, other.IsProvisional);

    private async Task<OrganisationId?> Organisation(Indicator indicator, ReadingPeriod period, OrganisationId? asked)
    {
        if (!indicator.On(period.First).ByOrganisation) return asked;
        var register = await OrganisationLoading.Register(db);
        var own = acting.By is { Role: Role.OrganisationLead, Organisation: { } of } ? of : (OrganisationId?)null;
        return (asked ?? own) is not { } meant ? null
            : register.Find(meant) is null || (own is { } mine && !register.Before(mine).Contains(meant)) ? throw new RuleException("This organisation does not exist, or this token cannot give its readings.")
            : meant;
    }
}
