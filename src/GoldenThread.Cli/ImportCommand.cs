using GoldenThread.Documents.Plans;
using GoldenThread.Documents.Reading;
using System.CommandLine;
using Spectre.Console;
using GoldenThread.Plans;
using GoldenThread.Work.Plans;

namespace GoldenThread.Cli;

/// <summary><c>golden-thread import FILE</c>: shows what is understood of a plan, or accepts it.</summary>
internal static class ImportCommand
{
    public static Command Make()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The plan: Word, Excel, PDF, OpenDocument, RTF, web page, CSV, text or an email message" };
        var preview = new Option<bool>("--preview") { Description = "Show what was found in the file and change nothing" };
        var json = new Option<bool>("--json") { Description = "Print JSON: with --preview the draft (docs/plan-draft.schema.json), otherwise what was made, joined and suggested" };
        var certain = new Option<bool>("--accept-certain") { Description = "Join names of organisations where the suggestion says “certainly”" };
        var text = new Option<bool>("--text") { Description = "Print the text that the offsets refer to and change nothing" };
        var attachment = new Option<int?>("--attachment") { Description = "Of an email message: read the attachment with this number" };
        var partnership = new Option<string?>("--partnership") { Description = "Name of the partnership; needed only if there are several" };
        var command = new Command("import", "Import a published action plan") { file, preview, json, text, attachment, certain, partnership };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(certain) && (parsed.GetValue(preview) || parsed.GetValue(text))) parsed.AddError("Use --accept-certain without --preview and --text: they change nothing.");
        });

        command.SetAction(async (parsed, cancellation) =>
        {
            var chosen = parsed.GetRequiredValue(file);
            var bytes = await Content(chosen, cancellation);
            (var name, bytes) = Message(chosen.Name, bytes, parsed.GetValue(attachment), parsed.GetValue(preview) || parsed.GetValue(text));
            var document = await DocumentReading.Read(name, bytes, cancellation: cancellation);
            if (parsed.GetValue(text))
                await Console.Out.WriteAsync(document.Text.AsMemory(), cancellation);
            else if (!parsed.GetValue(preview))
                await Accept(document, bytes, parsed.GetValue(partnership), (parsed.GetValue(certain), parsed.GetValue(json)), cancellation);
            else if (parsed.GetValue(json))
                await Console.Out.WriteLineAsync(PlanDraftJson.Write((await PlanUnderstanding.Weigh(document, RatingScale.Three, ReadingChoices.None, cancellation)).Draft).AsMemory(), cancellation);
            else
            {
                var understood = await PlanUnderstanding.Weigh(document, RatingScale.Three, ReadingChoices.None, cancellation);
                DraftInWords.Show(understood, document.Text);
                NamesInWords.Show(ImportedNames.Alone(understood.Draft, document.Text));
            }

            return 0;
        });
        return command;
    }

    // Of a message with attachments one is chosen; its own words are shown, and never kept as a plan by mistake.
    private static (string Name, byte[] Bytes) Message(string name, byte[] bytes, int? number, bool changesNothing)
    {
        if (!EmailMessage.IsOne(name))
            return number is null ? (name, bytes) : throw new UnreadableDocumentException($"“{name}” is not an email message, so it has no attachments.");
        if (number is { } chosen) return EmailMessage.Attachment(name, bytes, chosen);
        var attached = EmailMessage.Attachments(name, bytes);
        var list = string.Join(", ", attached.Where(a => a.CanBeRead).Select(a => $"{a.Number} “{a.Name}”"));
        if (list.Length == 0) return (name, bytes);
        var sentence = $"The message has attachments: {list}. To read one, run the command with --attachment and its number.";
        if (!changesNothing) throw new UnreadableDocumentException(sentence);
        Terminal.Words.MarkupLineInterpolated($"{sentence}");
        return (name, bytes);
    }

    private static async Task Accept(SourceDocument document, byte[] bytes, string? name, (bool Certain, bool Json) how, CancellationToken cancellation)
    {
        await using var work = await TerminalWork.Begin(name, cancellation);
        var words = await work.The<FindStatusWords>().Chosen();
        var draft = (await PlanUnderstanding.Weigh(document, work.Partnership.Scale, ReadingChoices.None with { StatusWords = words }, cancellation)).Draft;
        var names = await work.The<FindNames>().Of(draft, document.Text);
        var chosen = how.Certain ? names.WithCertain() : names.Chosen;
        var accepted = await work.The<AcceptDraft>().AtOnce(draft, document.Text, bytes, Installation.Actor(TimeProvider.System), chosen, cancellation);
        if (how.Json)
        {
            await Console.Out.WriteLineAsync(ImportedNames.Json(accepted, names with { Chosen = chosen }).AsMemory(), cancellation);
            return;
        }

        DraftInWords.ShowAccepted(accepted, draft, work.Partnership.Name);
        NamesInWords.Show(names with { Chosen = chosen }, accepted);
    }

    private static async Task<byte[]> Content(FileInfo file, CancellationToken cancellation)
    {
        if (Directory.Exists(file.FullName)) throw new UnreadableDocumentException($"“{file.Name}” is a folder. Enter the file that contains the plan.");
        if (!file.Exists) throw new UnreadableDocumentException($"There is no file “{file.FullName}”.");
        var limit = new ImportLimits().Bytes;
        if (file.Length > limit)
            throw new UnreadableDocumentException($"“{file.Name}” is {file.Length / 1048576.0:0.0} MB. Choose a file of up to {limit / 1048576} MB.");
        return await File.ReadAllBytesAsync(file.FullName, cancellation);
    }
}
