using GoldenThread.Documents.Reading;
using System.Text;

namespace GoldenThread.Documents.Tests.Reading;

/// <summary>Reads a file in a test, and checks on the way that every character has its place.</summary>
internal static class Reads
{
    public static Task<SourceDocument> File(string name, string text) => File(name, Encoding.UTF8.GetBytes(text));

    public static async Task<SourceDocument> File(string name, byte[] content, ImportLimits? limits = null)
    {
        var document = await DocumentReading.Read(name, content, limits, TestContext.Current.CancellationToken);
        Placement.Check(document);
        Placement.CheckRunsRepeatTheSource(document);
        return document;
    }

    /// <summary>The one sentence that a person is told.</summary>
    public static async Task<string> Refusal(string name, byte[] content, ImportLimits? limits = null)
    {
        var refused = await Should.ThrowAsync<UnreadableDocumentException>(
            () => DocumentReading.Read(name, content, limits, TestContext.Current.CancellationToken));
        refused.Message.ShouldEndWith(".");
        refused.Message.ShouldNotContain("\n");
        return refused.Message;
    }

    public static Task<string> Refusal(string name, string text) => Refusal(name, Encoding.UTF8.GetBytes(text));
}
