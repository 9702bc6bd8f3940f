using System.Text.RegularExpressions;
using GoldenThread.Documents.Plans;
using GoldenThread.Documents.Reading;
using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace GoldenThread.Documents.Tests.Said;

/// <summary>Every sentence that a person can meet when a document is read was brought by a document: what happened, where, and what they can do.</summary>
public sealed partial class SaidTests
{
    // What these say is for people who run the program or write it.
    private static readonly string[] ForOthers =
    [
        "PDFs cannot be read on this machine because pdftotext is missing.", " cannot be read on this machine because LibreOffice is missing.", "The process that reads documents did not start.", "No reader for ", "Not a picture", "The document that was read is larger than it may be.", " file and attach that.", "sign No.",
        "Too many pictures.", "This is not a draft as docs/", " is empty.",
    ];

    public static TheoryData<string> Notices => [.. NoticeCases.All.Keys];

    public static TheoryData<string> Refusals => [.. RefusalCases.All.Keys];

    [Theory]
    [MemberData(nameof(Notices))]
    public async Task A_notice_is_brought_by_a_document_and_points_at_what_it_speaks_of(string name)
    {
        var wanted = NoticeCases.All[name];
        var document = await DocumentReading.Read(name, wanted.Content(), cancellation: TestContext.Current.CancellationToken);
        var draft = PlanUnderstanding.Weigh(document, RatingScale.Three, wanted.Choices).Draft;
        DraftPartition.Faults(draft, document.Text).ShouldBeEmpty();
        var notice = draft.Notices.FirstOrDefault(n => n.Kind == wanted.Kind && n.Sentence == wanted.Sentence)
            ?? throw new InvalidOperationException($"{wanted.Kind}: {string.Join('\n', draft.Notices.Select(n => $"{n.Kind}: {n.Sentence} {string.Join('|', n.Spans.Select(s => document.Text[s.Start..s.End]))}"))}");
        // Where words are given they are those; and whatever a notice points at is in the document and more than blanks.
        var at = notice.Spans.Select(s => document.Text[s.Start..s.End]).ToList();
        if (wanted.At.Length > 0) at.ShouldBe(wanted.At);
        at.ShouldAllBe(words => !string.IsNullOrWhiteSpace(words));
        // As programs read it.
        PlanDraftJson.Read(PlanDraftJson.Write(draft)).Notices.Select(n => (n.Kind, n.Sentence, string.Join(' ', n.Spans))).ShouldBe(draft.Notices.Select(n => (n.Kind, n.Sentence, string.Join(' ', n.Spans))));
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_refusal_is_brought_by_a_file_and_says_what_to_do(string name)
    {
        var (sentence, read) = RefusalCases.All[name];
        (await Should.ThrowAsync<UnreadableDocumentException>(() => read(TestContext.Current.CancellationToken))).Message.ShouldBe(sentence);
    }

    [Fact]
    public void No_sentence_is_left_that_no_document_brings()
    {
        var said = NoticeCases.All.Values.Select(n => n.Sentence).Concat(RefusalCases.All.Values.Select(r => r.Sentence)).ToList();
        var pieces = Sentences().Where(piece => !ForOthers.Any(o => piece.Contains(o, StringComparison.Ordinal))).ToList();
        pieces.Count.ShouldBeGreaterThan(50);
        pieces.Where(piece => !said.Exists(s => s.Contains(piece, StringComparison.Ordinal))).ShouldBeEmpty("no document of NoticeCases or RefusalCases brings this");
    }

    [Fact]
    public void Every_kind_of_notice_is_brought_by_a_document()
    {
        var kinds = Directory.GetFiles(Path.Combine(SampleFile.Path(".."), "src", "GoldenThread.Documents"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(f => Kind().Matches(File.ReadAllText(f)).Select(m => m.Groups["kind"].Value)).Where(k => k != "notice").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        kinds.Count.ShouldBeGreaterThan(20);
        NoticeCases.All.Values.Select(n => n.Kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ShouldBe(kinds);
    }

    // What is compiled of the readers and of understanding: texts that end a sentence. Values that are put into a sentence cut it in pieces.
    private static IEnumerable<string> Sentences()
    {
        using var compiled = AssemblyDefinition.ReadAssembly(typeof(DocumentReading).Assembly.Location);
        return
        [
            .. compiled.MainModule.GetTypes().Where(t => Outer(t).Namespace is var name && (name.StartsWith("GoldenThread.Documents.Reading", StringComparison.Ordinal) || name == "GoldenThread.Documents.Plans"))
                .SelectMany(t => t.Methods).Where(m => m.HasBody).SelectMany(m => m.Body.Instructions).Where(i => i.OpCode == OpCodes.Ldstr).Select(i => (string)i.Operand)
                .Where(s => Sentence().IsMatch(s)).Distinct(StringComparer.Ordinal),
        ];
    }

    private static TypeDefinition Outer(TypeDefinition type) => type.DeclaringType is null ? type : Outer(type.DeclaringType);

    [GeneratedRegex(@"\p{L}{2,} \p{L}+.*[.?]$", RegexOptions.NonBacktracking)]
    private static partial Regex Sentence();

    [GeneratedRegex("(?:ReadingNotice(?:\\.Of)?\\(\\s*|string Kind = )\"(?<kind>[a-z-]+)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Kind();
}
