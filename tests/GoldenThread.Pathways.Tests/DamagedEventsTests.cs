using FsCheck.Fluent;
using GoldenThread.Documents.Pathways;
using GoldenThread.Sample.Pathways;

namespace GoldenThread.Pathways.Tests;

/// <summary>Whatever becomes of a file of events, it is read or the place is said where it cannot be; and what was written is read back.</summary>
public class DamagedEventsTests
{
    private static readonly DateTime End = new(2026, 6, 30, 0, 0, 0, DateTimeKind.Utc);
    private static readonly IReadOnlyList<PathwayEvent>[] Children = [.. new InventedPopulation(2, 9, End).Children(3)];
    private static readonly string[] Texts = [.. Enum.GetValues<EventFormat>().Select(Written)];
    private static readonly string[] Pieces =
    [
        "\n", "\r\n", "\"", "\"\"", ",", ";", "\t", "{", "}", "[", "]", ":", "null", "1", "\u0000", "\\", "9999-12-31", "0001-01-01T00:00:00Z", "sep=;", "é",
        "#", " ", "id",
    ];

    [Fact]
    public void It_is_read_or_the_place_is_said()
        => Prop.ForAll(Damage.Of(Texts, Pieces, 20_000), text =>
        {
            try
            {
                foreach (var child in Read(text)) child.ShouldAllBe(e => e.Id.Length > 0 && e.Occurred <= End);
            }
            catch (UnreadableEventException unreadable)
            {
                unreadable.Line.ShouldBeGreaterThan(0);
            }
        }).Holds(300);

    [Theory]
    [InlineData(EventFormat.Ndjson)]
    [InlineData(EventFormat.Csv)]
    [InlineData(EventFormat.Columns)]
    public void What_is_written_is_read_back(EventFormat format)
    {
        PathwayEvent[] hard =
        [
            new("a,\"b\"", End.AddDays(-3), End.AddDays(-2), new EventKind("visit"), new ChildKey("c; 1"), "A \"trust\", of\nEastmere", "é\t", "x\\y"),
            new("2", End.AddDays(-3), End.AddDays(-3), new EventKind("visit"), new ChildKey("c; 1")),
        ];
        var words = new StringWriter();
        var writer = new EventWriter(words, format);
        foreach (var child in Children) writer.Write(child);
        writer.Write(hard);
        Read(words.ToString()).SelectMany(c => c).Select(e => e with { Value = e.Value ?? "" })
            .ShouldBe([.. Children.SelectMany(c => c).Concat(hard).Select(e => e with { Value = e.Value ?? "" })]);
    }

    [Fact]
    public void Kinds_without_end_are_counted_and_not_kept()
    {
        var findings = new EventFindings();
        var text = "id,occurred,kind,about\n" + string.Concat(Enumerable.Range(0, 1_500).Select(i => $"{i},2026-03-01,kind {i},c\n"));
        EventFile.Children(new StringReader(text), End, findings, TestContext.Current.CancellationToken).ToBlockingEnumerable().Count().ShouldBe(1);
        (findings.UnknownKinds.Count, findings.UnknownCount).ShouldBe((1_000, 1_500));
        findings.Says(named: true).Last().ShouldBe("500 events of other kinds that pathways do not use were kept but not used.");
        findings.Says(named: false).ShouldBe(["1500 events of kinds that pathways do not use were kept but not used."]);
    }

    private static string Written(EventFormat format)
    {
        var words = new StringWriter();
        var writer = new EventWriter(words, format);
        foreach (var child in Children) writer.Write(child);
        return words.ToString();
    }

    private static List<IReadOnlyList<PathwayEvent>> Read(string text) =>
        EventFile.Children(new StringReader(text), End, new EventFindings(), TestContext.Current.CancellationToken).ToBlockingEnumerable().ToList();
}
