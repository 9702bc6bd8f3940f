using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Readings;

/// <summary>An endpoint that somebody added and that says nothing of what it shows, in the application as it runs.</summary>
public sealed class SilentDoorTests(SilentDoorTests.App app) : IClassFixture<SilentDoorTests.App>
{
    [Fact]
    public async Task It_answers_nothing()
    {
        var page = await app.Nobody().Get(App.Silent);

        ((int)page.Status).ShouldBe(500);
        page.Text.ShouldNotContain(App.Shown);
    }

    public sealed class App : GoldenThreadApp
    {
        public const string Silent = "/silent", Shown = "What a review holds";

        protected override void Configure(IWebHostBuilder host) => host.ConfigureServices(services => services.AddSingleton<IStartupFilter, Door>());

        private sealed class Door : IStartupFilter
        {
            public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
            {
                app.Use((http, then) =>
                {
                    if (http.Request.Path == Silent)
                        http.SetEndpoint(
                            new RouteEndpoint(
                                asked => asked.Response.WriteAsync(Shown), RoutePatternFactory.Parse(Silent), 0,
                                new EndpointMetadataCollection(new AllowAnonymousAttribute()), Silent));
                    return then(http);
                });
                next(app);
            };
        }
    }
}
