using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace GoldenThread.Web.Tests.App;

/// <summary>Lets a test say from which address of the network a visitor comes.</summary>
internal sealed class PlaceOfTheVisitor : IStartupFilter
{
    public const string Header = "X-Place-For-Tests";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((http, then) =>
        {
            if (http.Request.Headers[Header].ToString() is { Length: > 0 } place) http.Connection.RemoteIpAddress = System.Net.IPAddress.Parse(place);
            return then(http);
        });
        next(app);
    };
}
