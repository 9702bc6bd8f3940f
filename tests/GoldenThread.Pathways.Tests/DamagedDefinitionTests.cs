using FsCheck;
using FsCheck.Fluent;
using GoldenThread.Documents.Definitions;
using GoldenThread.Documents.Pathways;
using GoldenThread.Sample.Pathways;

namespace GoldenThread.Pathways.Tests;

/// <summary>Whatever becomes of the text of a definition, it is read or its mistakes are said; what is read can be worked out.</summary>
public class DamagedDefinitionTests
{
    private static readonly string[] Texts = [.. PathwayDefinitions.Files.Select(f => f.Text)];
    private static readonly string[] Pieces =
        [
            "\n", "  ", "- ", ": ", "{ ", " }", "[", "]", ",", "\"", "'", "|", "&a ", "*a", "0", "-1", "99999999999", "36500 days", "same day", "every: ",
            "when: ", "before: ", "within: ", "from: birth", "after: ", "any: ", "!!", "\u0000", "é", "?", "~", "null", "2026-02-30", "birth",
            "due-date = 2026-13-01",
        ];

    [Fact]
    public void It_is_read_or_its_mistakes_are_said_and_what_is_read_is_worked_out()
        => Prop.ForAll(Damaged(), yaml =>
        {
            var file = PathwayReader.Read("damaged.yaml", yaml, PathwayWords.Current);
            (file.Pathway is null).ShouldBe(file.Mistakes.Length > 0);
            file.Mistakes.ShouldAllBe(m => m.Line >= 0 && m.Column >= 0 && m.Says.Length > 0);
            PathwayDefinitions.Faults([file]).ShouldAllBe(f => f.Says.Length > 0);
            if (file.Pathway is not { } pathway) return;
            PathwayProse.Begins(pathway, PathwayWords.Current).ShouldNotBeEmpty();
            pathway.Steps.ShouldAllBe(s => PathwayProse.Step(s, pathway, PathwayWords.Current).Length > 0);
            var engine = new PathwayEngine(TimetableDefinitions.WorkingDays);
            foreach (var child in Children)
                engine.Evaluate(
                    [pathway], new Timeline(child, new(2200, 12, 31, 0, 0, 0, DateTimeKind.Utc), DateTime.MaxValue)).Length.ShouldBeGreaterThanOrEqualTo(0);
        }).Holds(400);

    private static IReadOnlyList<IReadOnlyList<PathwayEvent>> Children { get; } =
    [
        .. new InventedPopulation(4, 3, new(2026, 6, 30, 0, 0, 0, DateTimeKind.Utc)).Children(3),
        [
            .. PathwayWords.Current.Kinds.Select(word => new EventKind(word)).Select(
                (k, i) => new PathwayEvent(
                    $"{i}", new(1900, 1, 1, 0, 0, 0, DateTimeKind.Utc), new(1900, 1, 2, 0, 0, 0, DateTimeKind.Utc), k, new ChildKey("c"),
                    Value: k == EventKind.DueDate ? "2200-12-31" : "present")),
        ],
    ];

    private static Arbitrary<string> Damaged() => Damage.Of(Texts, Pieces, 3_000);
}
