using FsCheck;
using FsCheck.Fluent;
using GoldenThread.Chronologies;
using GoldenThread.Time;

namespace GoldenThread.Tests.Chronologies;

public class ChronologyTests
{
    private static readonly string[] Organisations = ["Northmere Council", "Eastmere Trust", "Northmere Police"];
    private static readonly DateOnly First = new(2026, 1, 1);

    [Fact]
    public void Merging_in_any_order_gives_the_same_and_loses_nothing()
        => Prop.ForAll(Entries(), Gen.Choose(0, 1000).ToArbitrary(), (entries, seed) =>
        {
            var merged = Chronology.Merge(entries).Entries;
            var shuffled = entries.ToArray();
            new Random(seed).Shuffle(shuffled);
            Chronology.Merge(shuffled).Entries.ShouldBe(merged);
            merged.Length.ShouldBe(entries.Count);
            merged.OrderBy(e => e.Place.Row).ShouldBe(entries.OrderBy(e => e.Place.Row));
        }).Holds();

    [Fact]
    public void Entries_stand_in_the_order_in_which_things_happened_and_those_without_a_date_last()
        => Prop.ForAll(Entries(), entries =>
        {
            var merged = Chronology.Merge(entries).Entries;
            merged.SkipWhile(e => e.When is not null).ShouldAllBe(e => e.When == null);
            merged.Where(e => e.When is not null).Zip(merged.Where(e => e.When is not null).Skip(1))
                .ShouldAllBe(pair => pair.First.When!.CompareTo(pair.Second.When) <= 0);
        }).Holds();

    [Fact]
    public void Known_on_a_day_never_shows_an_entry_before_it_was_recorded_or_told()
        => Prop.ForAll(Entries(), Gen.Elements(Organisations).ToArbitrary(), Day().ToArbitrary(), (entries, organisation, day) =>
        {
            var known = Chronology.Merge(entries).KnownTo(organisation, day);
            known.Known.ShouldAllBe(
                e => (e.Organisation == organisation && e.Recorded != null && e.Recorded.Latest <= day)
                    || e.Told.Any(t => t.Organisation == organisation && t.On != null && t.On.Latest <= day));
            known.Known.Intersect(known.Perhaps).ShouldBeEmpty();
            var later = Chronology.Merge(entries).KnownTo(organisation, day.AddDays(20));
            known.Known.Except(later.Known).ShouldBeEmpty();
        }).Holds();

    [Fact]
    public void What_was_recorded_on_a_day_that_is_not_known_is_not_said_to_be_known()
    {
        var known = Chronology.Merge([Entry("Northmere Council", "3 March 2026", recorded: null)]).KnownTo("the Northmere Council", new(2026, 12, 31));
        known.Known.ShouldBeEmpty();
        known.Perhaps.ShouldHaveSingleItem();
    }

    [Fact]
    public void Somebody_who_was_told_knows_from_that_day_on_and_by_any_form_of_the_name()
    {
        var chronology = Chronology.Merge(
            [Entry("Northmere Council", "3 March 2026", "3 March 2026", new ToldTo("Eastmere Children's Trust", ApproximateDate.Parse("March 2026")))]);
        chronology.KnownTo("Eastmere Children’s Trust", new(2026, 3, 30)).Known.ShouldBeEmpty();
        chronology.KnownTo("Eastmere Children’s Trust", new(2026, 3, 30)).Perhaps.ShouldHaveSingleItem();
        chronology.KnownTo("Eastmere Children’s Trust", new(2026, 3, 31)).Known.ShouldHaveSingleItem();
    }

    [Fact]
    public void Gaps_are_the_times_in_which_nothing_is_recorded()
    {
        var chronology = Chronology.Merge(
            [Entry("A", "week of 2 March 2026"), Entry("A", "3 March 2026"), Entry("B", "20 April 2026"), Entry("A", "1 June 2026")]);
        chronology.Gaps(4).ShouldBe([new(new(2026, 3, 8), new(2026, 4, 20)), new(new(2026, 4, 20), new(2026, 6, 1))]);
        chronology.Gaps(4, "a").ShouldBe([new(new(2026, 3, 8), new(2026, 6, 1))]);
        chronology.Gaps(7).ShouldBeEmpty();
    }

    private static ChronologyEntry Entry(string organisation, string? when, string? recorded = null, params ToldTo[] told) =>
        Entry(0, organisation, when, recorded, "Words", told);

    private static ChronologyEntry Entry(int row, string organisation, string? when, string? recorded, string text, params ToldTo[] told) => new(
        organisation, when is null
            ? null
            : ApproximateMoment.Read(when), when ?? "", recorded is null
                ? null
                : ApproximateDate.Parse(recorded), "Notes", "", [], "", text, "", "", "", told, new ChronologyPlace("a.docx", row));

    private static Gen<DateOnly> Day() => Gen.Choose(0, 300).Select(n => First.AddDays(n));

    private static Gen<string?> Words() => Gen.OneOf(
        Gen.Constant((string?)null), Day().Select(d => (string?)$"{d:d MMMM yyyy}"), Day().Select(d => (string?)$"week of {d:d MMMM yyyy}"), Day()
            .Select(d => (string?)$"evening of {d:d MMMM yyyy}"), Day().Select(d => (string?)$"{d:MMMM yyyy}"));

    private static Gen<string?> RecordedWords() =>
        Gen.OneOf(Gen.Constant((string?)null), Day().Select(d => (string?)$"{d:d MMMM yyyy}"), Day().Select(d => (string?)$"{d:MMMM yyyy}"));

    private static Arbitrary<List<ChronologyEntry>> Entries()
    {
        var told = from organisation in Gen.Elements(Organisations)
                   from day in RecordedWords()
                   select new ToldTo(
            organisation, day is null ? null : ApproximateDate.Parse(day));
        var entry = from organisation in Gen.Elements(Organisations)
                    from when in Words()
                    from recorded in RecordedWords()
                    from text in Gen.Elements("Seen at home", "Telephone call", "Not brought")
                    from others in Gen.ListOf(told)
                    select (organisation, when, recorded, text, others);
        return Gen.ListOf(entry).Select(list => list.Select((e, i) => Entry(i, e.organisation, e.when, e.recorded, e.text, [.. e.others])).ToList())
            .ToArbitrary();
    }
}
