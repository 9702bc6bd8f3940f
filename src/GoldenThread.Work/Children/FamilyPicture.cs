using GoldenThread.Children;

namespace GoldenThread.Work.Children;

/// <summary>The family on a day, from what the viewer sees: people, relations, households. The picture and its table are made of the same lines.</summary>
internal static class FamilyPicture
{
    /// <summary>A line of the table.</summary>
    /// <param name="Kind">person, relation or household.</param>
    /// <param name="Words">In words.</param>
    internal sealed record Line(string Kind, string Words);

    /// <summary>The lines, on a day.</summary>
    public static IReadOnlyList<Line> Of(ChildShown shown, DateOnly day)
    {
        var known = shown.Known;
        var facts = shown.Statements.Where(s => s.Fact is not null && s.Stands(known) && s.Holds(day) != Holding.No).ToList();
        var people = facts.SelectMany(f => new[] { f.About, f.Other }).OfType<IndividualId>().Concat(shown.People.Select(p => p.Individual)).Append(new IndividualId(shown.Opened.Child.Value)).Distinct().ToList();
        return
        [
            .. people.Select(p => new Line("person", shown.Called(p))),
            .. facts.Where(f => f.Fact!.Value.IsBetween() && f.Other is not null).Select(f => new Line("relation", $"{shown.Called(f.About!.Value)} {(f.IsSo ? "is" : "is not")} {f.Fact!.Value.InWords()} {shown.Called(f.Other!.Value)} ({f.Basis!.Value.InWords()}{(f.Nuance is { } closer ? $", {closer}" : "")})")),
            .. facts.Where(f => f.PlaceKey is not null && f.Fact!.Value.IsOfPlace()).GroupBy(f => f.PlaceKey!).SelectMany(place => Household.At(shown.Statements, place.Key, day, known)
                .Select(r => new Line("household", $"{place.First().Place}: {shown.InWords(r)}"))),
        ];
    }
}
