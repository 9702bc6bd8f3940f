using System.CommandLine;
using GoldenThread.Documents;
using GoldenThread.Documents.DraftJson;
using GoldenThread.Plans;

namespace GoldenThread.Cli;

/// <summary><c>golden-thread import FILE</c>: shows what is understood of a plan, or accepts it.</summary>
internal static class ImportCommand
{
    public static Command Make()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The plan: .txt, .md, .html, .docx, .xlsx, .csv or .pdf" };
        var preview = new Option<bool>("--preview") { Description = "Show what is understood and change nothing" };
        var json = new Option<bool>("--json") { Description = "With --preview: print it as JSON (docs/plan-draft.schema.json)" };
        var text = new Option<bool>("--text") { Description = "Print the decoded text that the offsets count in, and change nothing" };
        var command = new Command("import", "Turns a published action plan into one that is run here") { file, preview, json, text };

        command.SetAction(async (parsed, cancellation) =>
        {
            var chosen = parsed.GetRequiredValue(file);
            var bytes = await Content(chosen, cancellation);
            var document = await PlanImport.Read(chosen.Name, bytes, cancellation: cancellation);
            if (parsed.GetValue(text))
            {
                await Console.Out.WriteAsync(document.Text.AsMemory(), cancellation);
                return 0;
            }

            var draft = PlanImport.Understand(document, RatingScale.Three);
            if (parsed.GetValue(json))
                await Console.Out.WriteLineAsync(PlanDraftJson.Write(draft).AsMemory(), cancellation);
            else
                DraftInWords.Show(draft);
            return 0;
        });
        return command;
    }

    private static async Task<byte[]> Content(FileInfo file, CancellationToken cancellation)
    {
        if (Directory.Exists(file.FullName)) throw new UnreadableDocumentException($"“{file.Name}” is a folder. Give the file that holds the plan.");
        if (!file.Exists) throw new UnreadableDocumentException($"There is no file “{file.FullName}”.");
        var limit = new ImportLimits().Bytes;
        if (file.Length > limit)
            throw new UnreadableDocumentException($"“{file.Name}” holds {file.Length / 1048576.0:0.0} MB; the most that can be read is {limit / 1048576} MB.");
        return await File.ReadAllBytesAsync(file.FullName, cancellation);
    }
}
