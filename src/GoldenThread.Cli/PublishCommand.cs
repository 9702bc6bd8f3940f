using System.CommandLine;
using GoldenThread.Documents.Publications;
using GoldenThread.Plans;
using GoldenThread.Publications;
using GoldenThread.Work.Plans;
using GoldenThread.Work.Publications;
using Spectre.Console;

namespace GoldenThread.Cli;

/// <summary>
/// <c>golden-thread publish REFERENCE</c>: writes what was published of a plan, byte for byte; or, where nothing was, a copy that says so.
/// It publishes nothing by itself: that is a decision of two people, on the pages.
/// </summary>
internal static class PublishCommand
{
    private const string StandardOutput = "-";

    private static readonly Dictionary<string, PublicationForm> Forms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["table"] = PublicationForm.Table,
        ["narrative"] = PublicationForm.Narrative,
    };

    public static Command Make()
    {
        var reference = new Argument<string>("REFERENCE") { Description = "The plan's reference, for example CW3" };
        var form = OneOf("--form", "table (recommendations, actions, ratings) or narrative (by recommendation and organisation)", Forms.Keys);
        var format = OneOf("--format", "html, docx or pdf", PublicationFormats.All);
        var partnership = new Option<string?>("--partnership") { Description = "The partnership that owns the plan. Not needed if there is only one" };
        var output = new Option<string?>("--output") { Description = "Where to write the file. Use “-” for standard output. Default: a file in this folder, named after the plan" };
        var overwrite = new Option<bool>("--overwrite") { Description = "Replace an existing file" };
        var command = new Command(
            "publish", "Writes the newest published version of a plan, or a copy marked “Not published”") { reference, form, format, partnership, output,
            overwrite };
        command.SetAction(async (parsed, cancellation) =>
        {
            var wanted = Forms[parsed.GetRequiredValue(form)];
            var ending = parsed.GetRequiredValue(format).ToLowerInvariant();
            var copy = await Copy(
                parsed.GetRequiredValue(reference), wanted, ending, parsed.GetValue(partnership), parsed.GetValue(output), parsed.GetValue(overwrite),
                cancellation);
            await Write(copy, cancellation);
            Terminal.Words.MarkupLineInterpolated($"{(copy.Place == StandardOutput ? "Written" : $"{copy.Place} written")}: {copy.Says}");
            return 0;
        });
        return command;
    }

    private static Option<string> OneOf(string name, string description, IReadOnlyCollection<string> words)
    {
        var option = new Option<string>(name) { Description = description, Required = true };
        option.Validators.Add(parsed =>
        {
            var given = parsed.Tokens is [var token, ..] ? token.Value : "";
            if (!words.Contains(given, StringComparer.OrdinalIgnoreCase)) parsed.AddError($"{name} must be one of {string.Join(", ", words)}, not “{given}”.");
        });
        return option;
    }

    private static async Task<Output> Copy(
        string reference, PublicationForm form, string format, string? name, string? output, bool overwrite, CancellationToken cancellation)
    {
        await using var work = await TerminalWork.Begin(name, cancellation);
        var plan = await work.The<FindPlans>().Plan(reference)
            ?? throw new RuleException($"{work.Partnership.Name} has no plan with the reference “{reference}”.");
        var place = output ?? $"{Publication.SlugOf(plan.Reference)}-{Word(form)}.{format}";
        // Before the work, which may take a browser.
        if (place != StandardOutput && !overwrite && File.Exists(place))
            throw new RuleException($"“{place}” already exists. Choose another file with --output, or use --overwrite.");
        var copy = await work.The<CopyPublication>().Of(plan, form, format, cancellation);
        return new Output(place, copy.Bytes, Says(copy, plan, form));
    }

    private static string Says(PublicCopy copy, Plan plan, PublicationForm form) => copy.Published is { } version
        ? $"version {version} of {plan.Reference}, as it was published."
        : $"a copy of {plan.Reference} marked “Not published”. {(copy.Withdrawn is { } withdrawn ? $"Version {withdrawn} was withdrawn, and no other version" : "No version")} is published as a {Word(form)}. Two people approve a publication, on the plan's pages.";

    private static async Task Write(Output copy, CancellationToken cancellation)
    {
        if (copy.Place == StandardOutput)
        {
            await using var output = Console.OpenStandardOutput();
            await output.WriteAsync(copy.Bytes, cancellation);
            return;
        }

        try
        {
            await File.WriteAllBytesAsync(copy.Place, copy.Bytes, cancellation);
        }
        catch (IOException fault)
        {
            throw new RuleException($"“{copy.Place}” could not be written: {fault.Message}");
        }
    }

    private static string Word(PublicationForm form) => Forms.Single(one => one.Value == form).Key;

    // What is written, where to, and what the person is told about it.
    private sealed record Output(string Place, byte[] Bytes, string Says);
}
