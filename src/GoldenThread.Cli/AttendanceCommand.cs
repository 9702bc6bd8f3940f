using System.CommandLine;
using GoldenThread.Documents.Organisations;
using GoldenThread.Documents.Training;
using GoldenThread.Statistics;
using GoldenThread.Time;
using GoldenThread.Training;

namespace GoldenThread.Cli;

/// <summary><c>golden-thread attendance FILE --organisations FILE</c>: who came to training, of those who had booked, by organisation.</summary>
internal static class AttendanceCommand
{
    public static Command Make()
    {
        var file = FigureFiles.FileArgument("The list, CSV or Excel: Name or Email, Organisation and Status, and Date or Session where there are several");
        var organisations = new Option<string>("--organisations") { Description = "The organisations, CSV or Excel: Name, and where you have them Other names, Ended, Successor and In scope", Required = true };
        var json = FigureFiles.JsonOption();
        var command = new Command("attendance", "Counts attendance at training by organisation, and lists what is not clear. Ends with 1 if anything is not") { file, organisations, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var (list, known) = (parsed.GetRequiredValue(file), parsed.GetRequiredValue(organisations));
            await using var knownContent = FigureFiles.Open(known);
            var organisationList = await OrganisationListFile.Read(known, knownContent, cancellation);
            await using var content = FigureFiles.Open(list);
            var rows = await AttendanceFile.Read(list, content, cancellation);
            var read = new AttendanceReading(organisationList.Register, LondonTime.Today(TimeProvider.System)).Read(rows);
            if (parsed.GetValue(json)) FigureFiles.Write(InJson(read, organisationList));
            else Print(read, organisationList);
            return read.Problems.IsEmpty ? 0 : 1;
        });
        return command;
    }

    private static object InJson(AttendanceRead read, OrganisationListFile known) => new
    {
        read.Rows,
        People = read.People.Length,
        Whole = Counts(read.Whole),
        Organisations = read.ByOrganisation.Select(o => new
        {
            o.Organisation.Name,
            Counts = Counts(o.Counts),
            InScope = InScope(known, o.Organisation),
            Coverage = Coverage(known, o) is { } coverage ? new { coverage.Numerator, coverage.Denominator, Share = coverage.Value, Shown = coverage.Shown(), Words = coverage.InWords() } : null,
            CoverageNote = CoverageNote(known, o),
        }),
        InNoOrganisation = read.Waiting,
        Problems = read.Problems.Select(p => new { p.Row, p.Kind, Problem = p.Says }),
        Notes = read.Notes.Select(p => new { p.Row, Note = p.Says }),
    };

    private static object Counts(AttendanceCounts counts) => new
    {
        counts.People,
        counts.Booked,
        counts.Attended,
        counts.InPart,
        counts.CancelledInTime,
        counts.CancelledLate,
        counts.Cancelled,
        counts.DidNotAttend,
        counts.NotSaid,
        counts.WalkedIn,
        counts.Came,
        Numerator = counts.Attended + counts.InPart,
        Denominator = counts.Booked,
        Share = counts.Share?.Value,
        Shown = counts.Share?.Shown(),
        Words = counts.Share?.InWords(),
    };

    private static int? InScope(OrganisationListFile known, Organisations.Organisation organisation) => known.InScope.TryGetValue(organisation.Id, out var people) ? people : null;

    private static Share? Coverage(OrganisationListFile known, (Organisations.Organisation Organisation, AttendanceCounts Counts, int Came) one) =>
        InScope(known, one.Organisation) is { } people && people > 0 && one.Came <= people ? new Share(one.Came, people) : null;

    private static string? CoverageNote(OrganisationListFile known, (Organisations.Organisation Organisation, AttendanceCounts Counts, int Came) one) => InScope(known, one.Organisation) switch
    {
        null => "number in scope not given",
        { } people when one.Came > people => $"{one.Came} came and {people} are in scope. Check the number in scope.",
        0 => "nobody is in scope",
        _ => null,
    };

    private static void Print(AttendanceRead read, OrganisationListFile known)
    {
        foreach (var problem in read.Problems) Console.Out.WriteLine($"Row {problem.Row}: {problem.Says}");
        foreach (var note in read.Notes) Console.Out.WriteLine($"Note: row {note.Row}: {note.Says}");
        Console.Out.WriteLine($"In all: {read.Whole.InWords()}");
        foreach (var one in read.ByOrganisation)
            Console.Out.WriteLine($"{one.Organisation.Name}: {one.Counts.InWords()}; {(Coverage(known, one) is { } coverage ? $"coverage {coverage.InWords()}" : CoverageNote(known, one))}");
        if (read.Waiting > 0) Console.Out.WriteLine($"In no organisation until the rows above are clear: {read.Waiting}");
    }
}
