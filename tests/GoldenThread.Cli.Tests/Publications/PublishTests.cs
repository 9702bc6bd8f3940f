using System.Text;
using GoldenThread.Cli.Tests.App;
using GoldenThread.Publications;
using GoldenThread.Storage;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Plans;
using GoldenThread.Storage.Publications;
using GoldenThread.Work;
using GoldenThread.Work.Plans;
using GoldenThread.Work.Publications;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Cli.Tests.Publications;

public sealed class PublishTests : OnDatabase
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
    private static readonly Actor First = new(PersonId.New(), "Robin Hale", Role.BusinessManager, null, Now);
    private static readonly Actor Second = new(PersonId.New(), "Sam Okoro", Role.BusinessManager, null, Now);

    private Partnership partnership = null!;

    private protected override async Task Fill()
    {
        partnership = await database.AddPartnership("Calderwick Safeguarding Children Partnership");
        var import = await GoldenThreadProgram.Run(place, "import", place.AddSample());
        import.ExitCode.ShouldBe(0, import.Words);
    }

    [Theory]
    [InlineData("table", "html", "<!DOCTYPE html>")]
    [InlineData("narrative", "docx", "PK")]
    [InlineData("table", "pdf", "%PDF-")]
    public async Task A_plan_that_was_never_published_is_written_as_a_copy_that_says_so(string form, string format, string begins)
    {
        var run = await Publish("cw3", "--form", form, "--format", format);
        run.ExitCode.ShouldBe(0, run.Words);
        run.Words.ShouldContain(
            $"cw3-{form}.{format} written: a copy of CW3 marked “Not published”. No version is published as a {form}. Two people approve a publication, on the plan's pages.");
        var bytes = Written($"cw3-{form}.{format}");
        Encoding.UTF8.GetString(bytes, 0, begins.Length).ShouldBe(begins);
        if (format == "html") Encoding.UTF8.GetString(bytes).ShouldContain("Not published");
        (await database.AsOwner("select count(*) from publication")).ShouldBe(0L);
    }

    [Fact]
    public async Task What_was_published_is_written_byte_for_byte_also_when_the_plan_has_moved_on()
    {
        await Publish(PublicationForm.Table, "first");
        await Publish(PublicationForm.Table, "second");
        await Publish(PublicationForm.Narrative, "narrative");
        await using (var db = await Look())
        {
            (await PlanLoading.Load(db, "CW3", TestContext.Current.CancellationToken))!.AddRecommendation("99", "Listen to fathers");
            await db.Save();
        }

        var run = await Publish("CW3", "--form", "table", "--format", "html", "--output", "public.html");
        (run.ExitCode, Encoding.UTF8.GetString(Written("public.html"))).ShouldBe((0, "second"));
        run.Words.ShouldContain("public.html written: version 2 of CW3, as it was published.");
    }

    [Fact]
    public async Task A_withdrawn_version_is_given_out_no_more()
    {
        var only = await Publish(PublicationForm.Table, "first");
        await using (var db = await Look())
        {
            (await db.Publications.SingleAsync(p => p.Id == only, TestContext.Current.CancellationToken)).Withdraw("A name was in it", Second);
            await db.Save();
        }

        var run = await Publish("CW3", "--form", "table", "--format", "html");
        run.ExitCode.ShouldBe(0, run.Words);
        run.Words.ShouldContain("Version 1 was withdrawn, and no other version is published as a table");
        Encoding.UTF8.GetString(Written("cw3-table.html")).ShouldContain("2, not published");
    }

    [Fact]
    public async Task On_standard_output_stand_the_bytes_and_nothing_else()
    {
        await Publish(PublicationForm.Table, "as published");
        var run = await Publish("CW3", "--form", "table", "--format", "html", "--output", "-");
        (run.ExitCode, run.Output).ShouldBe((0, "as published"));
        run.Words.ShouldContain("Written: version 1 of CW3, as it was published.");
    }

    [Fact]
    public async Task A_file_that_is_there_is_kept_unless_told_otherwise()
    {
        place.Add("cw3-table.html", "mine");
        (await Publish("CW3", "--form", "table", "--format", "html"))
            .ShouldRefuse("“cw3-table.html” already exists. Choose another file with --output, or use --overwrite.");
        Encoding.UTF8.GetString(Written("cw3-table.html")).ShouldBe("mine");
        (await Publish("CW3", "--form", "table", "--format", "html", "--overwrite")).ExitCode.ShouldBe(0);
        Encoding.UTF8.GetString(Written("cw3-table.html")).ShouldStartWith("<!DOCTYPE html>");
    }

    [Theory]
    [InlineData("XX1 --form table --format html", "Calderwick Safeguarding Children Partnership has no plan with the reference “XX1”.")]
    [InlineData("CW3 --form list --format html", "--form must be one of table, narrative, not “list”.")]
    [InlineData("CW3 --form table --format odt", "--format must be one of html, docx, pdf, not “odt”.")]
    [InlineData("CW3 --form table", "Option '--format' is required.")]
    [InlineData("CW3 --form table --format html --partnership Elsewhere", "There is no partnership “Elsewhere”.")]
    [InlineData("CW3 --form table --format html --output nowhere/plan.html", "“nowhere/plan.html” could not be written:")]
    public async Task What_cannot_be_written_is_said_in_one_sentence(string line, string saying) => (await Publish(line.Split(' '))).ShouldRefuse(saying);

    private Task<Run> Publish(params string[] arguments) => GoldenThreadProgram.Run(place, ["publish", .. arguments]);

    // As the pages do it: one prepares, another decides, and the bytes are kept.
    private async Task<Guid> Publish(PublicationForm form, string page)
    {
        await using var db = await Look();
        var plan = (await PlanLoading.Load(db, "CW3", TestContext.Current.CancellationToken))!;
        var keeping = new PublicationKeeping(db, new FindPlans(db, new Acting(db, TimeProvider.System)), new FindGrounds(db, TimeProvider.System));
        var version = await new PreparePublication(db, new Saving(db), keeping).Prepare(plan, form, First, TestContext.Current.CancellationToken);
        await using var later = await Look();
        version = await later.Publications.SingleAsync(p => p.Id == version.Id, TestContext.Current.CancellationToken);
        version.Request(0, 0, null, First);
        await later.Save();
        await using var last = await Look();
        version = await last.Publications.SingleAsync(p => p.Id == version.Id, TestContext.Current.CancellationToken);
        version.Approve(Second);
        last.Add(PublicationKeeping.File(version.Id, "html", "text/html; charset=utf-8", Encoding.UTF8.GetBytes(page)));
        await last.Save();
        return version.Id;
    }

    private byte[] Written(string name) => File.ReadAllBytes(Path.Combine(place.Folder, name));

    private Task<GoldenThreadDb> Look() => database.Database.Open(Session.System(partnership.Id), TestContext.Current.CancellationToken);
}
