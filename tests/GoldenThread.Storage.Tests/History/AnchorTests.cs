using GoldenThread.Storage.History;
using GoldenThread.Storage.Plans;
using GoldenThread.Testing;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Tests.History;

public sealed class AnchorTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    // What the owner of the database can do without the key: cut the newest seal and reckon the rest anew, bare digests as they used to be.
    private const string Rebuild = """
        set session_replication_role = replica;
        update history_entry set reason = 'Never happened' where partnership_id = '{0}' and id = (select min(id) from history_entry where partnership_id = '{0}');
        update history_seal_entry e set hash = sha256(convert_to(gt_history_text(h), 'UTF8')) from history_entry h where h.partnership_id = e.partnership_id and h.id = e.entry_id and e.partnership_id = '{0}';
        do $$
        declare s record; before bytea := '';
        begin
          for s in select * from history_seal where partnership_id = '{0}' order by number loop
            update history_seal set kind = '{1}', previous_hash = before,
              hash = sha256(before || (select string_agg(hash, ''::bytea order by entry_id) from history_seal_entry where partnership_id = '{0}' and seal_number = s.number))
              where partnership_id = '{0}' and number = s.number
              returning hash into before;
          end loop;
        end $$;
        """;

    private const string CutTail = """
        set session_replication_role = replica;
        delete from history_entry h using history_seal_entry e where e.partnership_id = h.partnership_id and e.entry_id = h.id and e.seal_number = 2 and h.partnership_id = '{0}';
        delete from history_seal_entry where seal_number = 2 and partnership_id = '{0}';
        delete from history_seal where number = 2 and partnership_id = '{0}';
        """;

    [Fact]
    public async Task A_chain_that_the_owner_reckons_anew_does_not_have_the_key()
    {
        var (id, anchor) = await SealedTwice();
        await Tamper(Rebuild, id, "keyed");

        (await Verify(id)).Finding.ShouldNotBeNull().ShouldContain("Seal 1 does not match");
        (await Verify(id, anchor)).Whole.ShouldBeFalse();
    }

    [Fact]
    public async Task A_chain_that_the_owner_reckons_anew_without_a_key_is_said_to_have_none_and_does_not_fit_its_anchor()
    {
        var (id, anchor) = await SealedTwice();
        await Tamper(Rebuild, id, "bare");

        var without = await Verify(id);
        without.Whole.ShouldBeTrue();
        without.NotKnown().ShouldContain(s => s.StartsWith("No seal has a key", StringComparison.Ordinal));
        (await Verify(id, anchor)).Finding.ShouldNotBeNull().ShouldContain("was replaced or rewritten");
    }

    [Fact]
    public async Task A_tail_that_was_cut_off_is_seen_against_an_anchor_alone()
    {
        var (id, anchor) = await SealedTwice();
        await Tamper(CutTail, id);

        var without = await Verify(id);
        without.Whole.ShouldBeTrue();
        without.NotKnown().ShouldContain(s => s.StartsWith("No anchor was given", StringComparison.Ordinal));
        (await Verify(id, anchor)).Finding.ShouldNotBeNull().ShouldContain("Seal 2 of");
        (await Verify(id, anchor)).Finding.ShouldNotBeNull().ShouldContain("was removed");
    }

    [Fact]
    public async Task A_tail_that_was_cut_off_and_sealed_over_is_found()
    {
        var (id, anchor) = await SealedTwice();
        await Tamper(CutTail, id);
        await ChangeAndSeal(id);

        (await Verify(id)).Whole.ShouldBeTrue();
        (await Verify(id, anchor)).Finding.ShouldNotBeNull().ShouldContain("Seal 2 does not match the anchor of");
    }

    [Fact]
    public async Task Seals_from_before_there_was_a_key_stay_good_and_are_told_apart()
    {
        var (id, _) = await SealedTwice();
        await Tamper(Rebuild, id, "bare");
        await ChangeAndSeal(id);

        var report = await Verify(id);

        (report.Finding, report.FirstKeyed?.Number).ShouldBe((null, 3));
        report.NotKnown().ShouldContain(s => s.StartsWith("Seals 1 to 2 were made without a key", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_seal_without_a_key_after_one_with_it_breaks_the_chain()
    {
        var (id, _) = await SealedTwice();
        await Tamper("""
            set session_replication_role = replica;
            update history_seal s set kind = 'bare',
              hash = sha256(previous_hash || (select string_agg(e.hash, ''::bytea order by entry_id) from history_seal_entry e where e.partnership_id = s.partnership_id and e.seal_number = 2))
              where partnership_id = '{0}' and number = 2
            """, id);

        (await Verify(id)).Finding.ShouldNotBeNull().ShouldContain("Seal 2 has no key, but seals before it have");
    }

    [Theory]
    [InlineData("at = at - interval '1 hour'")]
    [InlineData("snapshot = '1:1:'")]
    public async Task What_a_check_relies_on_is_under_the_seal(string change)
    {
        var (id, _) = await SealedTwice();
        await Tamper($"set session_replication_role = replica; update history_seal set {change} where partnership_id = '{{0}}' and number = 2", id);

        (await Verify(id)).Finding.ShouldNotBeNull().ShouldContain("Seal 2 does not match");
    }

    [Fact]
    public async Task Another_installation_s_key_does_not_fit()
    {
        var (id, _) = await SealedTwice();
        var folder = Directory.CreateTempSubdirectory("golden-thread-key-");
        await using var db = await database.Database.Open(Session.System(id));

        var report = await HistoryChain.Verify(db, InstallationKey.FromFileOrMake(Path.Combine(folder.FullName, "key")));

        report.Finding.ShouldNotBeNull().ShouldContain("another installation's key");
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task What_is_newer_than_the_anchor_is_said_not_to_be_known()
    {
        var (id, anchor) = await SealedTwice();
        await ChangeAndSeal(id);

        var report = await Verify(id, anchor);

        (report.Whole, report.Anchored).ShouldBe((true, anchor));
        report.NotKnown().ShouldHaveSingleItem().ShouldStartWith("Seals 3 to 3 are newer than the newest anchor");
    }

    [Fact]
    public void Anchors_are_found_again_in_a_log_a_letter_and_a_file_of_anchors()
    {
        var anchor = new HistoryAnchor(PartnershipId.New(), 12, new string('a', 64), new DateTimeOffset(2026, 11, 25, 21, 0, 0, TimeSpan.Zero));
        var other = anchor with { Seal = 13 };
        using var text = new StringReader($$"""
            {"at":"2026-11-25T21:00:01Z","level":"Information","message":"{{anchor}}"}
            Keep this email. {{other}}
            history-anchor of something else
            """);

        HistoryAnchor.In(text).ShouldBe([anchor, other]);
    }

    [Fact]
    public void A_file_of_anchors_grows_by_one_a_day_for_each_partnership()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("golden-thread-anchors-").FullName, "anchors");
        var now = new DateTimeOffset(2026, 11, 25, 21, 0, 0, TimeSpan.Zero);
        var (one, other) = (PartnershipId.New(), PartnershipId.New());
        foreach (var (partnership, seal, hours) in new[] { (one, 1, 0), (other, 1, 1), (one, 2, 23), (one, 3, 25), (one, 3, 60), (one, 4, 61) })
            AnchorFile.Add(file, new HistoryAnchor(partnership, seal, new string('b', 64), now), now.AddHours(hours));

        AnchorFile.Read(file).Select(a => (a.Partnership == one, a.Seal)).ShouldBe([(true, 1), (false, 1), (true, 3), (true, 4)]);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    private async Task<(PartnershipId Id, HistoryAnchor Anchor)> SealedTwice()
    {
        var id = (await Example.Add(database)).Partnership.Id;
        await using var db = await database.Database.Open(Session.System(id));
        await HistoryChain.Seal(db, TestDatabase.Key);
        await ChangeAndSeal(id);
        return (id, (await HistoryAnchor.Newest(db)).ShouldNotBeNull());
    }

    private async Task ChangeAndSeal(PartnershipId id)
    {
        await using var db = await database.Database.Open(Session.System(id));
        await db.Plans.ExecuteUpdateAsync(s => s.SetProperty(p => p.Title, p => p.Title + "!"));
        await db.Save();
        (await HistoryChain.Seal(db, TestDatabase.Key)).ShouldBeGreaterThan(0);
    }

    private async Task<ChainReport> Verify(PartnershipId id, params HistoryAnchor[] anchors)
    {
        await using var db = await database.Database.Open(Session.System(id));
        return await HistoryChain.Verify(db, TestDatabase.Key, anchors);
    }

    private Task<object?> Tamper(string sql, PartnershipId id, string kind = "") => database.AsOwner(sql
        .Replace("{0}", id.Value.ToString(), StringComparison.Ordinal).Replace("{1}", kind, StringComparison.Ordinal));
}
