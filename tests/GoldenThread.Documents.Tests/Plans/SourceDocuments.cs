using GoldenThread.Documents.Plans;
using GoldenThread.Documents.Reading;
using System.Text;
using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Tests.Plans;

/// <summary>The five published documents, which stand beside the repository and not in it.</summary>
internal static class SourceDocuments
{
    public static async Task<(PlanDraft Draft, string Text)> Understood(string beginning)
    {
        var document = await Document(beginning);
        var draft = PlanUnderstanding.Of(document, RatingScale.Three);
        DraftPartition.Faults(draft, document.Text).ShouldBeEmpty();
        return (draft, document.Text);
    }

    public static async Task<SourceDocument> Document(string beginning)
    {
        var folder = Folder();
        if (folder is null && Environment.GetEnvironmentVariable("CI") != "true")
            Assert.Skip("The source documents (../shared/seeds) are not on this machine.");
        folder.ShouldNotBeNull("the source documents (../shared/seeds) must be there in continuous integration");
        var file = Directory.GetFiles(folder, beginning + "*").Single();
        return await DocumentReading.Read(Path.GetFileName(file), await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
    }

    public static PlanDraft OfText(string text, string name = "plan.txt") => OfFile(name, Encoding.UTF8.GetBytes(text));

    public static PlanDraft OfFile(string name, byte[] content)
    {
        var document = DocumentReading.Read(name, content).GetAwaiter().GetResult();
        var draft = PlanUnderstanding.Of(document, RatingScale.Three);
        DraftPartition.Faults(draft, document.Text).ShouldBeEmpty();
        return draft;
    }

    public static PlanDraft OfPlain(string text)
    {
        var document = PlainTextReader.Read(new DraftSource("x.txt", "", text.Length), text);
        var draft = PlanUnderstanding.Of(document, RatingScale.Three);
        DraftPartition.Faults(draft, text).ShouldBeEmpty();
        return draft;
    }

    private static string? Folder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var seeds = Path.Combine(at.FullName, "shared", "seeds");
            if (Directory.Exists(seeds)) return seeds;
        }

        return null;
    }
}
