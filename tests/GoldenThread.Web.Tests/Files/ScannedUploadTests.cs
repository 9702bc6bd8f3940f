using GoldenThread.Storage.Files;
using GoldenThread.Storage.Plans;
using GoldenThread.Work.Files;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Files;

/// <summary>Where a scanner is configured, nothing that it did not find clean is kept: no plan, and no file that comes with a return.</summary>
public sealed class ScannedUploadTests(ScannedUploadTests.AppWithScanner app) : IClassFixture<ScannedUploadTests.AppWithScanner>
{
    [Theory]
    [InlineData("virus", "The virus scanner found a problem in “plan.txt”, so the file was not uploaded.")]
    [InlineData("silence", "The scanner does not answer.")]
    public async Task A_plan_that_is_not_clean_is_not_taken(string holds, string said)
    {
        var manager = await app.SignedInAs(Role.BusinessManager);

        var refused = await (await manager.Get("/import")).Submit("Upload plan", [("Upload", "plan.txt", Encoded(holds))]);

        refused.Errors.ShouldBe([said]);
        await using var db = await app.Open();
        (await db.Documents.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
    }

    [Fact]
    public async Task A_file_with_a_virus_does_not_come_with_a_return_and_the_words_stay()
    {
        var plan = await SomePlan.In(app, "Publish the protocol");
        var lead = await app.SignedInAs(Role.OrganisationLead);
        var address = $"/returns/write/{plan.Action.Id.Value}";

        var refused = await (await lead.Get(address)).Submit("Send return", [("Files", "audit.txt", Encoded("virus"))], ("Text", "It is on the site"));

        refused.Errors.ShouldBe(["The virus scanner found a problem in “audit.txt”, so the file was not uploaded."]);
        (await lead.Get(address)).Document.QuerySelector("textarea[name=Text]")!.TextContent.Trim().ShouldBe("It is on the site");
        await using var db = await app.Open();
        (await db.Attachments.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
        (await db.StoredFiles.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
    }

    private static byte[] Encoded(string words) => System.Text.Encoding.UTF8.GetBytes(words);

    public sealed class AppWithScanner : GoldenThreadApp
    {
        protected override void Configure(IWebHostBuilder host) =>
            host.ConfigureTestServices(services => services.AddSingleton<IVirusScan, ScannerOfWords>());

        private sealed class ScannerOfWords : IVirusScan
        {
            public Task<ScanResult> Scan(byte[] file, CancellationToken cancellation) => System.Text.Encoding.UTF8.GetString(file) switch
            {
                "virus" => Task.FromResult(ScanResult.Infected),
                "silence" => throw new ScanFailedException("The scanner does not answer."),
                _ => Task.FromResult(ScanResult.Clean),
            };
        }
    }
}
