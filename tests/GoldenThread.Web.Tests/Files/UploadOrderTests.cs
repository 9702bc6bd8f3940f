using System.Net;
using System.Text;

namespace GoldenThread.Web.Tests.Files;

/// <summary>A file is read when its size is taken, and kept when it is what its ending says.</summary>
public sealed class UploadOrderTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    [Theory]
    [InlineData("/contributions/0198a000-0000-7000-8000-000000000001?handler=Upload")]
    [InlineData("/reviews/0198a000-0000-7000-8000-000000000001/files?handler=Add")]
    [InlineData("/actions/0198a000-0000-7000-8000-000000000001/evidence")]
    [InlineData("/import")]
    [InlineData("/reviews/from-report")]
    [InlineData("/reviews/restore")]
    [InlineData("/pathways/replay")]
    public async Task What_is_too_large_is_answered_before_it_is_read(string address)
    {
        var answer = await (await app.SignedInAs(Role.BusinessManager)).Send(HttpMethod.Post, address, new Claims(480L * 1024 * 1024));

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        page.ShouldContain("You can upload files of up to 25 MB.");
        page.ShouldContain($"href=\"{address.Split('?')[0]}\">Go back to the page</a>");
    }

    [Fact]
    public async Task A_web_page_is_no_evidence_whatever_it_is_called()
    {
        var plan = await SomePlan.In(app, "Publish the protocol");
        var lead = await app.SignedInAs(Role.OrganisationLead);
        var address = $"/returns/write/{plan.Action.Id.Value}";

        foreach (var name in new[] { "page.html", "page.txt" })
        {
            var refused = await (await lead.Get(address))
                .Submit(
                    "Send return", [("Files", name, Encoding.UTF8.GetBytes("<!doctype html><script>alert(1)</script>"))], ("Text", "It is on the site"));
            refused.Errors.ShouldHaveSingleItem().ShouldContain("PDF, Word, Excel, PowerPoint, text, CSV, JPEG or PNG");
        }
    }

    // Says how long it is, and gives nothing.
    private sealed class Claims(long length) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.CompletedTask;

        protected override bool TryComputeLength(out long computed)
        {
            computed = length;
            return true;
        }
    }
}
