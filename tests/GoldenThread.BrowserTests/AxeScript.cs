using System.Text;
using Deque.AxeCore.Commons;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace GoldenThread.BrowserTests;

/// <summary>Serves axe to the browser beside the application, as a file that may be kept.</summary>
internal sealed class AxeScript : IStartupFilter
{
    public const string Address = "/axe-for-tests.js";

    public static readonly string Source = new BundledAxeScriptProvider().GetScript();

    private static readonly byte[] Script = Encoding.UTF8.GetBytes(Source);

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (http, rest) =>
        {
            if (http.Request.Path != Address)
            {
                await rest();
                return;
            }

            http.Response.ContentType = "text/javascript; charset=utf-8";
            http.Response.Headers.CacheControl = "max-age=86400, immutable";
            await http.Response.Body.WriteAsync(Script);
        });
        next(app);
    };
}
