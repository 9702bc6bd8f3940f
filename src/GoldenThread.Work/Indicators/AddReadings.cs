using GoldenThread.Documents.Indicators;
using GoldenThread.Documents.Reading;
using GoldenThread.Indicators;
using GoldenThread.Organisations;
using GoldenThread.Storage;
using GoldenThread.Storage.Indicators;
using GoldenThread.Storage.Organisations;
using GoldenThread.Work.Files;
using GoldenThread.Work.Proofs;

namespace GoldenThread.Work.Indicators;

/// <summary>Adds readings: typed, or taken in from a file. What is there already is not added again.</summary>
internal sealed class AddReadings(GoldenThreadDb db, Acting acting, UploadedFiles files, KeepDoubts doubts)
{
    /// <summary>Adds one that was typed.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="row">What was typed.</param>
    /// <param name="organisation">The organisation; null for the whole.</param>
    /// <param name="isProvisional">True where it may still change.</param>
    /// <param name="isExcused">True where the organisation is excused of it.</param>
    /// <returns>What is to be asked about it; null where nothing is.</returns>
    /// <exception cref="RuleException">It cannot be added.</exception>
    public async Task<string?> Type(Indicator indicator, ReadingRow row, OrganisationId? organisation, bool isProvisional, bool isExcused)
    {
        string? question = null, counts = null;
        Figure figure;
        var period = Period(indicator, row.Period, acting.Today);
        if (WorkforceFormula.Of(indicator.On(period.First)) is { } formula) (figure, counts) = formula.Figure(row);
        else figure = FigureReading.Of(row, out question);
        if (figure is Figure.Missing { Reason: "" }) throw new RuleException("Enter the reading, or why it is missing.") { About = nameof(ReadingRow.Numerator) };
        var reading = new IndicatorReading(
            indicator, period, organisation, figure, new ReadingOrigin(ReadingSource.Typed, counts, row.Note, isProvisional), acting.By);
        if (isExcused) reading.Excuse();
        db.Add(reading);
        await db.Save();
        await doubts.Of(acting.Partnership, indicator.Id);
        return question;
    }

    /// <summary>The period of an indicator that words mean.</summary>
    /// <exception cref="RuleException">They mean none, or one that has not begun.</exception>
    public static ReadingPeriod Period(Indicator indicator, string words, DateOnly today)
    {
        var meant = indicator.On(today).Period;
        var period = ReadingPeriod.TryParse(words, meant)
            ?? throw new RuleException($"“{words}” is not a {ReadingPeriod.Name(meant)}. Write it as {new ReadingPeriod(meant, today).Before.Text}.") { About = nameof(ReadingRow.Period) };
        return period.First > today ? throw new RuleException($"{period.Words} has not begun. A reading is of a period that has.") { About = nameof(ReadingRow.Period) } : period;
    }

    /// <summary>Reads a file of readings of an indicator, and keeps nothing.</summary>
    /// <exception cref="RuleException">The file cannot be read.</exception>
    public async Task<FoundReadings> Read(Indicator indicator, GivenFile file, CancellationToken cancellation)
    {
        var (bytes, _) = await files.Read(file, cancellation);
        using var content = new MemoryStream(bytes, writable: false);
        var read = await Rows(indicator, file.Name, content, cancellation);
        var register = await OrganisationLoading.Register(db, cancellation);
        var own = acting.By is { Role: Role.OrganisationLead, Organisation: { } lead } ? register.Before(lead) : null;
        var known = (await IndicatorLoading.Records(db, [indicator.Id], cancellation))[indicator.Id].Known(acting.Today)
            .ToDictionary(r => (r.Period, r.Organisation), r => r.Figure);
        var (good, problems, same) = (new List<IndicatorReading>(), read.Problems.ToList(), 0);
        foreach (var one in read.Readings)
        {
            try
            {
                var organisation = Organisation(indicator, register, one);
                if (organisation is { } of && own?.Contains(of) == false) throw About("You can give the readings of your own organisation only.");
                var reading = new IndicatorReading(
                    indicator, one.Period!.Value, organisation, one.Figure, new ReadingOrigin(ReadingSource.File, $"{Path.GetFileName(file.Name)}, row {one.Row}{(one.Counts is { } counts ? $". {counts}" : "")}", one.Note), acting.By);
                // The same file twice changes nothing.
                if (known.TryGetValue((reading.Period, organisation), out var kept) && kept == reading.Figure) same++;
                else good.Add(reading);
            }
            catch (RuleException refused)
            {
                problems.Add(new ReadingProblem(one.Row, refused.About ?? "", refused.Message));
            }
        }

        return new FoundReadings(good, [.. problems.OrderBy(p => p.Row)], read.Questions, same);
    }

    /// <summary>Takes in what was found good in a file; what was found wrong waits until it is put right.</summary>
    public async Task TakeIn(Indicator indicator, FoundReadings found)
    {
        db.AddRange(found.Good);
        await db.Save("Readings taken in");
        await doubts.Of(acting.Partnership, indicator.Id);
    }

    private async Task<ReadingsRead> Rows(Indicator indicator, string name, MemoryStream content, CancellationToken cancellation)
    {
        var version = indicator.On(acting.Today);
        try
        {
            return await ReadingsFile.Read(name, content, acting.Today, version.Period, formula: WorkforceFormula.Of(version), cancellation: cancellation);
        }
        catch (UnreadableDocumentException unreadable)
        {
            throw new UnreadableFileException(unreadable.Message);
        }
    }

    // A name of the past resolves to who carries on the work at the end of the period.
    private OrganisationId? Organisation(Indicator indicator, OrganisationRegister register, ReadReading one)
    {
        if (one.Organisation.Length == 0) return acting.By is { Role: Role.OrganisationLead, Organisation: { } own } && indicator.On(one.Period!.Value.First).ByOrganisation ? own : null;
        return register.Named(one.Organisation) switch
        {
            [] => throw About($"We do not know an organisation called “{one.Organisation}”."),
            [var known] => register.CarriedOnBy(known.Id, one.Period!.Value.Last) switch
            {
                [var now] => now.Id,
                [] => known.Id,
                _ => throw About($"{known.Name} was divided. Say which of its successors the reading is of."),
            },
            var several => throw About($"“{one.Organisation}” may be {string.Join(" or ", several.Select(o => o.Name))}. Use the full name."),
        };
    }

    private static RuleException About(string says) => new(says) { About = nameof(ReadingRow.Organisation) };
}
