using System.CommandLine;
using GoldenThread.Documents.Children;
using GoldenThread.Documents.Reading;
using GoldenThread.Work.Access;
using GoldenThread.Work.Children;
using GoldenThread.Storage;

namespace GoldenThread.Cli;

/// <summary><c>golden-thread children import</c>: persons and facts from CSV, Excel or NDJSON, with a preview.</summary>
internal static class ChildrenImport
{
    public static Command Make()
    {
        var file = new Argument<string>("FILE") { Description = $"CSV, Excel or NDJSON, one fact a row: {string.Join(", ", RecordRow.Columns)}" };
        var organisation = new Option<string>("--organisation") { Description = "The organisation whose statements these are", Required = true };
        var team = new Option<string?>("--team") { Description = "The team that leads. Without it nobody is involved yet" };
        var because = new Option<string>("--because") { Description = "Why the records begin", DefaultValueFactory = _ => "Imported" };
        var preview = new Option<bool>("--preview") { Description = "Say what would be imported, and import nothing" };
        var matches = new Option<bool>("--matches-too") { Description = "Begin a record of its own for a child who may have one already. Those who lead are told. Nothing is joined" };
        var partnership = new Option<string?>("--partnership") { Description = "The partnership. Not needed if there is only one" };
        var command = new Command("import", "Imports persons and facts of children. Children who may have a record already are listed, and nothing is joined") { file, organisation, team, because, preview, matches, partnership };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.GetRequiredValue(file);
            if (!File.Exists(path)) throw new RuleException($"There is no file “{path}”.");
            await using var work = await TerminalWork.Begin(parsed.GetValue(partnership), cancellation);
            var known = await work.The<FindColleagues>().Organisations();
            var name = parsed.GetRequiredValue(organisation);
            var own = known.Where(o => string.Equals(o.Name, name, StringComparison.OrdinalIgnoreCase)).Select(o => (OrganisationId?)o.Id).FirstOrDefault() ?? throw new RuleException($"{work.Partnership.Name} has no organisation “{name}”.");
            var leads = parsed.GetValue(team) is { } called
                ? (await work.The<KeepTeams>().All()).FirstOrDefault(t => string.Equals(t.Team.Name, called, StringComparison.OrdinalIgnoreCase))?.Team.Id ?? throw new RuleException($"There is no team “{called}”.") : (TeamId?)null;
            IReadOnlyList<RecordRow> rows;
            try
            {
                await using var content = File.OpenRead(path);
                rows = await RecordFile.Read(path, content, cancellation);
            }
            catch (UnreadableDocumentException fault)
            {
                throw new RuleException(fault.Message);
            }

            await work.The<GoldenThreadDb>().Begin(new Session(work.Partnership.Id, null, known.First(o => o.Id == own).Name, own, null, SessionScope.System), cancellation);
            var import = work.The<ImportRecords>();
            var all = await import.Preview(rows);
            foreach (var child in all)
            {
                Console.Out.WriteLine($"{child.Key}: {(child.Faults.Count > 0 ? "not imported" : child.PossibleMatch ? "may have a record already" : "a new record")}, {child.Facts} facts, {child.People} other people");
                foreach (var fault in child.Faults) Console.Out.WriteLine($"  {fault}");
            }

            if (parsed.GetValue(preview)) return all.Any(c => c.Faults.Count > 0) ? 1 : 0;
            var begun = await import.Apply(rows, parsed.GetValue(matches), leads, parsed.GetRequiredValue(because));
            Console.Out.WriteLine($"{begun} of {all.Count} records begun");
            return begun == all.Count ? 0 : 1;
        });
        return command;
    }
}
