using System.Collections.Immutable;
using GoldenThread.Pathways;
using GoldenThread.Time;
using YamlDotNet.RepresentationModel;

namespace GoldenThread.Documents.Pathways;

// What must hold.
public sealed partial class PathwayReader
{
    private PathwayCondition ReadCondition(YamlMappingNode node)
    {
        Keys(node, ConditionKeys, "a condition");
        ImmutableArray<PathwayCondition> Of(string key) => [.. Nodes(node, key).OfType<YamlMappingNode>().Select(ReadCondition)];
        if (Node(node, "all") is not null) return Together(node, [.. Of("all")]);
        if (Node(node, "any") is not null) return new AnyOf(Of("any"));
        if (Node(node, "none") is not null) return new NoneOf(Of("none"));
        if (Node(node, "status") is { } status) return new HasStatus(Status(status));
        if (Node(node, "event") is { } kind)
        {
            var least = Node(node, "at-least") is { } n ? Number(n) : 1;
            if (least < 1) Mistake(Node(node, "at-least")!, "“at-least” must be 1 or more. For never, use “none”.");
            return new Happened(Event(kind), Node(node, "within") is { } within ? Span(within) : null, least, Text(node, "value"));
        }

        if (Node(node, "answer") is { } question)
        {
            if (!words.Questions.ContainsKey(question.ToString()))
                Mistake(question, $"“{question}” is not a known question.{Nearest(question.ToString(), words.Questions.Keys)}");
            var answer = Required(node, "is");
            if (answer.Length > 0 && !words.Answers.Contains(answer)) Mistake(Node(node, "is")!, $"“{answer}” is not a known answer.{Nearest(answer, words.Answers)}");
            return new HasAnswer(question.ToString(), answer);
        }

        if (Node(node, "age-at-least") is not null || Node(node, "age-under") is not null)
        {
            var (atLeast, under) = (
                Node(node, "age-at-least") is { } a
                    ? Span(a, ages: true)
                    : (Period?)null, Node(node, "age-under") is { } u ? Span(u, ages: true) : (Period?)null);
            if (atLeast is { } low && under is { } high && Least(low) >= Least(high)) Mistake(node, $"No age is at least {low} and under {high}.");
            return new HasAge(atLeast, under);
        }

        Mistake(node, "A condition needs any, all, none, a status, an event, an answer or an age.");
        return new AllOf([]);
    }

    // Of ages that must hold together the greatest that is reached lies under the least that is not.
    private AllOf Together(YamlMappingNode node, ImmutableArray<PathwayCondition> all)
    {
        var (low, high) = (0m, decimal.MaxValue);
        foreach (var age in all.OfType<HasAge>())
        {
            if (age.AtLeast is { } least) low = Math.Max(low, Least(least));
            if (age.Under is { } under) high = Math.Min(high, Least(under));
        }

        if (low >= high) Mistake(node, "No child can be all of these ages.");
        return new AllOf(all);
    }

    // About how many days an age is, to tell which of two is greater.
    private static decimal Least(Period age) =>
        age.Unit switch
        {
            PeriodUnit.Years => 365.24m * age.Count,
            PeriodUnit.Months => 365.24m * age.Count / 12,
            PeriodUnit.Weeks => 7 * age.Count,
            _ => age.Count
        };
}
