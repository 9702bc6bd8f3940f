using System.Net;
using Microsoft.AspNetCore.Hosting;

namespace GoldenThread.Web.Tests.Hosting;

public sealed class UploadLimitTests(UploadLimitTests.StrictApp app) : IClassFixture<UploadLimitTests.StrictApp>
{
    [Fact]
    public async Task Too_many_uploads_by_one_person_have_to_wait_and_anothers_do_not()
    {
        var (one, other) = (await app.NewPerson(Role.BusinessManager), await app.NewPerson(Role.BusinessManager));
        (await Upload(one)).Status.ShouldNotBe(HttpStatusCode.TooManyRequests);
        (await Upload(one)).Status.ShouldNotBe(HttpStatusCode.TooManyRequests);

        (await Upload(one)).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        (await Upload(other)).Status.ShouldNotBe(HttpStatusCode.TooManyRequests);

        static async Task<WebPage> Upload(Visitor person) => await (await person.Get("/import")).Submit("Upload plan", [("Upload", "empty.txt", [])]);
    }

    public sealed class StrictApp : GoldenThreadApp
    {
        protected override void Configure(IWebHostBuilder host) => host.UseSetting("Limits:UploadsPerMinute", "2");
    }
}
